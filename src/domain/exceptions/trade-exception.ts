import type { Decimal, ItemId, Position } from '../trade/trade-facts.ts'
import type { Severity } from '../vocabulary/thread-vocabulary.ts'

export type ExceptionKind =
  | 'short-shipment'
  | 'overage'
  | 'wrong-item'
  | 'substitution'
  | 'damaged'
  | 'quality'
  | 'uom-mismatch'
  | 'price-discrepancy'
  | 'quantity-change'
  | 'date-change'
  | 'backorder'
  | 'item-rejected'
  | 'order-rejected'
  | 'invoice-quantity'
  | 'invoice-total'
  | 'unordered-charge'
  | 'duplicate-invoice'
  | 'possible-duplicate-invoice'
  | 'unknown-order'
  | 'missing-acknowledgment'
  | 'rejected-acknowledgment'
  | 'late-acknowledgment'
  | 'acknowledged-with-errors'
  | 'missing-order-response'
  | 'late-ship-notice'
  | 'missing-ship-notice'
  | 'ship-notice-after-receipt'
  | 'late-shipment'
  | 'duplicate-shipment'
  | 'chargeback'
  | 'unauthorised-deduction'
  | 'application-reject'

/** By which comparison an exception was found; a screen says it in words. */
export type ExceptionRule =
  | 'shipped-below-agreed'
  | 'received-below-shipped'
  | 'received-below-agreed'
  | 'shipped-above-agreed'
  | 'received-above-agreed'
  | 'receiver-says-over'
  | 'item-not-ordered'
  | 'receiver-says-wrong-item'
  | 'supplier-substitutes'
  | 'receiver-says-damaged'
  | 'receiver-says-quality'
  | 'unit-without-factor'
  | 'packs-differ'
  | 'invoiced-price-differs'
  | 'confirmed-price-differs'
  | 'currency-differs'
  | 'confirmed-quantity-differs'
  | 'promised-date-later'
  | 'supplier-backorders'
  | 'supplier-rejects-line'
  | 'supplier-rejects-order'
  | 'supplier-rejects-change'
  | 'invoiced-above-agreed'
  | 'invoiced-above-shipped'
  | 'invoiced-above-received'
  | 'total-differs-from-sum'
  | 'charge-not-on-order'
  | 'same-invoice-number'
  | 'same-invoice-content'
  | 'order-not-found'
  | 'order-of-another-partner'
  | 'no-order-number'
  | 'no-acknowledgment-in-time'
  | 'acknowledgment-rejects'
  | 'acknowledgment-late'
  | 'acknowledgment-with-errors'
  | 'no-order-response-in-time'
  | 'notice-after-departure'
  | 'notice-after-expected-arrival'
  | 'notice-after-receipt'
  | 'goods-without-notice'
  | 'window-over-without-notice'
  | 'shipped-after-window'
  | 'delivered-after-window'
  | 'same-shipment-number'
  | 'same-sscc'
  | 'adjustment-charges'
  | 'deduction-without-adjustment'
  | 'application-rejects'
  | 'application-queries'

/** What a figure is. Prices are per `unit`. */
export type FigureRole =
  | 'ordered'
  | 'changed'
  | 'confirmed'
  | 'backordered'
  | 'rejected'
  | 'shipped'
  | 'shipped-to-date'
  | 'received'
  | 'short'
  | 'over'
  | 'damaged'
  | 'returned'
  | 'in-question'
  | 'invoiced'
  | 'credited'
  | 'charged'
  | 'deducted'
  | 'paid'
  | 'ordered-price'
  | 'changed-price'
  | 'confirmed-price'
  | 'invoiced-price'
  | 'pack'
  | 'line-amount'
  | 'charge'
  | 'agreed-charge'
  | 'tax'
  | 'total'
  | 'item'
  | 'number'
  | 'currency'
  | 'code'
  | 'sent'
  | 'deadline'
  | 'promised'
  | 'departed'
  | 'arrived'
  | 'arrival-expected'

/** Where a finding reads what it says. `position` is that of the segment, or of the element where it stands apart. */
export type Evidence = { documentId: string; originId?: string; position: Position }

/** One fact as a document states it: `value` as written there, `evidence` the index of the piece that states it. */
export type Figure = { role: FigureRole; value: string; unit?: string; evidence: number }

/** A code of a standard list, for the decoder. */
export type StatedCode = { list: string; code: string; text?: string; evidence: number }

/** What differences were let pass before this one was raised. */
export type Tolerance = {
  quantity?: Decimal
  /** A difference worth less was let pass. */
  value?: Decimal
  percent?: Decimal
  amount?: Decimal
  businessHours?: number
  hours?: number
}

/** `superseded`: another exception took its place; nothing has put it right. */
export type ExceptionState = 'open' | 'superseded' | 'resolved'

export type TradeException = {
  /** Stable: the same trouble has the same cause, whatever further evidence arrives. */
  cause: string
  kind: ExceptionKind
  state: ExceptionState
  severity: Severity
  /** The partner's EDI address. Where none of ours is known: both, as in `ACME~NORTHWIND`. */
  partner: string
  orderNumber?: string
  /** The order line's own number; absent when the exception is not of a line. */
  line?: string
  item?: ItemId
  description?: string
  /** Who takes the money, where the document's sender or receiver is one of our identifiers. */
  chargedBy?: 'us' | 'partner'
  /** Invoice, shipment or adjustment number where the exception is of one such document. */
  documentNumber?: string
  expected?: string
  actual?: string
  /** What `expected` and `actual` count; absent where they are dates, codes or amounts in `currency`. */
  unit?: string
  /** How far apart the two are, always positive: `30` short. */
  difference?: Decimal
  /** Money at risk, always positive. */
  impact?: Decimal
  currency?: string
  rule: ExceptionRule
  tolerance?: Tolerance
  /** When what is missing was due, as an instant. */
  dueAt?: string
  /** What the supplier promises of the line for which day, where its answer says how much. */
  promises?: { quantity: Decimal; unit: string; date: string }[]
  figures: Figure[]
  codes?: StatedCode[]
  evidence: Evidence[]
  /** The document after whose arrival the trouble was over. */
  settledBy?: Evidence
  /** The cause of the exception that took the place of a superseded one. */
  supersededBy?: string
}
