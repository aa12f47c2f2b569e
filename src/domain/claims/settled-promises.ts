import { type Big, exact, sum, zero } from '../trade/decimal.ts'
import type { TradeDocument } from '../trade/trade-document.ts'
import type { LineOfOrder } from '../trade/trade-line.ts'
import type { ClaimKind } from './claim-words.ts'
import {
  arrivedAt,
  corrects,
  counts,
  creditOf,
  invoicesOf,
  isCurrency,
  isNamed,
  isUnit,
  ordersOf,
} from './documents-claim.ts'
import { type Claim, readClaim } from './read-claim.ts'

/** What a partner said it would do. `action` is as somebody wrote it. */
export type PromiseMade = { promise: string; action: string; madeAt: string; dueOn: string }

/** The document that does what was promised, and the day on which it says so. */
export type SettledPromise = { promise: string; document: TradeDocument; on: string }

export type PromiseTopic = {
  /** Numbers of the orders that the promises are about. */
  orders: readonly string[]
  /** The Trading Grid documents that the partner sent: what we sent keeps no promise, but names goods and orders. */
  inbound: readonly string[]
  /**
   * The documents that settled everything that the promises are about; none as long as something of it is open. A promise
   * without figures, "ship the rest", is settled by them.
   */
  settlers: readonly string[]
}

/**
 * Which promises documents settle. Only a document of the promised kind does, about the same order or invoice, that
 * arrived after the promise and comes to what was promised; several may do so together. One shipment or credit settles
 * one promise: what it was counted for is not counted again. A promise whose words are not understood is settled by none.
 */
export function settledPromises(
  promises: PromiseMade[],
  documents: TradeDocument[],
  { orders, inbound, settlers }: PromiseTopic,
): SettledPromise[] {
  const counted = latestOfEach(
    documents.filter((one) => counts(one) && (one.origin === undefined || inbound.includes(one.origin.id))),
  )
  const used = new Map<string, Big>()
  return [...promises]
    .sort((a, b) => Date.parse(a.madeAt) - Date.parse(b.madeAt))
    .flatMap((promise) => {
      const claim = claimOf(promise)
      if (!claim) return []
      const later = counted.filter((document) => arrivedAt(document) > Date.parse(promise.madeAt))
      const document = isWithoutFigures(claim)
        ? later.find((one) => settlers.includes(one.id) && isOfKind(one, claim))
        : enough(claim, sharesOf(claim, later, documents, orders), used)
      return document ? [{ promise: promise.promise, document, on: dayOf(document) }] : []
    })
}

/** Promises that nothing can be said of by documents: their words are not understood, or no document shows such a thing. */
export function unclearPromises(promises: PromiseMade[]): string[] {
  return promises.filter((promise) => !claimOf(promise)).map(({ promise }) => promise)
}

const shownByDocuments: ReadonlySet<ClaimKind> = new Set(['shipped', 'credited', 'invoice-corrected'])

/** Only goods may have a name that is not understood: a document can have it. */
function claimOf({ action, madeAt, dueOn }: PromiseMade): Claim | undefined {
  const claim = readClaim(action, new Date(madeAt))
  if (!claim || !shownByDocuments.has(claim.kind) || claim.days.some((day) => day !== dueOn)) return undefined
  return claim.words.length === 0 || (claim.kind === 'shipped' && claim.quantities.length > 0) ? claim : undefined
}

/** So much of what was promised, by one line of one document. */
type Share = { key: string; document: TradeDocument; amount: Big }

function sharesOf(claim: Claim, later: TradeDocument[], all: TradeDocument[], orders: readonly string[]): Share[] {
  const about = claim.orders.length > 0 ? claim.orders : orders
  switch (claim.kind) {
    case 'shipped':
      return claim.quantities.length === 1 && claim.amounts.length + claim.invoices.length === 0
        ? later.flatMap((document) => shippedBy(document, claim, about, all))
        : []
    case 'credited': {
      const invoices = claim.invoices.length > 0 ? new Set(claim.invoices) : invoicesOn(all, about)
      return claim.amounts.length === 1 && claim.quantities.length + claim.codes.length === 0
        ? later.flatMap((document) => creditedBy(document, claim, invoices))
        : []
    }
    case 'invoice-corrected':
      return claim.amounts.length + claim.quantities.length + claim.codes.length === 0
        ? later.flatMap((document) =>
            document.kind === 'invoice' && corrects(document, claim)
              ? [{ key: document.id, document, amount: zero }]
              : [],
          )
        : []
    default:
      return []
  }
}

function isWithoutFigures({ quantities, amounts, codes, orders, invoices, shipments, lines }: Claim): boolean {
  return [quantities, amounts, codes, orders, invoices, shipments, lines].every(({ length }) => length === 0)
}

function isOfKind(document: TradeDocument, { kind }: Claim): boolean {
  if (kind === 'shipped') return document.kind === 'ship-notice'
  if (kind === 'credited') return creditOf(document) !== undefined
  return kind === 'invoice-corrected' && document.kind === 'invoice' && document.sign === 1
}

function shippedBy(document: TradeDocument, claim: Claim, orders: readonly string[], all: TradeDocument[]): Share[] {
  if (document.kind !== 'ship-notice') return []
  const [quantity] = claim.quantities
  const ofOrder = (line: LineOfOrder) =>
    line.orderNumber === undefined ? isAbout(document, orders) : orders.includes(line.orderNumber)
  const named = document.lines.filter((line) => ofOrder(line) && isNamed(line, claim) && isDescribed(line, claim, all))
  // Where the promise names no goods, only a notice of one line can mean the same.
  if (claim.codes.length + claim.lines.length + claim.words.length === 0 && document.lines.length > 1) return []
  return named.flatMap((line) => {
    const amount = exact(line.quantity)
    return amount && isUnit(quantity?.unit, line.unit)
      ? [{ key: `${document.id} ${document.lines.indexOf(line)}`, document, amount }]
      : []
  })
}

/** Whether all words for the goods are in what some document of this trade calls them. */
function isDescribed({ ids, description }: LineOfOrder, { words }: Claim, all: TradeDocument[]): boolean {
  if (words.length === 0) return true
  const own = new Set(ids.map(({ value }) => value))
  const alike = all.flatMap((document) => ('lines' in document ? document.lines : []))
  const names = alike
    .filter((line) => line.ids.some(({ value }) => own.has(value)))
    .map((line) => line.description ?? '')
  return [description ?? '', ...names].some((name) => {
    const said: string[] = name.toLowerCase().match(/[\p{L}\d'-]+/gu) ?? []
    return words.every((word) => said.includes(word))
  })
}

function creditedBy(document: TradeDocument, claim: Claim, invoices: ReadonlySet<string>): Share[] {
  const amount = exact(creditOf(document))
  const isOfInvoice = [...invoicesOf(document)].some((invoice) => invoices.has(invoice))
  const [promised] = claim.amounts
  return amount && isOfInvoice && isCurrency(promised?.unit, document.currency)
    ? [{ key: document.id, document, amount }]
    : []
}

/** The invoices of these orders: a credit note may name only the invoice that it is about. */
function invoicesOn(documents: TradeDocument[], orders: readonly string[]): Set<string> {
  const invoices = documents.filter((one) => one.kind === 'invoice' && one.sign === 1 && isAbout(one, orders))
  return new Set(invoices.flatMap((invoice) => [...invoicesOf(invoice)]))
}

function isAbout(document: TradeDocument, orders: readonly string[]): boolean {
  const own = ordersOf(document)
  return orders.some((order) => own.has(order.toUpperCase()))
}

/** @returns the document with which there is enough, and counts off what was needed */
function enough(claim: Claim, shares: Share[], used: Map<string, Big>): TradeDocument | undefined {
  if (claim.kind === 'invoice-corrected') return inOrder(shares)[0]?.document
  const wanted = exact((claim.kind === 'shipped' ? claim.quantities : claim.amounts)[0]?.value)
  if (!wanted?.gt(0)) return undefined
  const taken: { key: string; amount: Big }[] = []
  for (const { key, document, amount } of inOrder(shares)) {
    const free = amount.minus(used.get(key) ?? zero)
    const missing = wanted.minus(sum(taken.map((one) => one.amount)))
    const part = free.lt(missing) ? free : missing
    if (part.gt(0)) taken.push({ key, amount: part })
    if (part.gt(0) && part.eq(missing)) {
      for (const one of taken) used.set(one.key, (used.get(one.key) ?? zero).plus(one.amount))
      return document
    }
  }
  return undefined
}

const inOrder = (shares: Share[]) => [...shares].sort((a, b) => arrivedAt(a.document) - arrivedAt(b.document))

/** A document that was transmitted again, or replaced under its number, is one. */
function latestOfEach(documents: TradeDocument[]): TradeDocument[] {
  const byNumber = new Map<string, TradeDocument>()
  for (const document of [...documents].sort((a, b) => arrivedAt(a) - arrivedAt(b))) {
    const key = `${document.kind} ${document.sender.id} ${document.number}`
    const known = byNumber.get(key)
    // What was sent again says nothing new: the promise is held against its first arrival.
    if (!known || document.purpose === 'replace') byNumber.set(key, document)
  }
  return [...byNumber.values()]
}

/** The day of the goods' departure, or of the document itself. */
function dayOf({ dates, sentAt }: TradeDocument): string {
  return (dates.find(({ meaning }) => meaning === 'shipped')?.at ?? sentAt).slice(0, 10)
}
