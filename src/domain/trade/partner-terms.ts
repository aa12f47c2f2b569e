import type { Decimal } from './trade-facts.ts'

/** When a partner works. Times are wall-clock in `timeZone`; `days` counts from 1 (Monday) to 7 (Sunday). */
export type BusinessCalendar = {
  timeZone: string
  days: number[]
  opens: string
  closes: string
  /** `"2026-12-25"`, in the calendar's own time zone. */
  holidays: string[]
}

/**
 * What was agreed with one partner: whose documents are ours, what difference is too small to raise,
 * and how long each answer may take.
 */
export type PartnerTerms = {
  /** Our own EDI addresses and party ids: documents sent by one of them are ours. */
  ourIdentifiers: string[]
  /** The partner's, where it uses several: documents sent by any of them are of the one partner. */
  partnerIdentifiers?: string[]
  calendar: BusinessCalendar
  tolerance: {
    /** A price difference is raised only when it exceeds both. */
    pricePercent: Decimal
    priceAmount: Decimal
    /** In the order's unit; value-weighted limits come on top when `quantityValue` is set. */
    quantity: Decimal
    /** Ignore a quantity difference worth less than this, in the order's currency. */
    quantityValue?: Decimal
    /** For goods sold by weight, in percent of the ordered quantity. */
    weightPercent: Decimal
    total: Decimal
    /** Charges of an invoice that the order does not state are let pass up to this sum. */
    charges: Decimal
  }
  /** Which of our sets must be answered by a functional acknowledgment, and within how many business hours. */
  acknowledgment: { requiredFor: string[]; withinBusinessHours: number }
  orderResponse: { required: boolean; withinBusinessHours: number }
  /** A ship notice must come at most so many elapsed hours after departure, and before arrival. */
  shipNotice: { required: boolean; withinHoursAfterDeparture: number }
  /** Units known to be worth so many of another, beyond what documents say: `{ CA: { EA: "12" } }`. */
  unitFactors: Record<string, Record<string, Decimal>>
  /** Item numbers known to mean the same item, such as an old and a new GTIN. */
  sameItems?: string[][]
}

/** What holds where nothing was agreed. Spread over it with the identifiers of the account. */
export const defaultTerms: PartnerTerms = {
  ourIdentifiers: [],
  calendar: { timeZone: 'UTC', days: [1, 2, 3, 4, 5], opens: '09:00', closes: '17:00', holidays: [] },
  tolerance: {
    pricePercent: '2',
    priceAmount: '0.05',
    quantity: '0',
    weightPercent: '5',
    total: '1.00',
    charges: '100.00',
  },
  acknowledgment: { requiredFor: ['850', '860', 'ORDERS', 'ORDCHG'], withinBusinessHours: 24 },
  orderResponse: { required: true, withinBusinessHours: 48 },
  shipNotice: { required: true, withinHoursAfterDeparture: 24 },
  unitFactors: {},
}
