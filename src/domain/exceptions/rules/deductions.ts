import { type Big, exact, sum, zero } from '../../trade/decimal.ts'
import type { RemittanceDocument } from '../../trade/trade-document.ts'
import { documentFinding, type Finding, Proof } from '../finding.ts'
import type { OrderSnapshot } from '../model.ts'
import { looseNumber, sameNumber } from '../order/business-key.ts'
import { amountOf } from './chargebacks.ts'

type Entry = RemittanceDocument['entries'][number]

/** Money kept back from a payment that no adjustment and no credit explains. */
export function unauthorizedDeductions(snapshot: OrderSnapshot): Finding[] {
  return snapshot.remittances.flatMap((remittance) =>
    remittance.entries.flatMap((entry) => {
      if (!isOfFile(entry, snapshot)) return []
      const deducted = deductedIn(entry)
      const chargedBy = snapshot.parties.issuedBy(remittance)
      const open = deducted.minus(authorised(entry, snapshot))
      if (open.lte(exact(snapshot.terms.tolerance.total) ?? zero)) return []
      return [
        documentFinding(snapshot, [looseNumber(entry.invoiceNumber)], {
          kind: 'unauthorised-deduction',
          rule: 'deduction-without-adjustment',
          documentNumber: entry.invoiceNumber,
          ...(entry.invoiced !== undefined && { expected: entry.invoiced }),
          ...(entry.paid !== undefined && { actual: entry.paid }),
          ...(remittance.currency && { currency: remittance.currency }),
          difference: open,
          impact: open,
          tolerance: { amount: snapshot.terms.tolerance.total },
          ...(chargedBy && { chargedBy }),
          proof: proofOf(remittance, entry, snapshot),
        }),
      ]
    }),
  )
}

function isOfFile({ invoiceNumber }: Entry, { documents, file }: OrderSnapshot): boolean {
  const number = looseNumber(invoiceNumber)
  const isHere = documents.some((document) => document.kind === 'invoice' && looseNumber(document.number) === number)
  return isHere || file.unplacedInvoices.has(number)
}

/** What is taken off, beyond a discount for paying early. */
function deductedIn({ adjustments, paid, invoiced, discount }: Entry): Big {
  const taken = adjustments.map(({ amount }) => exact(amount) ?? zero).filter((amount) => amount.lt(0))
  if (taken.length > 0) return sum(taken).abs()
  const [due, got] = [exact(invoiced), exact(paid)]
  if (!due || !got || due.lte(0)) return zero
  return due.minus(exact(discount) ?? zero).minus(got)
}

/** Adjustments on the invoice, or named by the deduction, and credits for it. */
function authorised({ invoiceNumber, adjustments }: Entry, snapshot: OrderSnapshot): Big {
  const number = looseNumber(invoiceNumber)
  const named = new Set(adjustments.flatMap(({ reference }) => (reference ? [sameNumber(reference)] : [])))
  const charges = snapshot.adjustments.filter(
    (adjustment) => looseNumber(adjustment.invoiceNumber ?? '') === number || named.has(sameNumber(adjustment.number)),
  )
  const credits = snapshot.credits.filter(
    ({ originalInvoice }) => originalInvoice === undefined || looseNumber(originalInvoice) === number,
  )
  return sum([...charges.map(amountOf), ...credits.map(({ total }) => (exact(total) ?? zero).abs())])
}

function proofOf(remittance: RemittanceDocument, entry: Entry, { invoices }: OrderSnapshot): Proof {
  const { invoiced, paid, adjustments, position, invoiceNumber } = entry
  const { currency } = remittance
  const proof = new Proof()
    .figure('invoiced', invoiced, remittance, position, currency)
    .figure('paid', paid, remittance, position, currency)
  for (const { amount, reason, position: place } of adjustments) {
    proof.figure('deducted', amount, remittance, place, currency).code('426', reason, remittance, place)
  }
  for (const invoice of invoices) {
    if (looseNumber(invoice.number) === looseNumber(invoiceNumber)) proof.number(invoice)
  }
  return proof
}
