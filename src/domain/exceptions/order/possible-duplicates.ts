import { type Big, zero } from '../../trade/decimal.ts'
import type { InvoiceDocument } from '../../trade/trade-document.ts'
import { isQuantityCredit } from '../line/credits.ts'
import { totalOf } from '../line/line-totals.ts'
import { billable } from '../line/supply.ts'
import type { OrderSnapshot } from '../model.ts'
import { type Duplicate, invoiceContent } from './versions.ts'

const WITHIN_MS = 90 * 86_400_000

/**
 * Invoices that bill the same a second time under another number. Two equal part deliveries are billed alike too: only
 * where the second goes beyond what may be billed, or the two do not name different shipments, is it suspicious.
 */
export function possibleDuplicates(snapshot: OrderSnapshot): Duplicate<InvoiceDocument>[] {
  const alike = billedAlike(snapshot.invoices)
  if (alike.size === 0) return []
  const billed = runningBill(snapshot)
  const found: Duplicate<InvoiceDocument>[] = []
  for (const invoice of snapshot.invoices) {
    const original = alike.get(invoice)
    if (
      original &&
      isNear(original, invoice, snapshot) &&
      !namesOtherShipment(original, invoice) &&
      billed.exceeds(invoice)
    ) {
      found.push({ original, duplicate: invoice })
    } else billed.add(invoice)
  }
  return found
}

/** Each invoice with the first before it that says the same. */
function billedAlike(invoices: InvoiceDocument[]): Map<InvoiceDocument, InvoiceDocument> {
  const first = new Map<string, InvoiceDocument>()
  const alike = new Map<InvoiceDocument, InvoiceDocument>()
  for (const invoice of invoices) {
    const content = invoiceContent(invoice)
    const original = first.get(content)
    if (original) alike.set(invoice, original)
    else first.set(content, invoice)
  }
  return alike
}

function isNear(original: InvoiceDocument, invoice: InvoiceDocument, { moments }: OrderSnapshot): boolean {
  return Math.abs(moments.sent(invoice) - moments.sent(original)) <= WITHIN_MS
}

/** What is billed of each line so far, beside what may be. Without an order nothing may. */
function runningBill(snapshot: OrderSnapshot) {
  type Item = { quantity: Big | undefined; line: { limit: Big | undefined; billed: Big } }
  const items = new Map<InvoiceDocument, Item[]>()
  for (const record of snapshot.lines) {
    const credited = totalOf(record.credited.filter((credit) => isQuantityCredit(credit, record, snapshot)))
    const line = { limit: credited && billable(record, snapshot)?.quantity, billed: zero.minus(credited ?? zero) }
    for (const { document, quantity } of record.invoiced) {
      const known = items.get(document)
      if (known) known.push({ quantity, line })
      else items.set(document, [{ quantity, line }])
    }
  }
  return {
    add(invoice: InvoiceDocument) {
      for (const { quantity, line } of items.get(invoice) ?? []) line.billed = line.billed.plus(quantity ?? zero)
    },
    exceeds(invoice: InvoiceDocument): boolean {
      if (!snapshot.order) return true
      return (items.get(invoice) ?? []).some(
        ({ quantity, line }) => !quantity || !line.limit || line.billed.plus(quantity).gt(line.limit),
      )
    },
  }
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
