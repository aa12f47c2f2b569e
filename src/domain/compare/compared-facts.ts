import type { TradeDocument } from '../trade/trade-document.ts'
import type { DateMeaning, NamedParty, PartyRole } from '../trade/trade-facts.ts'

type Sides = { before: string | undefined; after: string | undefined }

/** What differs above the lines. */
export type ComparedFact = Sides &
  (
    | { fact: 'number' | 'purpose' | 'sentAt' | 'currency' | 'total' }
    | { fact: 'date'; meaning: DateMeaning }
    | { fact: 'party'; role: PartyRole }
  )

/** Two documents of different kinds have numbers and dates of their own; only what both state is compared. */
export function compareFacts(before: TradeDocument, after: TradeDocument): ComparedFact[] {
  const sameKind = before.kind === after.kind
  const own: ComparedFact[] = sameKind
    ? [
        { fact: 'number', before: before.number, after: after.number },
        { fact: 'purpose', before: before.purpose, after: after.purpose },
        { fact: 'sentAt', before: before.sentAt, after: after.sentAt },
      ]
    : []
  const facts: ComparedFact[] = [
    ...own,
    { fact: 'currency', before: before.currency, after: after.currency },
    { fact: 'total', before: totalOf(before), after: totalOf(after) },
    ...compareDates(before, after),
    ...compareParties(before, after),
  ]
  return facts.filter((fact) => fact.before !== fact.after && (sameKind || bothState(fact)))
}

function bothState({ before, after }: Sides): boolean {
  return before !== undefined && after !== undefined
}

function totalOf(document: TradeDocument): string | undefined {
  return 'total' in document ? document.total?.replace(/\.0+$/, '') : undefined
}

function compareDates(before: TradeDocument, after: TradeDocument): ComparedFact[] {
  const sideOf = ({ dates }: TradeDocument) => new Map(dates.map(({ meaning, at }) => [meaning, at]))
  const [one, other] = [sideOf(before), sideOf(after)]
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((meaning) => meaning !== 'other')
    .map((meaning) => ({ fact: 'date', meaning, before: one.get(meaning), after: other.get(meaning) }))
}

function compareParties(before: TradeDocument, after: TradeDocument): ComparedFact[] {
  const sideOf = ({ parties }: TradeDocument) => new Map(parties.map((party) => [party.role, inWords(party)]))
  const [one, other] = [sideOf(before), sideOf(after)]
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((role) => role !== 'other')
    .map((role) => ({ fact: 'party', role, before: one.get(role), after: other.get(role) }))
}

function inWords({ name, id, address = [] }: NamedParty): string {
  return [name ?? id, ...address].join(', ')
}
