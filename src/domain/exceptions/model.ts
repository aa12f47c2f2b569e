import type { Big } from '../trade/decimal.ts'
import type {
  InvoiceDocument,
  OrderChangeDocument,
  OrderDocument,
  OrderResponseDocument,
  ReceiptDocument,
  ShipNoticeDocument,
  TradeDocument,
} from '../trade/trade-document.ts'
import type { DatedFact, ItemId, PackFactor } from '../trade/trade-facts.ts'
import type { AnsweredLine, Line, LineOfOrder, ReceivedLine, ShippedLine } from '../trade/trade-line.ts'
import type { Context } from './context.ts'
import type { ReceivedNotices } from './line/received-notices.ts'
import type { ReusedCarton } from './line/reused-cartons.ts'
import type { UnitPrice } from './line/unit-price.ts'
import type { Verdicts } from './order/acknowledged.ts'
import type { Duplicate } from './order/versions.ts'

/** A line of an order or of a change to it. */
export type OrderSource = { role: 'ordered' | 'changed'; document: OrderDocument | OrderChangeDocument; line: Line }

/** What was agreed for one order line: as ordered, then as changed. Quantities in `unit`. */
export type AgreedLine = {
  /** Names the line in causes. */
  key: string
  line: string
  ids: ItemId[]
  description: string | undefined
  unit: string
  quantity: Big
  price: UnitPrice | undefined
  priceSource: OrderSource | undefined
  packs: PackFactor[]
  /** The line's own, before those of the whole order. */
  dates: DatedFact[]
  /** Until when it may be shipped, where its own dates say so. */
  window: Deadline | undefined
  sources: OrderSource[]
}

export type AgreedOrder = {
  lines: AgreedLine[]
  cancelled: boolean
  dates: DatedFact[]
  window: Deadline | undefined
}

/** What a line of some document says of an order line. */
export type Mention<D extends TradeDocument, L extends LineOfOrder> = {
  document: D
  line: L
  /** In the order line's unit; nothing where no factor is known. */
  quantity: Big | undefined
  packs: PackFactor[]
  /** Which part of the line this is, where several order lines share it. */
  part?: Big
}

export type LineRecord = {
  agreed: AgreedLine
  /** The supplier's latest answer for the line. */
  answer: { document: OrderResponseDocument; line: AnsweredLine } | undefined
  shipped: Mention<ShipNoticeDocument, ShippedLine>[]
  received: Mention<ReceiptDocument, ReceivedLine>[]
  invoiced: Mention<InvoiceDocument, LineOfOrder>[]
  credited: Mention<InvoiceDocument, LineOfOrder>[]
}

/** A line that belongs to no line of the order. */
export type StrayLine = {
  document: OrderResponseDocument | ShipNoticeDocument | ReceiptDocument | InvoiceDocument
  line: LineOfOrder
  instead: AgreedLine | undefined
}

/** The last moment for something, and the date that says so. */
export type Deadline = { until: number; fact: DatedFact }

/** Everything about one order with one partner, in order of sending. */
export type OrderFile = {
  partner: string
  /** As the order writes it; absent where the documents name none. */
  orderNumber: string | undefined
  documents: TradeDocument[]
  /** Orders and changes that an invoice in this file is of too. */
  billedTogether: TradeDocument[]
  /** Orders of this number that another partner has, where this one has none. */
  elsewhere: TradeDocument[]
  /** Invoices that a payment here speaks of and that nobody has sent. */
  unplacedInvoices: Set<string>
}

export type OfKind<K extends TradeDocument['kind']> = Extract<TradeDocument, { kind: K }>[]

/** What is known of one order at one moment. */
export type OrderSnapshot = Context & {
  file: OrderFile
  now: number
  /** Everything on file, whether it counts or not. */
  documents: TradeDocument[]
  order: OrderDocument | undefined
  agreed: AgreedOrder
  changes: OfKind<'order-change'>
  responses: OfKind<'order-response'>
  notices: OfKind<'ship-notice'>
  receipts: OfKind<'receipt'>
  arrived: ReceivedNotices
  /** Without credits. */
  invoices: OfKind<'invoice'>
  credits: OfKind<'invoice'>
  adjustments: OfKind<'adjustment'>
  remittances: OfKind<'remittance'>
  journeys: OfKind<'transport-status'>
  acknowledgments: OfKind<'acknowledgment'>
  verdicts: Verdicts
  advices: OfKind<'application-advice'>
  duplicateNotices: Duplicate<ShipNoticeDocument>[]
  reusedCartons: ReusedCarton[]
  duplicateInvoices: Duplicate<InvoiceDocument>[]
  /** Not counted among `invoices` either: what they bill is one trouble, not two. */
  possibleDuplicates: Duplicate<InvoiceDocument>[]
  lines: LineRecord[]
  /** Those of `lines` that some rule may have something to say of. */
  deviating: LineRecord[]
  strays: StrayLine[]
}
