import { type Big, exact, greater, plain, zero } from '../../trade/decimal.ts'
import type { InvoiceDocument } from '../../trade/trade-document.ts'
import { documentFinding, type Finding, Proof } from '../finding.ts'
import type { OrderSnapshot } from '../model.ts'
import { type AgreedCharges, agreedCharges, chargesBilled } from '../order/agreed-charges.ts'
import { looseNumber } from '../order/business-key.ts'

/** Freight or another charge on an invoice that the order does not state, or more of it than the order states. */
export function unorderedCharges(snapshot: OrderSnapshot): Finding[] {
  const { order, invoices } = snapshot
  if (!order) return []
  const agreed = agreedCharges(snapshot)
  return invoices.flatMap((invoice) => {
    // Amounts in two currencies cannot be compared, and the whole invoice is in question.
    if (order.currency && invoice.currency && order.currency !== invoice.currency) return []
    return unorderedOn(invoice, agreed, snapshot)
  })
}

function unorderedOn(invoice: InvoiceDocument, agreed: AgreedCharges, snapshot: OrderSnapshot): Finding[] {
  const billed = chargesBilled(invoice)
  const proof = new Proof()
  let covered = zero
  let beyond: Big = zero
  for (const { charge, amount } of billed) {
    const by = agreed.cover(charge, amount)
    const over = amount.minus(by.covered)
    beyond = beyond.plus(over)
    if (over.eq(0)) continue
    covered = covered.plus(by.covered)
    const { position, code, text } = charge
    proof.figure('charge', plain(amount), invoice, position, invoice.currency)
    if (code) proof.code(codeList(invoice), code, invoice, position, text)
    for (const { charge: stated, document } of by.by) {
      proof.figure(
        'agreed-charge',
        stated.isOpen ? stated.rate : stated.amount,
        document,
        stated.position,
        document.currency,
      )
    }
  }
  const tolerance = exact(snapshot.terms.tolerance.charges) ?? zero
  if (beyond.lte(greater(tolerance, zero))) return []
  return [
    documentFinding(snapshot, ['invoice', looseNumber(invoice.number)], {
      kind: 'unordered-charge',
      rule: 'charge-not-on-order',
      expected: plain(covered),
      actual: plain(covered.plus(beyond)),
      difference: beyond,
      impact: beyond,
      documentNumber: invoice.number,
      ...(invoice.currency && { currency: invoice.currency }),
      tolerance: { amount: snapshot.terms.tolerance.charges },
      proof,
    }),
  ]
}

/** From which list each syntax takes the code of a charge. UBL and CII take EDIFACT's. */
const codeList = ({ syntax }: InvoiceDocument) => (syntax === 'x12' ? '1300' : '7161')
