import { arrivedAt, documentsClaim } from '../claims/documents-claim.ts'
import { readClaim } from '../claims/read-claim.ts'
import type { DocumentId } from '../ids.ts'
import type { TradeDocument } from '../trade/trade-document.ts'
import { type DocumentFact, documentFacts } from './document-facts.ts'
import { type Figure, figuresIn } from './figures.ts'
import type { ItemNames } from './item-names.ts'
import { itemNames } from './item-names.ts'
import { statementsIn } from './statements.ts'
import { type ToldClaim, toldClaim } from './told-claim.ts'

/** Something that the partner said or sent, as it stands now. */
export type PartnerSaying = {
  seq: number
  at: string
  said:
    | { kind: 'message'; text: string }
    | { kind: 'promise'; action: string; dueOn: string }
    | { kind: 'proposal'; amount?: { amount: string; currency: string }; text: string }
    | { kind: 'outcome'; text: string; amount?: { amount: string; currency: string } }
}

/** A document of the partner, read. */
export type ReadDocument = { id: DocumentId; name: string; document: TradeDocument }

export type FactSource = { from: 'entry'; seq: number } | { from: 'document'; id: DocumentId; name: string }

/** One thing that the customer may be told, where it comes from, and how sure it is. */
export type CustomerFact = {
  id: string
  fact: /** In the partner's own words; told only where the agent wants it so. */
    | { kind: 'said'; text: string }
    | ToldClaim
    | { kind: 'promised'; action: string; dueOn: string }
    | { kind: 'offered' | 'settled'; text: string; amount?: { amount: string; currency: string } }
    | DocumentFact
  /** The first is where it was said; further ones are documents that state the same. */
  sources: [FactSource, ...FactSource[]]
  /** A document says so. The partner's word alone is not. */
  confirmed: boolean
  /** Worth telling unless the agent thinks otherwise. */
  proposed: boolean
}

/**
 * What can be told to the customer after the partner's latest update, best founded first.
 * @param news documents that came with the update
 * @param known the other documents of the partner on the same numbers: they can bear the partner out
 * @param topic numbers that everything here is about; to repeat them proves nothing
 * @param orders our orders about the same, for what the items are called
 * @param people names of the partner's people, which the customer is not told
 */
export function customerFacts(update: {
  sayings: PartnerSaying[]
  news: ReadDocument[]
  known: ReadDocument[]
  topic: string[]
  orders?: TradeDocument[]
  people?: readonly string[]
}): CustomerFact[] {
  const { sayings, news, known, orders = [], people = [] } = update
  const items = itemNames([...orders, ...[...news, ...known].map(({ document }) => document)])
  const topic = new Set(update.topic.map((number) => number.toUpperCase()))
  const bearOut = ({ claims, at }: Pick<Stated, 'claims' | 'at'>): FactSource[] => {
    const read = claims.map((text) => readClaim(text, new Date(at)))
    const shows = ({ document }: ReadDocument, isNews: boolean) =>
      read.length > 0 &&
      read.every(
        (claim) =>
          claim &&
          documentsClaim(document, claim, {
            orders: update.topic,
            isNewer: isNews || arrivedAt(document) > Date.parse(at),
          }),
      )
    return [...news.filter((one) => shows(one, true)), ...known.filter((one) => shows(one, false))].map(
      ({ id, name }) => ({ from: 'document', id, name }),
    )
  }
  const stated = sayings.flatMap((saying) => factsOf(saying, { topic, items, people }))
  const promised = sayings.flatMap(({ said, at }) =>
    said.kind === 'promise' ? [figuresIn(`${said.action} ${said.dueOn}`, new Date(at))] : [],
  )
  const telling = new Set(news.filter(({ document }) => documentFacts(document).length > 0).map(({ id }) => id))
  const isToldItself = (source: FactSource) => source.from === 'document' && telling.has(source.id)
  return [
    ...news.flatMap(({ id, name, document }) =>
      documentFacts(document, items).map(
        (fact, index): CustomerFact => ({
          id: `${id} ${index}`,
          fact,
          sources: [{ from: 'document', id, name }],
          confirmed: true,
          proposed: true,
        }),
      ),
    ),
    ...stated.map(({ figures, claims, at, ...fact }): CustomerFact => {
      const documents = bearOut({ claims, at })
      const repeatsPromise =
        (fact.fact.kind === 'said' || (fact.fact.kind === 'claimed' && fact.fact.by !== true)) &&
        promised.some((promise) => repeats(withoutTopic(figures, topic), promise))
      return {
        ...fact,
        sources: [...fact.sources, ...documents],
        // An outcome was recorded by us, after somebody looked.
        confirmed: documents.length > 0 || fact.fact.kind === 'settled',
        proposed: fact.proposed && !repeatsPromise && !documents.some((one) => isToldItself(one)),
      }
    }),
  ]
}

type Stated = CustomerFact & {
  figures: Set<Figure>
  at: string
  /** What a document would have to state to bear it out. A question claims nothing. */
  claims: string[]
}

function factsOf(
  { seq, at, said }: PartnerSaying,
  context: { topic: ReadonlySet<Figure>; items: ItemNames; people: readonly string[] },
): Stated[] {
  const saidAt = new Date(at)
  const one = (fact: CustomerFact['fact'], text: string): Stated => ({
    id: `${seq}`,
    fact,
    sources: [{ from: 'entry', seq }],
    confirmed: false,
    proposed: true,
    figures: figuresIn(text, saidAt),
    at,
    claims: [text],
  })
  switch (said.kind) {
    case 'promise': {
      const words = `${said.action} ${said.dueOn}`
      const claim = toldClaim(words, saidAt, { ...context, by: true })
      return [one(claim ?? { kind: 'promised', action: said.action, dueOn: said.dueOn }, words)]
    }
    case 'proposal':
    case 'outcome': {
      const { text, amount } = said
      const kind = said.kind === 'proposal' ? 'offered' : 'settled'
      const stated = one({ kind, text, ...(amount ? { amount } : {}) }, `${text} ${amount?.amount ?? ''}`)
      return [{ ...stated, claims: [amount ? `${text} ${amount.amount} ${amount.currency}` : text] }]
    }
    case 'message': {
      const statements = statementsIn(said.text)
      return statements.map(({ text, isQuestion }, index) => {
        const claim = isQuestion ? undefined : toldClaim(text, saidAt, context)
        const stated = one(claim ?? { kind: 'said', text }, text)
        return { ...stated, id: `${seq} ${index}`, proposed: claim !== undefined, claims: isQuestion ? [] : [text] }
      })
    }
  }
}

const withoutTopic = (figures: Set<Figure>, topic: Set<Figure>) =>
  new Set([...figures].filter((figure) => !topic.has(figure)))

/** One shared day or number is chance; two say the same thing. */
function repeats(some: Set<Figure>, all: Set<Figure>): boolean {
  return some.size >= 2 && [...some].every((figure) => all.has(figure))
}
