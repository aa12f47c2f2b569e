import type { AnsweredReference, ApplicationAdviceDocument, TradeDocument } from '../../trade/trade-document.ts'
import type { Verdicts } from './acknowledged.ts'
import { controlNumber, looseNumber } from './business-key.ts'

/** Whether the receiver's translator or its application turned a document away. */
export function isRefusedBy(
  document: TradeDocument,
  verdicts: Verdicts,
  advices: ApplicationAdviceDocument[],
): boolean {
  if (verdicts(document)?.status === 'rejected') return true
  return advices.some(({ entries }) =>
    entries.some(({ status, about }) => status === 'rejected' && speaksOf(about, document)),
  )
}

const kinds = new Map(
  Object.entries<TradeDocument['kind']>({
    '810': 'invoice',
    INVOIC: 'invoice',
    '380': 'invoice',
    '856': 'ship-notice',
    DESADV: 'ship-notice',
    '351': 'ship-notice',
    '850': 'order',
    ORDERS: 'order',
    '220': 'order',
    '860': 'order-change',
    '855': 'order-response',
    '812': 'adjustment',
  }),
)

/** What kind of document a set is, or a type of UNTDID 1001. */
export const kindOfSet = (set: string | undefined) => (set === undefined ? undefined : kinds.get(set))

/** By control numbers where the answer repeats them; else by the document's own number, and its kind if that is said. */
export function speaksOf({ group, transaction, set, number }: AnsweredReference, document: TradeDocument): boolean {
  const { controls } = document
  if (group && transaction && controls.group) {
    return same(group, controls.group) && same(transaction, controls.transaction)
  }
  if (!number || looseNumber(number) !== looseNumber(document.number)) return false
  const kind = kindOfSet(set)
  return (
    document.kind !== 'acknowledgment' && document.kind !== 'application-advice' && (!kind || kind === document.kind)
  )
}

const same = (a: string, b: string) => controlNumber(a) === controlNumber(b)
