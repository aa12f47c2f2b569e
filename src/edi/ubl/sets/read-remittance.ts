import type { RemittanceDocument } from '../../../domain/trade/trade-document.ts'
import { negate } from '../../decimals.ts'
import { find, findAll, textAt } from '../../xml/elements.ts'
import type { XmlElement } from '../../xml/xml.ts'
import { documentBase } from '../ubl-document.ts'
import { dateIn, numberIn, type UblReading } from '../ubl-reading.ts'

export function readRemittance(reading: UblReading): RemittanceDocument {
  const { root } = reading
  const base = documentBase(reading, { sender: 'AccountingCustomerParty', receiver: 'AccountingSupplierParty' })
  const amount = numberIn(reading, find(root, 'TotalPaymentAmount') ?? find(root, 'DebitTotalAmount'))
  const paidOn =
    dateIn(reading, find(root, 'PaymentMeans', 'PaymentDueDate')) ??
    base.dates.find(({ meaning }) => meaning === 'paid')?.at
  return {
    kind: 'remittance',
    ...base,
    ...(amount !== undefined && { amount }),
    ...(paidOn && { paidOn }),
    entries: findAll(root, 'RemittanceAdviceLine').map((line) => readEntry(reading, line)),
  }
}

/** DebitLineAmount is what is paid for an invoice, CreditLineAmount what is taken off. */
function readEntry(reading: UblReading, line: XmlElement): RemittanceDocument['entries'][number] {
  const paid = numberIn(reading, find(line, 'PaidAmount') ?? find(line, 'DebitLineAmount'))
  const invoiced = numberIn(reading, find(line, 'BalanceAmount'))
  const credit = find(line, 'CreditLineAmount')
  const credited = numberIn(reading, credit)
  const reference = find(line, 'BillingReference')
  const note = textAt(line, 'Note')
  return {
    invoiceNumber:
      textAt(reference, 'InvoiceDocumentReference', 'ID') || textAt(reference, 'CreditNoteDocumentReference', 'ID'),
    ...(paid !== undefined && { paid }),
    ...(invoiced !== undefined && { invoiced }),
    adjustments:
      credit && credited !== undefined && /[1-9]/.test(credited)
        ? [{ reason: note, amount: negate(credited), position: credit.position }]
        : [],
    position: line.position,
  }
}
