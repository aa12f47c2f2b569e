import type { AdjustmentDocument, TradeDocument } from '../trade/trade-document.ts'
import type { DisputeReason, ReasonList } from '../vocabulary/dispute-vocabulary.ts'
import { reasonOfCode } from './reason-of-code.ts'

/** What a document of the other side says that a dispute is about. */
export type StatedClaim = {
  /** The document in the Trading Grid that says so. */
  originId: string | undefined
  /** The adjustment's own number. */
  number: string
  /** EDI addresses of who takes or gives the money, and of whom it is sent to. */
  sender: string
  receiver: string
  code: { list: ReasonList; value: string } | undefined
  reason: DisputeReason | undefined
  /** Always more than nothing: which way it goes is what the dispute is about. */
  amount: string | undefined
  /** Where the document states one: many that are sent within one country do not. */
  currency: string | undefined
  /** The day by which the document wants an answer. */
  deadline: string | undefined
  /** What the document says beside the code. */
  text: string | undefined
}

const lists = { '426': 'x12-426', '4465': 'comdis-4465' } as const

/** Every reason of every adjustment (812, COMDIS), and of one with several reasons the whole as well, first. */
export function statedClaims(documents: readonly TradeDocument[]): StatedClaim[] {
  return documents.flatMap((document) => (document.kind === 'adjustment' ? claimsOf(document) : []))
}

function claimsOf(document: AdjustmentDocument): StatedClaim[] {
  const { entries, number, currency, dates } = document
  const deadline = dates.find(({ meaning }) => meaning === 'due')?.at.slice(0, 10)
  const { sender, receiver } = document
  const base = { originId: document.origin?.id, number, sender: sender.id, receiver: receiver.id, currency, deadline }
  const each = entries.map(({ list, reason, amount, text }) => ({
    ...base,
    code: { list: lists[list], value: reason },
    reason: reasonOfCode(lists[list], reason),
    amount: withoutSign(amount),
    text,
  }))
  const total = withoutSign(document.amount)
  const [only, ...more] = each
  if (only && more.length === 0) return [{ ...only, amount: total ?? only.amount }]
  const whole = { ...base, code: undefined, reason: sharedReason(each), amount: total, text: undefined }
  return total ? [whole, ...each] : each
}

/** Several reasons are one only if they are the same. */
function sharedReason(claims: { reason: DisputeReason | undefined }[]): DisputeReason | undefined {
  const [first, ...others] = claims.map(({ reason }) => reason)
  return others.every((other) => other === first) ? first : undefined
}

function withoutSign(amount: string | undefined): string | undefined {
  return amount?.replace(/^[-+]/, '')
}
