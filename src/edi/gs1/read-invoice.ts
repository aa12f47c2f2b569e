import type { InvoiceDocument } from '../../domain/trade/trade-document.ts'
import { find, findAll, textAt } from '../xml/elements.ts'
import { decimalIn } from '../xml/values.ts'
import { figureIn, numberOf, readCharges, readTaxes } from './facts.ts'
import { documentBase, type Gs1Reading } from './gs1-document.ts'
import { readLine } from './read-line.ts'
import { currencyOf } from './read-order.ts'

const names = {
  quantities: ['invoicedQuantity', 'creditedQuantity', 'debitedQuantity'],
  prices: ['itemPriceInclusiveAllowancesCharges', 'itemPriceExclusiveAllowancesCharges'],
  amounts: ['amountInclusiveAllowancesCharges', 'amountExclusiveAllowancesCharges'],
}

/** Taxes of a line or of a charge are told again, in sum, for the document. */
const notTheDocument: ReadonlySet<string> = new Set(['invoiceLineItem', 'invoiceAllowanceCharge', 'allowanceCharge'])

/** Invoice of GS1 XML 3.x: `invoiceType` says whether it is a credit note, and whether the buyer issued it. */
export function readInvoice(reading: Gs1Reading): InvoiceDocument {
  const { report, root } = reading
  const order = numberOf(find(root, 'purchaseOrder'))
  const elements = findAll(root, 'invoiceLineItem')
  const lines = elements.map((element) => ({
    ...(order && { orderNumber: order }),
    ...readLine(reading, element, names),
  }))
  const typeCode = textAt(root, 'invoiceType')
  const isSelfBilled = /^SELF_BILLED/.test(typeCode)
  const original = numberOf(find(root, 'invoice'))
  const ofDocument = readTaxes(report, root, notTheDocument)
  const taxes = ofDocument.length > 0 ? ofDocument : elements.flatMap((line) => readTaxes(report, line, new Set()))
  return {
    kind: 'invoice',
    ...documentBase(reading, {
      identification: 'invoiceIdentification',
      sender: isSelfBilled ? ['buyer'] : ['seller'],
      receiver: isSelfBilled ? ['seller'] : ['buyer'],
      orderNumbers: [order, ...lines.map((line) => line.orderNumber ?? '')],
      currency: currencyOf(reading, ['invoiceCurrencyCode']),
    }),
    sign: /CREDIT_NOTE/.test(typeCode) ? -1 : 1,
    ...(typeCode && { typeCode }),
    ...(original && { originalInvoice: original }),
    lines,
    charges: [
      ...readCharges(report, root),
      ...taxes,
      ...elements.flatMap((line) => readCharges(report, line, textAt(line, 'lineItemNumber'))),
    ],
    ...readTotals(reading),
  }
}

type Totals = Pick<InvoiceDocument, 'total' | 'totalPosition' | 'lineTotal' | 'taxTotal'>

/** totalInvoiceAmount is what the invoice comes to; totalAmountPayable what is left of it. */
function readTotals({ report, root }: Gs1Reading): Totals {
  const totals = find(root, 'invoiceTotals')
  const chosen = figureIn(find(totals, 'totalInvoiceAmount') ?? find(totals, 'totalAmountPayable'))
  const total = decimalIn(report, chosen)
  const lines =
    find(totals, 'totalLineAmountInclusiveAllowancesCharges') ??
    find(totals, 'totalLineAmountExclusiveAllowancesCharges')
  const lineTotal = decimalIn(report, figureIn(lines))
  const taxTotal = decimalIn(report, figureIn(find(totals, 'totalTaxAmount') ?? find(totals, 'totalVATAmount')))
  return {
    ...(chosen && total !== undefined && { total, totalPosition: chosen.position }),
    ...(lineTotal !== undefined && { lineTotal }),
    ...(taxTotal !== undefined && { taxTotal }),
  }
}
