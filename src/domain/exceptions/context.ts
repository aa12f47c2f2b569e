import type { PartnerTerms } from '../partner-terms.ts'
import { createItemKeys, type ItemKeys } from './item-keys.ts'
import { createMoments, type Moments } from './moments.ts'
import { createParties, type Parties } from './parties.ts'
import { createUnits, type Units } from './units.ts'

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
