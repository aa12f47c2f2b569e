import { zero } from '../decimal.ts'
import type { InvoiceDocument } from '../trade-document.ts'
import type { Dossier } from './dossier.ts'
import { billable, billedQuantity } from './supply.ts'
import { type Duplicate, invoiceContent } from './versions.ts'

const WITHIN_MS = 90 * 86_400_000

/**
 * Invoices that bill the same a second time under another number. Two equal part deliveries are billed alike too: only
 * where the second goes beyond what may be billed, or the two do not name different shipments, is it suspicious.
 */
export function possibleDuplicates(dossier: Dossier): Duplicate<InvoiceDocument>[] {
  const seen = new Map<string, InvoiceDocument>()
  const found: Duplicate<InvoiceDocument>[] = []
  for (const invoice of dossier.invoices) {
    const content = invoiceContent(invoice)
    const original = seen.get(content)
    if (!original) seen.set(content, invoice)
    else if (isSuspicious(original, invoice, found, dossier)) found.push({ original, duplicate: invoice })
  }
  return found
}

function isSuspicious(
  original: InvoiceDocument,
  invoice: InvoiceDocument,
  found: Duplicate<InvoiceDocument>[],
  dossier: Dossier,
): boolean {
  const { moments, order, invoices } = dossier
  if (Math.abs(moments.sent(invoice) - moments.sent(original)) > WITHIN_MS) return false
  if (namesOtherShipment(original, invoice)) return false
  if (!order) return true
  const left = new Set(found.map(({ duplicate }) => duplicate))
  const upToThis = new Set(invoices.slice(0, invoices.indexOf(invoice) + 1).filter((known) => !left.has(known)))
  return dossier.lines.some((record) => {
    const limit = billable(record, dossier)
    const billed = billedQuantity(record, dossier, (document) => upToThis.has(document))
    return !limit || !billed || (billed.gt(limit.quantity) && billed.gt(zero))
  })
}

function namesOtherShipment(a: InvoiceDocument, b: InvoiceDocument): boolean {
  const shipments = (invoice: InvoiceDocument) => {
    const references = [...invoice.references, ...invoice.lines.flatMap((line) => line.references)]
    return references
      .filter(({ meaning }) => meaning === 'ship-notice' || meaning === 'bill-of-lading' || meaning === 'delivery-note')
      .map(({ value }) => value)
  }
  const [first, second] = [shipments(a), shipments(b)]
  return first.length > 0 && second.length > 0 && !second.some((number) => first.includes(number))
}
