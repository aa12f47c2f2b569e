/**
 * A business document as both sides mean it, whatever syntax carried it (X12, EDIFACT or UBL).
 *
 * Plain JSON throughout, so that it crosses a worker or a cache unchanged. Decimals are strings
 * (`"9.25"`, never `9.25` or `"9,25"`); dates are as the document wrote them (`"2026-03-13"`,
 * `"2026-03-13T09:00"`), with an offset only if the document stated one. An optional field is absent
 * when the document says nothing.
 */

/** UTF-16 offsets into the text that was read: `text.slice(start, end)` is the segment or element. */
export type Position = { start: number; end: number }

/** The Trading Grid document that a text came from. One text may hold many trade documents. */
export type Origin = { id: string; receivedAt?: string }

/** A decimal number in plain notation, as in `"-12.50"`. Never exponential, no thousands separators. */
export type Decimal = string

/** `"2026-03-13"`, `"2026-03-13T09:00"`, `"2026-03-13T09:00:30"`, or any of them followed by `Z` or `+01:00`. */
export type WrittenDate = string

export type Party = { id: string; qualifier?: string; name?: string }

/** Somebody named inside the document: buyer, ship-to, remit-to. `role` is neutral, `code` as written (`ST`, `BY`). */
export type NamedParty = Party & { role: PartyRole; code: string; address?: string[]; position: Position }
export type PartyRole =
  | 'buyer'
  | 'supplier'
  | 'ship-to'
  | 'ship-from'
  | 'bill-to'
  | 'remit-to'
  | 'payer'
  | 'payee'
  | 'carrier'
  | 'other'

/**
 * The numbers that acknowledgments, retransmissions and duplicates are matched by.
 * X12: ISA13, GS01, GS06, ST02. EDIFACT: UNB 0020, –, UNG 0048, UNH 0062. UBL: only `transaction` (cbc:ID / cbc:UUID).
 */
export type ControlNumbers = {
  interchange?: string
  /** X12 functional identifier (GS01), as in `PO`. */
  groupCode?: string
  group?: string
  transaction: string
}

/** What the sender wants done with it. X12 purpose code, BGM 1225, or UBL document type. */
export type Purpose = 'original' | 'cancel' | 'change' | 'replace' | 'copy' | 'confirmation' | 'other'

export type ItemIdScheme = 'gtin' | 'buyer' | 'supplier' | 'manufacturer' | 'sku' | 'other'

/** `value` as written; `qualifier` as written (`UP`, `VN`, `SA`). GTIN-8/12/13/14 all have scheme `gtin`. */
export type ItemId = { scheme: ItemIdScheme; qualifier: string; value: string }

/** What a date means. `other` keeps the code in `DatedFact.code`. */
export type DateMeaning =
  | 'document'
  | 'order'
  | 'delivery-requested'
  | 'ship-requested'
  | 'shipped'
  | 'delivery-estimated'
  | 'delivered'
  | 'received'
  | 'promised-delivery'
  | 'promised-ship'
  | 'ship-not-before'
  | 'ship-not-after'
  | 'deliver-not-before'
  | 'deliver-not-after'
  | 'cancel-after'
  | 'invoice'
  | 'due'
  | 'paid'
  | 'effective'
  | 'other'
export type DatedFact = { meaning: DateMeaning; code: string; at: WrittenDate; position: Position }

/** What a reference means; `value` as written. */
export type ReferenceMeaning =
  | 'order'
  | 'order-response'
  | 'ship-notice'
  | 'invoice'
  | 'bill-of-lading'
  | 'pro'
  | 'container'
  | 'sscc'
  | 'contract'
  | 'price-list'
  | 'receipt'
  | 'claim'
  | 'tracking'
  | 'delivery-note'
  | 'vendor'
  | 'department'
  | 'tax-number'
  | 'other'
export type Reference = { meaning: ReferenceMeaning; code: string; value: string; position: Position }

/** `price` is per `quantity` `unit`: price per hundred is `{ quantity: "100" }`. Absent means per one of the line's unit. */
export type PriceBasis = { quantity: Decimal; unit?: string; code?: string }

/** How many consumer units one ordered unit holds: `{ quantity: "12", of: "CA", unit: "EA" }` is 12 EA in a CA. */
export type PackFactor = { quantity: Decimal; of?: string; unit?: string }

/** An allowance, a charge or a tax. `amount` is positive for what the buyer pays more, negative for what it pays less. */
export type Charge = {
  kind: 'allowance' | 'charge' | 'tax'
  amount: Decimal
  rate?: Decimal
  code?: string
  text?: string
  /** Number of the line it belongs to; absent when it is of the whole document. */
  line?: string
  position: Position
}

/** What every line has. `line` is the line's own number as written; empty when the document gives none. */
export type Line = {
  line: string
  ids: ItemId[]
  description?: string
  quantity: Decimal
  unit: string
  price?: Decimal
  priceBasis?: PriceBasis
  /** What the document says the line comes to; quantity times price where it says nothing. */
  amount?: Decimal
  pack?: PackFactor
  /** How the quantity is split over dates, where the document splits it. */
  schedule?: { quantity: Decimal; unit?: string; date?: WrittenDate; position: Position }[]
  dates: DatedFact[]
  references: Reference[]
  /** The segment or element that begins the line; the figures may stand elsewhere. */
  position: Position
  quantityPosition?: Position
  pricePosition?: Position
}

/** The order a line belongs to, where lines of several orders travel together. */
export type LineOfOrder = Line & { orderNumber?: string; orderLine?: string }

export type ChangeOfLine = 'add' | 'delete' | 'change' | 'quantity' | 'price' | 'date' | 'replace' | 'none' | 'other'

/** Meaning of an ACK01, LIN 1229 or UBL line status; `code` as written. */
export type LineAnswer =
  | 'accepted'
  | 'accepted-shipped'
  | 'changed'
  | 'price-changed'
  | 'quantity-changed'
  | 'date-changed'
  | 'substituted'
  | 'backordered'
  | 'partial-backordered'
  | 'deleted'
  | 'rejected'
  | 'held'
  | 'other'

export type AnsweredLine = LineOfOrder & {
  /** The supplier's answer(s); an order line may be split over several (part accepted, part backordered). */
  answers: {
    answer: LineAnswer
    code: string
    quantity?: Decimal
    unit?: string
    date?: WrittenDate
    price?: Decimal
    ids: ItemId[]
    position: Position
  }[]
}

export type ShippedLine = LineOfOrder & {
  /** Quantity shipped to date, including this notice (SN104). */
  cumulative?: Decimal
  /** Quantity ordered, as the supplier repeats it (SN105). */
  ordered?: { quantity: Decimal; unit: string }
  /** Whether more will follow: SN108 CP/CC, QVR 4221 CP → `complete`; BP → `backordered`. */
  completion?: 'complete' | 'backordered'
  completionCode?: string
  /** What the notice says will follow later (UBL BackorderQuantity, QTY+83). */
  backordered?: Decimal
  sscc: string[]
  lot?: string
}

export type ReceiptCondition =
  | 'good'
  | 'damaged'
  | 'short'
  | 'over'
  | 'quality'
  | 'wrong-item'
  | 'rejected'
  | 'hold'
  | 'scrapped'
  | 'no-ship-notice'
  | 'not-received'
  | 'packaging'
  | 'other'

export type ReceivedLine = LineOfOrder & {
  /** `quantity` is what was received and accepted. */
  returned?: Decimal
  conditions: { condition: ReceiptCondition; code: string; quantity: Decimal; unit?: string; position: Position }[]
  sscc: string[]
}

/** Set, control and business number of the document that an acknowledgment or advice speaks about. */
export type AnsweredReference = {
  interchange?: string
  groupCode?: string
  group?: string
  set?: string
  transaction?: string
  number?: string
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

type DocumentBase = {
  id: string
  origin?: Origin
  syntax: 'x12' | 'edifact' | 'ubl'
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
