import type { InvoiceDocument, ShipNoticeDocument, TradeDocument } from '../../trade/trade-document.ts'
import { looseNumber, sameNumber } from './business-key.ts'

/** A document that was sent again as if it were new. */
export type Duplicate<D extends TradeDocument> = { original: D; duplicate: D }

export type IsRefused = (document: TradeDocument) => boolean

export type Versions<D extends TradeDocument> = { effective: D[]; duplicates: Duplicate<D>[] }

/**
 * Which of the documents with one number count: a replacement instead of what it replaces, nothing after a
 * cancellation, a copy only where its original is not on file. A second original is a duplicate, unless the receiver
 * refused the first: then it is the correction.
 */
export function effectiveVersions<D extends TradeDocument>(
  inOrder: D[],
  numberOf: (document: D) => string,
  isRefused: IsRefused,
): Versions<D> {
  const versions: Versions<D> = { effective: [], duplicates: [] }
  const isReplaceable = (counted: D) => counted.purpose === 'copy' || isRefused(counted)
  for (const group of groupBy(inOrder, numberOf).values()) {
    let counted: D | undefined
    for (const document of group) {
      if (document.purpose === 'cancel') counted = undefined
      else if (document.purpose === 'copy') counted ??= document
      else if (counted === undefined || replaces(document) || isReplaceable(counted)) counted = document
      else versions.duplicates.push({ original: counted, duplicate: document })
    }
    if (counted) versions.effective.push(counted)
  }
  return versions
}

/** The same where a second original just takes the place of the first, as with orders and receipts. */
export function latestVersions<D extends TradeDocument>(inOrder: D[], numberOf: (document: D) => string): D[] {
  return [...groupBy(inOrder, numberOf).values()].flatMap((group) => {
    let counted: D | undefined
    for (const document of group) {
      if (document.purpose === 'cancel') counted = undefined
      else if (document.purpose !== 'copy' || counted === undefined) counted = document
    }
    return counted ? [counted] : []
  })
}

const replaces = ({ purpose }: TradeDocument) =>
  purpose === 'replace' || purpose === 'change' || purpose === 'confirmation'

/** Documents without a number are each their own. */
function groupBy<D extends TradeDocument>(documents: D[], numberOf: (document: D) => string): Map<string, D[]> {
  const groups = new Map<string, D[]>()
  for (const document of documents) {
    const key = numberOf(document) || `\n${document.id}`
    const group = groups.get(key)
    if (group) group.push(document)
    else groups.set(key, [document])
  }
  return groups
}

export const noticeVersions = (inOrder: ShipNoticeDocument[], isRefused: IsRefused): Versions<ShipNoticeDocument> =>
  effectiveVersions(inOrder, ({ number }) => sameNumber(number), isRefused)

/**
 * Invoices apart from credits: a credit may carry the number of its invoice. A number in another spelling is the same
 * number only if the documents also say the same: `10-1` and `101` are two invoices, `INV-55010` twice is one.
 */
export function invoiceVersions(inOrder: InvoiceDocument[], isRefused: IsRefused): Versions<InvoiceDocument> {
  const spelling = new Map<string, string>()
  const numberOf = (invoice: InvoiceDocument) => {
    const exact = `${invoice.sign} ${sameNumber(invoice.number)}`
    if (invoice.number.trim() === '') return ''
    const content = `${invoice.sign} ${looseNumber(invoice.number)} ${invoiceContent(invoice)}`
    const first = spelling.get(exact) ?? spelling.get(content) ?? exact
    spelling.set(exact, first)
    spelling.set(content, first)
    return first
  }
  return effectiveVersions(inOrder, numberOf, isRefused)
}

/** What an invoice bills, for comparing it with another. */
export function invoiceContent({ orderNumbers, lines, total, currency }: InvoiceDocument): string {
  const items = lines.map(({ ids, line, quantity, unit, price }) => {
    const item = ids.map(({ value }) => value).sort()
    return [item.length > 0 ? item.join(' ') : line, Number(quantity), unit, Number(price ?? Number.NaN)].join(' ')
  })
  const numbers = orderNumbers.map(looseNumber).sort()
  return [numbers.join(' '), Number(total ?? Number.NaN), currency ?? '', ...items.sort()].join('\n')
}
