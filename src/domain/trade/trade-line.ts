import type {
  DatedFact,
  DateMeaning,
  Decimal,
  ItemId,
  PackFactor,
  Position,
  PriceBasis,
  Reference,
  WrittenDate,
} from './trade-facts.ts'

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
  /** What the document says in words about this line alone. */
  notes?: string[]
  /** How the quantity is split over places, such as the buyer's stores. */
  destinations?: { id: string; qualifier?: string; quantity: Decimal; unit?: string; position: Position }[]
  /** What one of the item is made of. `relation` as written in SLN03: I included, A added, O information only. */
  components?: LineComponent[]
  /** How the quantity is split over dates, where the document splits it. `firmness` as written (FST02, SCC 4017). */
  schedule?: {
    quantity: Decimal
    unit?: string
    date?: WrittenDate
    meaning?: DateMeaning
    firmness?: string
    position: Position
  }[]
  dates: DatedFact[]
  references: Reference[]
  /** The segment or element that begins the line; the figures may stand elsewhere. */
  position: Position
  quantityPosition?: Position
  pricePosition?: Position
}

export type LineComponent = {
  ids: ItemId[]
  description?: string
  quantity?: Decimal
  unit?: string
  price?: Decimal
  relation?: string
  position: Position
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
    /** Whether `date` is of shipping or of delivery, where the document says so. */
    dateMeaning?: DateMeaning
    price?: Decimal
    /** Of which list `code` is, where it is not the usual one for answers: 670 for the kind of a change. */
    list?: string
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
