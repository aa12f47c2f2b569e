import type { OrderChangeDocument, TradeDocument } from '../../trade/trade-document.ts'
import type { Context } from '../context.ts'
import type { OrderFile } from '../model.ts'
import { looseOrderNumber, sameNumber } from './business-key.ts'
import { documentLinks } from './document-links.ts'

/**
 * Sorts documents into files. A document of several orders is in the file of each; one that names no order goes with
 * the document that it speaks about.
 */
export function orderFiles(inOrder: TradeDocument[], context: Context): OrderFile[] {
  const files = new OrderIndex()
  const { partnerOf, isFrom, namesPartner } = context.parties
  for (const document of inOrder) {
    if (document.kind === 'order') files.put(document, files.ofOrder(partnerOf(document), document.number, true))
  }

  const unplaced = inOrder.filter((document) => {
    if (document.kind === 'order') return false
    const partner = partnerOf(document)
    if (document.kind === 'order-change') {
      const number = changedOrder(document)
      files.put(document, files.ofOrder(partner, number) ?? files.ofOrder(partner, number, true))
      return false
    }
    const places = citedOrders(document).map((number) => {
      const elsewhere = files.elsewhere(number)
      // Addressed to somebody else by mistake, or to an address of ours that nobody told of, it is this order's all the same.
      const own = files.ofOrder(partner, number) ?? elsewhere.find((file) => isFrom(document, file.partner))
      if (own) return own
      const named = elsewhere.filter((file) => namesPartner(document, file.partner))
      const [place] = candidates(document, elsewhere, named)
      return place ?? files.stray(partner, number)
    })
    for (const place of places) files.put(document, place)
    return places.length === 0
  })

  const links = documentLinks(context)
  for (const document of inOrder) links.add(document, files.holding(document))
  const unlinked = unplaced.filter((document) => {
    const places = links.placesOf(document, (number) => files.ofOrder(partnerOf(document), number))
    for (const place of places) files.put(document, place)
    if (places.length > 0) links.add(document, places)
    return places.length === 0
  })
  // An acknowledgment may be of a document that has found its own place only now.
  for (const document of unlinked) {
    const places = links.placesOf(document, () => undefined)
    const found = places.length > 0 ? places : [files.loose(partnerOf(document), document)]
    for (const place of found) files.put(document, place)
    links.add(document, found)
  }
  for (const document of inOrder) {
    if (document.kind !== 'remittance') continue
    const [home] = files.holding(document)
    for (const number of links.invoicesNotOnFile(document)) home?.unplacedInvoices.add(number)
  }
  // A second invoice of the same number is compared with the first, whatever order each of them names.
  for (const document of inOrder) for (const place of links.sameNumber(document)) files.put(document, place)
  for (const document of inOrder) if (document.kind === 'invoice') billTogether(files.holding(document))
  return files.all(inOrder)
}

/** What the orders of one invoice state of charges holds for the whole invoice. */
function billTogether(places: OrderFile[]): void {
  for (const file of places) {
    const others = places.filter((other) => other !== file).flatMap(({ documents }) => documents)
    const orders = others.filter(({ kind }) => kind === 'order' || kind === 'order-change')
    file.billedTogether.push(...orders.filter((order) => !file.billedTogether.includes(order)))
  }
}

/**
 * Those who move the goods are not those who sold them: a receipt or a carrier's word is of the only order with that
 * number. Somebody else's ship notice is a supplier's only if it names the supplier.
 */
function candidates({ kind }: TradeDocument, elsewhere: OrderFile[], named: OrderFile[]): OrderFile[] {
  if (kind === 'receipt' || kind === 'transport-status') return elsewhere.length === 1 ? elsewhere : named
  return kind === 'ship-notice' ? named : []
}

/** The order that a change is of. Its own number may be another: that of an ORDCHG or a UBL OrderChange always is. */
function changedOrder({ orderNumbers, number }: OrderChangeDocument): string {
  return orderNumbers.find((order) => order.trim() !== '') ?? number
}

export function citedOrders(document: TradeDocument): string[] {
  const referred = document.references.filter(({ meaning }) => meaning === 'order').map(({ value }) => value)
  const ofLines =
    'lines' in document ? document.lines.map((line) => ('orderNumber' in line ? line.orderNumber : '')) : []
  const stated = [...document.orderNumbers, ...ofLines]
  const numbers = stated.some(Boolean) ? stated : referred
  return [...new Set(numbers.map((number) => number?.trim() ?? '').filter(Boolean))]
}

/** Finds files by partner and order number, first as written, then as people spell it. */
class OrderIndex {
  readonly #files = new Map<string, OrderFile>()
  readonly #loosely = new Map<string, OrderFile | 'several'>()
  readonly #byNumber = new Map<string, OrderFile[]>()
  readonly #holding = new Map<TradeDocument, OrderFile[]>()

  ofOrder(partner: string, number: string, create: true): OrderFile
  ofOrder(partner: string, number: string): OrderFile | undefined
  ofOrder(partner: string, number: string, create = false): OrderFile | undefined {
    const key = `${partner}\n${sameNumber(number)}`
    const found = this.#files.get(key)
    if (found || !create) return found ?? this.#spelled(partner, number)
    const file = this.#open(key, partner, number.trim() || undefined)
    const loose = `${partner}\n${looseOrderNumber(number)}`
    this.#loosely.set(loose, this.#loosely.has(loose) ? 'several' : file)
    const others = this.#byNumber.get(looseOrderNumber(number))
    if (others) others.push(file)
    else this.#byNumber.set(looseOrderNumber(number), [file])
    return file
  }

  #spelled(partner: string, number: string): OrderFile | undefined {
    const found = this.#loosely.get(`${partner}\n${looseOrderNumber(number)}`)
    return found === 'several' ? undefined : found
  }

  elsewhere(number: string): OrderFile[] {
    return this.#byNumber.get(looseOrderNumber(number)) ?? []
  }

  /** For an order that we do not have. */
  stray(partner: string, number: string): OrderFile {
    const key = `stray\n${partner}\n${looseOrderNumber(number)}`
    const file = this.#files.get(key) ?? this.#open(key, partner, number)
    file.elsewhere = this.elsewhere(number).flatMap(({ documents }) => documents.filter(({ kind }) => kind === 'order'))
    return file
  }

  /** For a document that names no order and speaks of none that we have. */
  loose(partner: string, document: TradeDocument): OrderFile {
    const key = `loose\n${partner}\n${document.kind}\n${document.number.trim() || document.id}`
    return this.#files.get(key) ?? this.#open(key, partner, undefined)
  }

  #open(key: string, partner: string, orderNumber: string | undefined): OrderFile {
    const file: OrderFile = {
      partner,
      orderNumber,
      documents: [],
      billedTogether: [],
      elsewhere: [],
      unplacedInvoices: new Set(),
    }
    this.#files.set(key, file)
    return file
  }

  put(document: TradeDocument, file: OrderFile): void {
    const held = this.#holding.get(document)
    if (held?.includes(file)) return
    if (held) held.push(file)
    else this.#holding.set(document, [file])
    file.documents.push(document)
  }

  holding(document: TradeDocument): OrderFile[] {
    return this.#holding.get(document) ?? []
  }

  all(inOrder: TradeDocument[]): OrderFile[] {
    const place = new Map(inOrder.map((document, index) => [document, index]))
    const at = (document: TradeDocument) => place.get(document) ?? 0
    const files = [...this.#files.values()].filter(({ documents }) => documents.length > 0)
    for (const file of files) file.documents.sort((a, b) => at(a) - at(b))
    return files
  }
}
