import type { PartnerTerms } from '../../trade/partner-terms.ts'
import type { TradeDocument } from '../../trade/trade-document.ts'

/** Who is who in a document, by the identifiers that the terms name. */
export type Parties = {
  isOurs(id: string): boolean
  weSent(document: TradeDocument): boolean
  /** Whose act a document is; nobody's where neither its sender nor its receiver is known to be us. */
  issuedBy(document: TradeDocument): 'us' | 'partner' | undefined
  /** One key for everything exchanged with one partner, in both directions. */
  partnerOf(document: TradeDocument): string
  /** Whether this partner sent it, to whomever. */
  isFrom(document: TradeDocument, partner: string): boolean
  /** Whether somebody that the document names, not its sender, is this partner: a warehouse ships for its supplier. */
  namesPartner(document: TradeDocument, partner: string): boolean
}

export const partyKey = (id: string) => id.trim().toUpperCase()

export function createParties(terms: PartnerTerms): Parties {
  const ours = new Set(terms.ourIdentifiers.map(partyKey))
  const [mainIdentifier, ...otherIdentifiers] = (terms.partnerIdentifiers ?? []).map(partyKey)
  const isOurs = (id: string) => ours.has(partyKey(id))

  const partnerKey = (id: string) => {
    const key = partyKey(id)
    return mainIdentifier !== undefined && otherIdentifiers.includes(key) ? mainIdentifier : key
  }

  return {
    isOurs,
    weSent: ({ sender }) => isOurs(sender.id),
    issuedBy: ({ sender, receiver }) => (isOurs(sender.id) ? 'us' : isOurs(receiver.id) ? 'partner' : undefined),
    partnerOf: ({ sender, receiver }) => {
      const theirs = [sender, receiver].filter(({ id }) => !isOurs(id)).map(({ id }) => partnerKey(id))
      const [only] = theirs
      if (theirs.length === 1 && only !== undefined) return only
      return [partnerKey(sender.id), partnerKey(receiver.id)].sort().join('~')
    },
    isFrom: ({ sender }, partner) => partnerKey(sender.id) === partner,
    namesPartner: (document, partner) => document.parties.some(({ id }) => id !== '' && partnerKey(id) === partner),
  }
}
