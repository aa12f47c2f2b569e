import { numberFigure } from '../customer-reply/figures.ts'
import type { InvoiceDocument, TradeDocument } from '../trade/trade-document.ts'
import type { DateMeaning } from '../trade/trade-facts.ts'
import type { LineOfOrder } from '../trade/trade-line.ts'
import type { Claim, Claimed } from './read-claim.ts'

export type ClaimContext = {
  /** Numbers of the orders that everything is about; empty where nobody knows. */
  orders: readonly string[]
  /** What is still to come cannot be shown by what was there before. */
  isNewer: boolean
}

/**
 * Whether a document states what was claimed: the same kind of fact, of the same order, line or invoice, with the same
 * figures, each where a document of that kind states such a figure. A number that only occurs in it shows nothing. In doubt
 * it does not.
 */
export function documentsClaim(document: TradeDocument, claim: Claim, { orders, isNewer }: ClaimContext): boolean {
  if (!counts(document) || (!claim.isPast && !isNewer)) return false
  if (!isAbout(document, claim, orders)) return false
  switch (claim.kind) {
    case 'shipped':
      return document.kind === 'ship-notice' && showsGoods(document, claim, 'shipped')
    case 'delivered':
      return claim.isPast ? showsDelivery(document, claim) : showsArrival(document, claim)
    case 'credited':
      return showsCredit(document, claim)
    case 'invoiced':
      return document.kind === 'invoice' && document.sign === 1 && showsInvoice(document, claim)
    case 'invoice-corrected':
      return document.kind === 'invoice' && corrects(document, claim) && showsInvoice(document, claim)
    case 'backordered':
      return showsBackorder(document, claim)
  }
}

/** Test documents, copies and what takes another document back show nothing. */
export function counts({ test, purpose }: TradeDocument): boolean {
  return !test && (purpose === 'original' || purpose === 'replace' || purpose === 'change' || purpose === 'other')
}

/** When a document came to us, in milliseconds. A time without an offset is read as UTC: the same on every machine. */
export function arrivedAt({ origin, sentAt }: TradeDocument): number {
  const instant = origin?.receivedAt ?? sentAt
  return Date.parse(/T.*(?:Z|[+-]\d\d:?\d\d)$|^[^T]*$/.test(instant) ? instant : `${instant}Z`)
}

export function ordersOf(document: TradeDocument): Set<string> {
  const ofLines = linesOf(document).flatMap(({ orderNumber }) => orderNumber ?? [])
  return figures([...document.orderNumbers, ...ofLines])
}

function isAbout(document: TradeDocument, claim: Claim, orders: readonly string[]): boolean {
  const known = ordersOf(document)
  if (!within(claim.orders, known)) return false
  if (claim.orders.length > 0 || orders.length === 0) return true
  const namesInvoice = claim.invoices.length > 0 && within(claim.invoices, invoicesOf(document))
  return namesInvoice || orders.some((order) => known.has(numberFigure(order)))
}

/** Invoices that a document is or is about. */
export function invoicesOf(document: TradeDocument): Set<string> {
  const about = document.references.filter(({ meaning }) => meaning === 'invoice').map(({ value }) => value)
  if (document.kind === 'invoice') about.push(document.number, document.originalInvoice ?? '')
  if (document.kind === 'adjustment') about.push(document.number, document.invoiceNumber ?? '')
  return figures(about.filter((number) => number !== ''))
}

function showsGoods(document: TradeDocument, claim: Claim, day: DateMeaning): boolean {
  if (claim.amounts.length > 0 || claim.invoices.length > 0) return false
  const own = figures([document.number, ...document.references.map(({ value }) => value)])
  const items = claim.codes.filter((code) => !own.has(code))
  if (!within(claim.shipments, own)) return false
  const line = lineOf(document, { ...claim, codes: items })
  if (line === undefined) return false
  const days = new Set([...document.dates, ...(line?.dates ?? [])].filter(({ meaning }) => meaning === day).map(dayOf))
  const tells = claim.quantities.length > 0 || claim.shipments.length + claim.codes.length > 0
  return tells && within(claim.days, days) && explains(document, line, claim)
}

/** @returns `null` where the claim is of no line; nothing where it is of one that the document does not have alone */
function lineOf(document: TradeDocument, claim: Claim): LineOfOrder | null | undefined {
  const { quantities, codes, lines } = claim
  if (quantities.length + codes.length + lines.length === 0) return null
  if (quantities.length > 1 || codes.length > 1 || lines.length > 1) return undefined
  const named = linesOf(document).filter((line) => isNamed(line, claim))
  const [line, ...others] = named
  if (!line || others.length > 0) return undefined
  return quantities.every((quantity) => isQuantity(quantity, line)) ? line : undefined
}

export function isNamed(line: LineOfOrder, { codes, lines }: Pick<Claim, 'codes' | 'lines'>): boolean {
  return (
    within(codes, figures(line.ids.map(({ value }) => value))) && within(lines, figures([line.orderLine ?? line.line]))
  )
}

function isQuantity({ value, unit }: Claimed, line: LineOfOrder): boolean {
  return value === numberFigure(line.quantity) && isUnit(unit, line.unit)
}

const sameUnits = [new Set(['CA', 'CS']), new Set(['EA', 'PC', 'PCE', 'C62', 'H87'])]

export function isUnit(claimed: string | undefined, stated: string): boolean {
  if (claimed === undefined || claimed === stated) return true
  return sameUnits.some((units) => units.has(claimed) && units.has(stated))
}

function showsDelivery(document: TradeDocument, claim: Claim): boolean {
  if (document.kind !== 'transport-status' || claim.days.length === 0) return false
  if (claim.quantities.length + claim.amounts.length + claim.invoices.length + claim.lines.length > 0) return false
  const own = figures([document.number, ...document.references.map(({ value }) => value)])
  const delivered = document.events.filter(({ meaning }) => meaning === 'delivered')
  const days = new Set(delivered.flatMap(({ at }) => at?.slice(0, 10) ?? []))
  return (
    within([...claim.shipments, ...claim.codes], own) && within(claim.days, days) && explains(document, null, claim)
  )
}

function showsArrival(document: TradeDocument, claim: Claim): boolean {
  const isDated = claim.days.length > 0
  return document.kind === 'ship-notice' && isDated && showsGoods(document, claim, 'delivery-estimated')
}

function showsCredit(document: TradeDocument, claim: Claim): boolean {
  const amount = creditOf(document)
  if (amount === undefined || claim.quantities.length + claim.codes.length + claim.shipments.length > 0) return false
  const isAmount = claim.amounts.every((one) => isMoney(one, amount, document.currency))
  const tells = claim.amounts.length === 1 || claim.invoices.includes(numberFigure(document.number))
  return (
    tells &&
    isAmount &&
    within(claim.invoices, invoicesOf(document)) &&
    isDated(document, claim) &&
    claim.lines.length === 0 &&
    explains(document, null, claim)
  )
}

/** What a document gives back to the buyer. */
export function creditOf(document: TradeDocument): string | undefined {
  if (document.kind === 'invoice' && document.sign === -1) return document.total?.replace(/^-/, '')
  if (document.kind === 'adjustment' && document.direction === 'credit') return document.amount?.replace(/^-/, '')
  return undefined
}

const signs: Record<string, readonly string[]> = { $: ['USD', 'CAD', 'AUD', 'MXN'], '€': ['EUR'], '£': ['GBP'] }

export function isCurrency(claimed: string | undefined, stated: string | undefined): boolean {
  if (claimed === undefined || stated === undefined) return claimed === undefined
  return (signs[claimed] ?? [claimed]).includes(stated)
}

function isMoney({ value, unit }: Claimed, amount: string, currency: string | undefined): boolean {
  return value === numberFigure(amount) && isCurrency(unit, currency)
}

function showsInvoice(document: InvoiceDocument, claim: Claim): boolean {
  const { total } = document
  if (claim.shipments.length > 0 || !within(claim.invoices, invoicesOf(document))) return false
  const isAmount = claim.amounts.every((one) => total !== undefined && isMoney(one, total, document.currency))
  const line = lineOf(document, claim)
  const tells = claim.amounts.length + claim.quantities.length + claim.invoices.length > 0
  return line !== undefined && tells && isAmount && isDated(document, claim) && explains(document, line, claim)
}

/** An invoice in place of the claimed one: under its number, or naming it as the one that it corrects. */
export function corrects(document: InvoiceDocument, { invoices }: Pick<Claim, 'invoices'>): boolean {
  if (document.sign !== 1 || invoices.length === 0) return false
  const corrected = [
    ...(document.purpose === 'replace' ? [document.number] : []),
    ...(document.originalInvoice === undefined ? [] : [document.originalInvoice]),
  ]
  return within(invoices, figures(corrected))
}

function showsBackorder(document: TradeDocument, claim: Claim): boolean {
  if (document.kind !== 'order-response' || claim.quantities.length !== 1) return false
  if (claim.amounts.length + claim.invoices.length + claim.shipments.length > 0) return false
  const [line, ...others] = document.lines.filter((one) => isNamed(one, claim))
  if (!line || others.length > 0) return false
  return line.answers.some(
    ({ answer, quantity = '', unit = line.unit, date }) =>
      (answer === 'backordered' || answer === 'partial-backordered') &&
      claim.quantities.every((one) => one.value === numberFigure(quantity) && isUnit(one.unit, unit)) &&
      within(claim.days, new Set(date === undefined ? [] : [date.slice(0, 10)])) &&
      explains(document, line, claim),
  )
}

function isDated(document: TradeDocument, { days }: Claim): boolean {
  const dated = document.dates.filter(({ meaning }) => meaning === 'invoice' || meaning === 'document').map(dayOf)
  return within(days, new Set([...dated, document.sentAt.slice(0, 10)]))
}

/** What is not plain language must be in the document's own words: a description of the goods, or a name. */
function explains(document: TradeDocument, line: LineOfOrder | null, { words }: Claim): boolean {
  const goods = line === null ? [] : [line.description ?? '']
  const names = [document.sender, document.receiver, ...document.parties].map(({ name = '' }) => name)
  const own =
    [...goods, ...names]
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\d'-]+/gu) ?? []
  return within(words, new Set(own))
}

function linesOf(document: TradeDocument): LineOfOrder[] {
  return 'lines' in document ? document.lines : []
}

const dayOf = ({ at }: { at: string }) => at.slice(0, 10)
const figures = (values: string[]): Set<string> => new Set(values.map(numberFigure))
const within = (some: readonly string[], all: ReadonlySet<string>): boolean => some.every((one) => all.has(one))
