import type {
  Charge,
  ControlNumbers,
  DatedFact,
  Decimal,
  ItemId,
  Load,
  NamedParty,
  Origin,
  Party,
  Position,
  PriceBasis,
  Purpose,
  Reference,
  WrittenDate,
} from './trade-facts.ts'
import type { AnsweredLine, ChangeOfLine, Line, LineOfOrder, ReceivedLine, ShippedLine } from './trade-line.ts'

/**
 * A business document as both sides mean it, whatever syntax carried it (X12, EDIFACT, UBL, …).
 *
 * Plain JSON throughout, so that it crosses a worker or a cache unchanged. Decimals are strings
 * (`"9.25"`, never `9.25` or `"9,25"`); dates are as the document wrote them (`"2026-03-13"`,
 * `"2026-03-13T09:00"`), with an offset only if the document stated one. An optional field is absent
 * when the document says nothing.
 */

/** Set, control and business number of the document that an acknowledgment or advice speaks about. */
export type AnsweredReference = {
  interchange?: string
  groupCode?: string
  group?: string
  set?: string
  transaction?: string
  number?: string
  /** The order that the document spoken of belongs to, where the answer says so. */
  order?: string
}

export type AcknowledgmentStatus = 'accepted' | 'accepted-with-errors' | 'partially-accepted' | 'rejected' | 'received'

/** One stated error. `code` as written within `list` (`AK3`, `AK4`, `AK5`, `AK9`, `TA1`, `0085`, `TED`, `ERC`, …). */
export type StatedError = {
  list: string
  code: string
  text?: string
  segment?: string
  /** Position of the segment in the transaction set, counted from 1 at ST/UNH. */
  segmentPosition?: number
  element?: string
  value?: string
  position: Position
}

/** The standard that a document is written in. `cii`: UN/CEFACT Cross Industry (Factur-X, XRechnung); `gs1`: GS1 XML. */
export type Syntax = 'x12' | 'edifact' | 'ubl' | 'cii' | 'cxml' | 'gs1' | 'idoc' | 'tradacoms'

type DocumentBase = {
  id: string
  origin?: Origin
  syntax: Syntax
  /** Release or directory as written: `"004010"`, `"D96A"`, `"2.1"`. */
  version?: string
  set: string
  number: string
  sender: Party
  receiver: Party
  /** From the envelope (ISA09/10, UNB S004) or, in UBL, the issue date. */
  sentAt: WrittenDate
  test: boolean
  purpose: Purpose
  orderNumbers: string[]
  controls: ControlNumbers
  currency?: string
  parties: NamedParty[]
  dates: DatedFact[]
  references: Reference[]
  notes: string[]
  /** How the goods travel, where the document says so; the carrier is one of `parties`. */
  loads?: Load[]
  position: Position
}

export type OrderDocument = DocumentBase & {
  kind: 'order'
  lines: Line[]
  charges: Charge[]
  total?: Decimal
  /** BEG02, BGM 1001: `NE`, `DS`, `220`. */
  typeCode?: string
  /** BEG07: the acknowledgment that the buyer wants. */
  acknowledgmentWanted?: string
}
export type OrderChangeDocument = DocumentBase & {
  kind: 'order-change'
  lines: (Line & { change: ChangeOfLine; changeCode: string; quantityChange?: Decimal })[]
  charges: Charge[]
  total?: Decimal
}
export type OrderResponseDocument = DocumentBase & {
  kind: 'order-response'
  response: 'accepted' | 'accepted-with-changes' | 'rejected' | 'acknowledged' | 'held' | 'other'
  responseCode: string
  supplierReference?: string
  lines: AnsweredLine[]
}
export type ShipNoticeDocument = DocumentBase & {
  kind: 'ship-notice'
  lines: ShippedLine[]
  /** SSCCs of logistic units, with or without lines under them. */
  sscc: string[]
  structure?: string
}
export type ReceiptDocument = DocumentBase & { kind: 'receipt'; lines: ReceivedLine[]; typeCode?: string }
export type InvoiceDocument = DocumentBase & {
  kind: 'invoice'
  /** 1 for what the buyer owes, -1 for a credit. Amounts and quantities are as written, usually positive in both. */
  sign: 1 | -1
  typeCode?: string
  originalInvoice?: string
  lines: LineOfOrder[]
  charges: Charge[]
  total?: Decimal
  totalPosition?: Position
  lineTotal?: Decimal
  taxTotal?: Decimal
  /** Added to what lines, charges and taxes come to, so that `total` is a round sum. */
  rounding?: Decimal
  terms?: { discountPercent?: Decimal; discountDays?: string; netDays?: string; text?: string }
}
export type AdjustmentDocument = DocumentBase & {
  kind: 'adjustment'
  /** Header amount; positive = the buyer is charged, negative = the buyer is credited (deducts). */
  amount?: Decimal
  direction: 'credit' | 'debit' | 'other'
  handlingCode?: string
  invoiceNumber?: string
  entries: {
    reason: string
    /** Which list `reason` is of: X12 element 426 or EDIFACT 4465. */
    list: '426' | '4465'
    text?: string
    direction: 'credit' | 'debit' | 'other'
    amount?: Decimal
    quantity?: Decimal
    unit?: string
    unitPriceDifference?: Decimal
    line?: string
    ids: ItemId[]
    position: Position
  }[]
}
export type ApplicationAdviceDocument = DocumentBase & {
  kind: 'application-advice'
  entries: {
    status:
      | 'accepted'
      | 'accepted-with-changes'
      | 'rejected'
      | 'under-query'
      | 'in-process'
      | 'paid'
      | 'received'
      | 'other'
    code: string
    about: AnsweredReference
    errors: StatedError[]
    position: Position
  }[]
}
export type AcknowledgmentDocument = DocumentBase & {
  kind: 'acknowledgment'
  level: 'interchange' | 'group' | 'transaction'
  about: AnsweredReference
  status: AcknowledgmentStatus
  statusCode: string
  errors: StatedError[]
  /** Each transaction set that is spoken of by itself (AK2…AK5, UCM). */
  transactions: {
    about: AnsweredReference
    status: AcknowledgmentStatus
    statusCode: string
    errors: StatedError[]
    position: Position
  }[]
  counts?: { included: number; received: number; accepted: number }
}
export type RemittanceDocument = DocumentBase & {
  kind: 'remittance'
  amount?: Decimal
  paidOn?: WrittenDate
  entries: {
    invoiceNumber: string
    paid?: Decimal
    invoiced?: Decimal
    discount?: Decimal
    adjustments: { reason: string; amount: Decimal; reference?: string; position: Position }[]
    position: Position
  }[]
}
export type TransportStatusDocument = DocumentBase & {
  kind: 'transport-status'
  events: {
    code: string
    reason?: string
    meaning: 'picked-up' | 'in-transit' | 'arrived' | 'delivered' | 'delayed' | 'exception' | 'other'
    at?: WrittenDate
    place?: string
    position: Position
  }[]
}
export type InventoryDocument = DocumentBase & {
  kind: 'inventory'
  /** `quantity` is what can be sold or, failing that, what is there; `quantities` has all that was stated. */
  lines: (Line & { quantities: { code: string; quantity: Decimal; unit: string; position: Position }[] })[]
}
/** What a buyer plans to call off: 830, 862, DELFOR, DELJIT. A line's `schedule` says how firm each quantity is. */
export type ScheduleDocument = DocumentBase & { kind: 'schedule'; lines: LineOfOrder[] }
/** Between the owner of goods and the warehouse that keeps them: 940, 943, 944, 945, 947. */
export type WarehouseDocument = DocumentBase & {
  kind: 'warehouse'
  movement: 'ship-order' | 'transfer' | 'received' | 'shipped' | 'adjusted'
  /** `quantity` is what the document is about: wanted, sent, received, or by how much stock changed. */
  lines: (LineOfOrder & {
    ordered?: { quantity: Decimal; unit: string }
    reason?: string
    faults?: ReceivedLine['conditions']
  })[]
}
/** A load offered to a carrier (204, IFTMIN), and the carrier's answer (990). */
export type TransportOrderDocument = DocumentBase & {
  kind: 'transport-order'
  answer?: { accepted?: boolean; code: string }
  stops: {
    number: string
    reason: string
    parties: NamedParty[]
    dates: DatedFact[]
    references: Reference[]
    position: Position
  }[]
}
export type FreightInvoiceDocument = DocumentBase & { kind: 'freight-invoice'; charges: Charge[]; total?: Decimal }
/** What was sold or stands in the stores: 852, 867, SLSRPT. `quantity` is the first that a line states. */
export type SalesReportDocument = DocumentBase & {
  kind: 'sales-report'
  lines: (Line & { quantities: { code: string; quantity: Decimal; unit: string; position: Position }[] })[]
}
export type OrderStatusDocument = DocumentBase & {
  kind: 'order-status'
  lines: (LineOfOrder & { statuses: { code: string; at?: WrittenDate; position: Position }[] })[]
}
export type PriceListDocument = DocumentBase & {
  kind: 'price-list'
  lines: (Line & { prices: { code: string; price: Decimal; basis?: PriceBasis; position: Position }[] })[]
}
export type PartyListDocument = DocumentBase & { kind: 'party-list' }
export type MessageDocument = DocumentBase & { kind: 'message' }
/** A set the reader has no meaning for: its segments in order, so that a person can still read it. */
export type OtherDocument = DocumentBase & {
  kind: 'other'
  segments: { tag: string; elements: string[]; position: Position }[]
}

export type TradeDocument =
  | OrderDocument
  | OrderChangeDocument
  | OrderResponseDocument
  | ShipNoticeDocument
  | ReceiptDocument
  | InvoiceDocument
  | AdjustmentDocument
  | ApplicationAdviceDocument
  | AcknowledgmentDocument
  | RemittanceDocument
  | TransportStatusDocument
  | InventoryDocument
  | ScheduleDocument
  | WarehouseDocument
  | TransportOrderDocument
  | FreightInvoiceDocument
  | SalesReportDocument
  | OrderStatusDocument
  | PriceListDocument
  | PartyListDocument
  | MessageDocument
  | OtherDocument

/** Something wrong with the text. `error`: a fact may be missing or wrong; `warning`: read, but not as the standard has it. */
export type ReadProblem = {
  severity: 'error' | 'warning' | 'info'
  message: string
  position: Position
  /** Stable key of the kind of problem and what its message mentions, so that a screen can say it in its own language. */
  code?: string
  values?: Record<string, string>
}

export type ReadResult = { documents: TradeDocument[]; problems: ReadProblem[] }
