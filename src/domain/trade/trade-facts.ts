/** What the parts of a business document are made of. How they are written: trade-document.ts. */

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
/** `until`: where a period is stated, its end; `at` is then its beginning. */
export type DatedFact = { meaning: DateMeaning; code: string; at: WrittenDate; until?: WrittenDate; position: Position }

/** What a reference means; `value` as written. */
export type ReferenceMeaning =
  | 'order'
  | 'order-response'
  | 'ship-notice'
  | 'invoice'
  | 'bill-of-lading'
  | 'pro'
  | 'container'
  | 'trailer'
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

/** A measured figure with its unit as written: `1387.5` `LB`, `632` `KGM`. */
export type Measure = { value: Decimal; unit: string }

/** What goods travel as: so many packages of a kind, and what they weigh and take up. */
export type Load = { packages?: Decimal; packaging?: string; weight?: Measure; volume?: Measure; position: Position }

/**
 * An allowance, a charge or a tax. `amount` is positive for what the buyer pays more, negative for what it pays less.
 * `isOpen`: no amount is stated, which `amount` then shows as 0; a percentage in `rate` tells it, or nothing does.
 */
export type Charge = {
  kind: 'allowance' | 'charge' | 'tax'
  amount: Decimal
  /** In percent. */
  rate?: Decimal
  isOpen?: true
  /** Settled apart from this bill (X12 element 331: bill back, check, credit to the account), so no part of its total. */
  isSettledApart?: true
  code?: string
  text?: string
  /** Number of the line it belongs to; absent when it is of the whole document. */
  line?: string
  position: Position
}
