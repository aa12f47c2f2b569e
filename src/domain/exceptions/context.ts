import type { PartnerTerms } from '../trade/partner-terms.ts'
import { createItemKeys, type ItemKeys } from './line/item-keys.ts'
import { createUnits, type Units } from './line/units.ts'
import { createMoments, type Moments } from './order/moments.ts'
import { createParties, type Parties } from './order/parties.ts'

/** What every rule needs beside the documents. */
export type Context = { terms: PartnerTerms; moments: Moments; parties: Parties; units: Units; items: ItemKeys }

export function createContext(terms: PartnerTerms): Context {
  return {
    terms,
    moments: createMoments(terms),
    parties: createParties(terms),
    units: createUnits(terms),
    items: createItemKeys(terms),
  }
}
