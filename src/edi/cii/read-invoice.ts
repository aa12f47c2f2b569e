import type { InvoiceDocument } from '../../domain/trade/trade-document.ts'
import { attribute, find, findAll, textAt } from '../xml/elements.ts'
import { decimalIn } from '../xml/values.ts'
import type { XmlElement } from '../xml/xml.ts'
import type { XmlReading } from '../xml/xml-document.ts'
import { readCharges, readTaxes } from './charges.ts'
import { documentBase, partsOf } from './cii-document.ts'
import { creditTypes } from './codes.ts'
import { either } from './facts.ts'
import { partsOf as partsOfLine, readLine } from './read-line.ts'

/** CrossIndustryInvoice of UN/CEFACT as EN 16931 binds it (Factur-X, XRechnung), and ZUGFeRD 1.0 before it. */
export function readInvoice(reading: XmlReading): InvoiceDocument {
  const { report, root } = reading
  const parts = partsOf(root)
  const { head, agreement, settlement } = parts
  const typeCode = textAt(head, 'TypeCode')
  const order = find(agreement, 'BuyerOrderReferencedDocument')
  const orderNumber = textAt(order, 'IssuerAssignedID') || textAt(order, 'ID')
  const lines = parts.lines.map((line) => ({
    ...(orderNumber && { orderNumber }),
    ...readLine(reading, line, ['BilledQuantity', 'AgreedQuantity', 'RequestedQuantity', 'PackageQuantity']),
  }))
  const charges = [
    ...readCharges(report, settlement),
    ...readTaxes(report, settlement),
    ...parts.lines.flatMap((line, index) =>
      readCharges(report, partsOfLine(line).settlement, lines[index]?.line ?? ''),
    ),
  ]
  const original = find(settlement, 'InvoiceReferencedDocument')
  const originalInvoice = textAt(original, 'IssuerAssignedID') || textAt(original, 'ID')
  return {
    kind: 'invoice',
    ...documentBase(reading, parts, {
      by: 'seller',
      orderNumbers: [orderNumber, ...lines.map((line) => line.orderNumber ?? '')],
    }),
    sign: creditTypes.has(typeCode) ? -1 : 1,
    ...(typeCode && { typeCode }),
    ...(originalInvoice && { originalInvoice }),
    lines,
    charges,
    ...readTotals(reading, settlement),
    ...readTerms(reading, settlement),
  }
}

type Totals = Pick<InvoiceDocument, 'total' | 'totalPosition' | 'lineTotal' | 'taxTotal'>

/**
 * The total is the amount with tax (BT-112), which is what lines, charges and taxes come to; what was paid before and
 * a rounding (BT-113, BT-114) change only what is still to be paid (BT-115), which counts where nothing else is stated.
 */
function readTotals({ report }: XmlReading, settlement: XmlElement | undefined): Totals {
  const sums = either(
    settlement,
    'SpecifiedTradeSettlementHeaderMonetarySummation',
    'SpecifiedTradeSettlementMonetarySummation',
  )
  const chosen = either(sums, 'GrandTotalAmount') ?? either(sums, 'DuePayableAmount')
  const total = decimalIn(report, chosen)
  const lineTotal = decimalIn(report, find(sums, 'LineTotalAmount'))
  const taxTotal = decimalIn(report, taxIn(sums, textAt(settlement, 'InvoiceCurrencyCode')))
  return {
    ...(chosen && total !== undefined && { total, totalPosition: chosen.position }),
    ...(lineTotal !== undefined && { lineTotal }),
    ...(taxTotal !== undefined && { taxTotal }),
  }
}

/** Tax in the currency of the invoice (BT-110); a second amount repeats it in the accounting currency (BT-111). */
function taxIn(sums: XmlElement | undefined, currency: string): XmlElement | undefined {
  const stated = findAll(sums, 'TaxTotalAmount')
  return stated.find((element) => attribute(element, 'currencyID') === currency) ?? stated[0]
}

function readTerms({ report }: XmlReading, settlement: XmlElement | undefined): Pick<InvoiceDocument, 'terms'> {
  const all = findAll(settlement, 'SpecifiedTradePaymentTerms')
  const text = all
    .map((terms) => textAt(terms, 'Description'))
    .filter(Boolean)
    .join(' · ')
  const discounts = all.flatMap((terms) => findAll(terms, 'ApplicableTradePaymentDiscountTerms'))
  const [discount] = discounts
  const discountPercent = decimalIn(report, find(discount, 'CalculationPercent'))
  const measure = find(discount, 'BasisPeriodMeasure')
  const discountDays = attribute(measure, 'unitCode') === 'DAY' ? (measure?.text ?? '') : ''
  if (!text && discountPercent === undefined) return {}
  return {
    terms: {
      ...(discountPercent !== undefined && { discountPercent }),
      ...(discountDays && { discountDays }),
      ...(text && { text }),
    },
  }
}
