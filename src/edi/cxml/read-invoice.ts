import type { InvoiceDocument } from '../../domain/trade/trade-document.ts'
import type { Charge, Reference } from '../../domain/trade/trade-facts.ts'
import type { LineOfOrder } from '../../domain/trade/trade-line.ts'
import { magnitude, negate } from '../decimals.ts'
import { attribute, find, findAll, textAt } from '../xml/elements.ts'
import { decimalIn, decimalOf } from '../xml/values.ts'
import type { XmlElement } from '../xml/xml.ts'
import type { XmlReading } from '../xml/xml-document.ts'
import { documentBase, operations } from './cxml-document.ts'
import { currencyIn, descriptionOf, moneyIn, readCharges, readItemIds, readTax } from './facts.ts'
import { readUnitPrice } from './read-order.ts'

const creditPurposes = new Set(['creditMemo', 'lineLevelCreditMemo'])

/** InvoiceDetailRequest: lines per order (InvoiceDetailOrder), or only a sum per order (InvoiceDetailHeaderOrder). */
export function readInvoice(reading: XmlReading): InvoiceDocument {
  const { report, root } = reading
  const head = find(root, 'InvoiceDetailRequestHeader')
  const summary = find(root, 'InvoiceDetailSummary')
  const orders = [...findAll(root, 'InvoiceDetailOrder'), ...findAll(root, 'InvoiceDetailHeaderOrder')]
  const items = orders.flatMap((order) =>
    order.children
      .filter(({ name }) => name === 'InvoiceDetailItem' || name === 'InvoiceDetailServiceItem')
      .map((item) => ({ item, orderNumber: orderOf(order) })),
  )
  const typeCode = attribute(head, 'purpose')
  const totals = readTotals(reading, summary)
  const original =
    find(root, 'InvoiceDetailRequestHeader', 'InvoiceIDInfo') ?? find(head, 'DocumentReference', 'InvoiceIDInfo')
  const originalInvoice = attribute(original, 'invoiceID')
  const invoice: InvoiceDocument = {
    kind: 'invoice',
    ...documentBase(reading, {
      head,
      number: attribute(head, 'invoiceID'),
      issued: 'invoiceDate',
      orderNumbers: orders.map(orderOf),
      purpose: operations.get(attribute(head, 'operation')) ?? 'original',
      currency: currencyIn([moneyIn(summary, 'NetAmount'), moneyIn(summary, 'SubtotalAmount')]),
      references: [...noticesOf(head), ...items.flatMap(({ item }) => noticesOf(item))],
    }),
    sign: creditPurposes.has(typeCode) ? -1 : 1,
    ...(typeCode && { typeCode }),
    ...(originalInvoice && { originalInvoice }),
    lines: items.map(({ item, orderNumber }) => readLine(reading, item, orderNumber)),
    charges: [
      ...readCharges(report, summary),
      ...readTax(report, summary).charges,
      // A line's amount is without them, so that they stand beside it as those of the whole document do.
      ...items.flatMap(({ item }) => readCharges(report, item)),
    ],
    ...totals,
    ...readTerms(reading, head),
  }
  return invoice.sign === -1 && totals.total?.startsWith('-') ? turnedRound(invoice) : invoice
}

function orderOf(order: XmlElement): string {
  const info = find(order, 'InvoiceDetailOrderInfo') ?? order
  return (
    attribute(find(info, 'OrderReference'), 'orderID') ||
    attribute(find(info, 'OrderIDInfo'), 'orderID') ||
    attribute(find(info, 'SupplierOrderInfo'), 'orderID')
  )
}

function noticesOf(holder: XmlElement | undefined): Reference[] {
  return findAll(holder, 'ShipNoticeIDInfo').flatMap((element): Reference[] => {
    const value = attribute(element, 'shipNoticeID')
    return value ? [{ meaning: 'ship-notice', code: element.name, value, position: element.position }] : []
  })
}

/** SubtotalAmount is quantity times price; NetAmount is that with the line's own charges, discounts and taxes. */
function readLine(reading: XmlReading, item: XmlElement, orderNumber: string): LineOfOrder {
  const { report } = reading
  const reference = find(item, 'InvoiceDetailItemReference') ?? find(item, 'InvoiceDetailServiceItemReference')
  const orderLine = attribute(reference, 'lineNumber')
  const description = descriptionOf(reference)
  const quantity = decimalOf(report, item, 'quantity')
  const amount = decimalIn(report, moneyIn(item, 'SubtotalAmount') ?? moneyIn(item, 'NetAmount'))
  const isService = item.name === 'InvoiceDetailServiceItem'
  if (attribute(item, 'quantity') === '' && !isService) {
    report('value-missing', item.position, { element: item.name, what: 'quantity' })
  }
  return {
    line: attribute(item, 'invoiceLineNumber'),
    ...(orderNumber && { orderNumber }),
    ...(orderLine && { orderLine }),
    ids: readItemIds([reference]),
    ...(description && { description }),
    quantity: quantity ?? (isService ? '1' : '0'),
    unit: textAt(item, 'UnitOfMeasure'),
    ...readUnitPrice(reading, item),
    ...(amount !== undefined && { amount }),
    dates: [],
    references: noticesOf(item),
    position: item.position,
    quantityPosition: item.position,
  }
}

type Totals = Pick<InvoiceDocument, 'total' | 'totalPosition' | 'lineTotal' | 'taxTotal'>

/** NetAmount is what the invoice comes to; DueAmount what is left of it after a deposit. */
function readTotals({ report }: XmlReading, summary: XmlElement | undefined): Totals {
  const chosen = moneyIn(summary, 'NetAmount') ?? moneyIn(summary, 'GrossAmount') ?? moneyIn(summary, 'DueAmount')
  const total = decimalIn(report, chosen)
  const lineTotal = decimalIn(report, moneyIn(summary, 'SubtotalAmount'))
  const { total: taxTotal } = readTax(report, summary)
  return {
    ...(chosen && total !== undefined && { total, totalPosition: chosen.position }),
    ...(lineTotal !== undefined && { lineTotal }),
    ...(taxTotal !== undefined && { taxTotal }),
  }
}

/** A credit memo states its quantities and amounts below zero; here the sign says so, once. */
function turnedRound(invoice: InvoiceDocument): InvoiceDocument {
  const { lines, charges, total, lineTotal, taxTotal } = invoice
  return {
    ...invoice,
    lines: lines.map((line) => ({
      ...line,
      quantity: magnitude(line.quantity),
      ...(line.price !== undefined && { price: magnitude(line.price) }),
      ...(line.amount !== undefined && { amount: negate(line.amount) }),
    })),
    charges: charges.map((charge): Charge => ({ ...charge, amount: negate(charge.amount) })),
    ...(total !== undefined && { total: negate(total) }),
    ...(lineTotal !== undefined && { lineTotal: negate(lineTotal) }),
    ...(taxTotal !== undefined && { taxTotal: negate(taxTotal) }),
  }
}

function readTerms({ report }: XmlReading, head: XmlElement | undefined): Pick<InvoiceDocument, 'terms'> {
  const terms = findAll(head, 'PaymentTerm')
  const discounted = terms.find((term) => find(term, 'Discount', 'DiscountPercent'))
  const net = terms.find((term) => term !== discounted)
  const percent = decimalOf(report, find(discounted, 'Discount', 'DiscountPercent'), 'percent')
  const days = attribute(discounted, 'payInNumberOfDays')
  const netDays = attribute(net, 'payInNumberOfDays')
  if (percent === undefined && !netDays) return {}
  return {
    terms: {
      ...(percent !== undefined && { discountPercent: percent }),
      ...(percent !== undefined && days && { discountDays: days }),
      ...(netDays && { netDays }),
    },
  }
}
