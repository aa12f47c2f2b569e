import type { InvoiceDocument } from '../../../domain/trade/trade-document.ts'
import { find, findAll, textAt } from '../../xml/elements.ts'
import type { XmlElement } from '../../xml/xml.ts'
import { readCharges, readTaxes } from '../facts.ts'
import { readLine, readOrderLine } from '../read-line.ts'
import { documentBase } from '../ubl-document.ts'
import { numberIn, type UblReading } from '../ubl-reading.ts'

/** How the three documents of billing differ in UBL. */
const layouts = {
  Invoice: { line: 'InvoiceLine', quantity: 'InvoicedQuantity', type: 'InvoiceTypeCode', total: 'LegalMonetaryTotal' },
  CreditNote: {
    line: 'CreditNoteLine',
    quantity: 'CreditedQuantity',
    type: 'CreditNoteTypeCode',
    total: 'LegalMonetaryTotal',
  },
  DebitNote: {
    line: 'DebitNoteLine',
    quantity: 'DebitedQuantity',
    type: 'DebitNoteTypeCode',
    total: 'RequestedMonetaryTotal',
  },
} as const

/** Credit notes that are sent as an Invoice (UNTDID 1001). */
const creditTypes = new Set(['81', '83', '261', '381', '396'])

/** Self-billed ones are laid out alike; the buyer issues them. */
export function readInvoice(reading: UblReading): InvoiceDocument {
  const { root } = reading
  const isCreditNote = root.name.endsWith('CreditNote')
  const isSelfBilled = root.name.startsWith('SelfBilled')
  const layout = isCreditNote ? layouts.CreditNote : root.name === 'DebitNote' ? layouts.DebitNote : layouts.Invoice
  const typeCode = textAt(root, layout.type)
  const orderNumber = textAt(root, 'OrderReference', 'ID')
  const lines = findAll(root, layout.line)
  const originalInvoice = textAt(root, 'BillingReference', 'InvoiceDocumentReference', 'ID')
  return {
    kind: 'invoice',
    ...documentBase(reading, {
      sender: isSelfBilled ? 'AccountingCustomerParty' : 'AccountingSupplierParty',
      receiver: isSelfBilled ? 'AccountingSupplierParty' : 'AccountingCustomerParty',
      orderNumbers: [orderNumber, ...lines.map((line) => readOrderLine(line).orderNumber ?? '')],
    }),
    sign: isCreditNote || creditTypes.has(typeCode) ? -1 : 1,
    ...(typeCode && { typeCode }),
    ...(originalInvoice && { originalInvoice }),
    lines: lines.map((line) => ({
      ...readLine(reading, line, [layout.quantity], {
        mayLackQuantity: find(line, 'LineExtensionAmount') !== undefined,
      }),
      ...(orderNumber && { orderNumber }),
      ...readOrderLine(line),
    })),
    ...readAmounts(reading, find(root, layout.total), lines),
    ...readTerms(root),
  }
}

type Amounts = Pick<InvoiceDocument, 'charges' | 'total' | 'totalPosition' | 'lineTotal' | 'taxTotal' | 'rounding'>

/**
 * The total is what is to be paid, unless something was paid before: then it is the amount with tax, so that it
 * still comes to what lines, charges and taxes come to.
 */
function readAmounts(reading: UblReading, totals: XmlElement | undefined, lines: XmlElement[]): Amounts {
  const { root } = reading
  const prepaid = numberIn(reading, find(totals, 'PrepaidAmount')) ?? '0'
  const payable = find(totals, 'PayableAmount')
  const inclusive = find(totals, 'TaxInclusiveAmount')
  const chosen = /[1-9]/.test(prepaid) ? (inclusive ?? payable) : (payable ?? inclusive)
  const total = numberIn(reading, chosen)
  const lineTotal = numberIn(reading, find(totals, 'LineExtensionAmount'))
  const taxes = readTaxes(reading, root)
  // BR-CO-16: the payable amount is the amount with tax, less what was paid, and the rounding.
  const rounding = chosen === payable ? numberIn(reading, find(totals, 'PayableRoundingAmount')) : undefined
  return {
    charges: [
      ...readCharges(reading, root),
      ...taxes.charges,
      ...lines.flatMap((line) => readCharges(reading, line, textAt(line, 'ID'))),
    ],
    ...(chosen && total !== undefined && { total, totalPosition: chosen.position }),
    ...(lineTotal !== undefined && { lineTotal }),
    ...(taxes.total !== undefined && { taxTotal: taxes.total }),
    ...(rounding !== undefined && { rounding }),
  }
}

function readTerms(root: XmlElement): Pick<InvoiceDocument, 'terms'> {
  const text = textAt(root, 'PaymentTerms', 'Note')
  const discountPercent = textAt(root, 'PaymentTerms', 'SettlementDiscountPercent')
  if (!text && !discountPercent) return {}
  return { terms: { ...(discountPercent && { discountPercent }), ...(text && { text }) } }
}
