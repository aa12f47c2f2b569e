import type { TradeDocument } from '../../trade/trade-document.ts'
import { controlNumber } from './business-key.ts'
import type { Moments } from './moments.ts'
import { partyKey } from './parties.ts'

/**
 * The documents that count, in an order of their own: test interchanges are left out, and of a text that was sent again
 * under the same control numbers only the copy that came first.
 */
export function countedDocuments(documents: TradeDocument[], moments: Moments): TradeDocument[] {
  const groups = new Map<string, TradeDocument[]>()
  for (const document of documents) {
    if (document.test) continue
    const key = envelopeKey(document)
    const group = groups.get(key)
    if (group) group.push(document)
    else groups.set(key, [document])
  }
  const inOrder = byTime(moments)
  return [...groups.values()].flatMap((group) => firstOfEachContent(group, inOrder)).sort(inOrder)
}

/** Later documents after earlier ones; the same order whatever order they were given in. */
export function byTime(moments: Moments): (a: TradeDocument, b: TradeDocument) => number {
  return (a, b) =>
    moments.sent(a) - moments.sent(b) ||
    moments.arrived(a) - moments.arrived(b) ||
    compare(a.id, b.id) ||
    a.position.start - b.position.start
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function envelopeKey({ kind, set, sender, receiver, controls, number }: TradeDocument): string {
  const { interchange, group, transaction } = controls
  const numbers = [interchange, group, transaction].map(controlNumber)
  return [kind, set, partyKey(sender.id), partyKey(receiver.id), ...numbers, number].join('\n')
}

function firstOfEachContent(group: TradeDocument[], inOrder: (a: TradeDocument, b: TradeDocument) => number) {
  if (group.length === 1) return group
  const firsts = new Map<string, TradeDocument>()
  for (const document of group.toSorted(inOrder)) {
    const content = contentOf(document)
    if (!firsts.has(content)) firsts.set(content, document)
  }
  return [...firsts.values()]
}

/** What a document says, wherever in whichever text it stands. */
function contentOf(document: TradeDocument): string {
  return JSON.stringify(document, (key, value: unknown) =>
    key === 'id' || key === 'origin' || key === 'position' || key.endsWith('Position') ? undefined : value,
  )
}
