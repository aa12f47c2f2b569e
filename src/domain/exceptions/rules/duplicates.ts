import { exact } from '../../trade/decimal.ts'
import type { InvoiceDocument } from '../../trade/trade-document.ts'
import { documentFinding, type Finding, Proof } from '../finding.ts'
import type { OrderSnapshot } from '../model.ts'
import { looseNumber, sameNumber } from '../order/business-key.ts'
import type { Duplicate } from '../order/versions.ts'

/** The same bill twice, certainly or probably. */
export function duplicateInvoices(snapshot: OrderSnapshot): Finding[] {
  const finding = (pair: Duplicate<InvoiceDocument>, isCertain: boolean) => {
    const { original, duplicate } = pair
    const proof = new Proof()
    for (const invoice of [original, duplicate]) {
      proof.number(invoice)
      const { total, totalPosition, position, currency } = invoice
      proof.figure('total', total, invoice, totalPosition ?? position, currency)
    }
    const parts = [sign(duplicate), looseNumber(duplicate.number)]
    return documentFinding(snapshot, isCertain ? parts : [...parts, looseNumber(original.number)], {
      kind: isCertain ? 'duplicate-invoice' : 'possible-duplicate-invoice',
      rule: isCertain ? 'same-invoice-number' : 'same-invoice-content',
      expected: original.number,
      actual: duplicate.number,
      documentNumber: duplicate.number,
      ...(duplicate.currency && { currency: duplicate.currency }),
      impact: exact(duplicate.total),
      proof,
    })
  }
  return [
    ...snapshot.duplicateInvoices.map((pair) => finding(pair, true)),
    ...snapshot.possibleDuplicates.map((pair) => finding(pair, false)),
  ]
}

const sign = ({ sign }: InvoiceDocument) => (sign === 1 ? 'invoice' : 'credit')

/** The same shipment announced twice: by its number, or by the labels of its cartons. */
export function duplicateShipments(snapshot: OrderSnapshot): Finding[] {
  const byNumber = snapshot.duplicateNotices.map(({ original, duplicate }) =>
    documentFinding(snapshot, [sameNumber(duplicate.number)], {
      kind: 'duplicate-shipment',
      rule: 'same-shipment-number',
      expected: original.number,
      actual: duplicate.number,
      documentNumber: duplicate.number,
      proof: new Proof().number(original).number(duplicate),
    }),
  )
  const byCarton = snapshot.reusedCartons.map(({ original, duplicate, sscc }) => {
    const proof = new Proof()
    for (const notice of [original, duplicate]) {
      const line = notice.lines.find((candidate) => candidate.sscc.includes(sscc))
      proof.figure('number', notice.number, notice, notice.position)
      if (line) proof.cite(notice, line.position)
    }
    return documentFinding(snapshot, [sameNumber(duplicate.number), sameNumber(original.number)], {
      kind: 'duplicate-shipment',
      rule: 'same-sscc',
      expected: original.number,
      actual: sscc,
      documentNumber: duplicate.number,
      proof,
    })
  })
  return [...byNumber, ...byCarton]
}
