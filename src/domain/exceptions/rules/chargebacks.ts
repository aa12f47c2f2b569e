import { type Big, exact, sum, zero } from '../../trade/decimal.ts'
import type { AdjustmentDocument, TradeDocument } from '../../trade/trade-document.ts'
import { documentFinding, type Finding, Proof } from '../finding.ts'
import { adjustmentGives, isSentByBuyer } from '../line/credits.ts'
import type { OrderSnapshot } from '../model.ts'
import { looseNumber, sameNumber } from '../order/business-key.ts'

/** Money that one side takes from the other, with its reasons and what is on file to judge them by. */
export function chargebacks(snapshot: OrderSnapshot): Finding[] {
  return snapshot.adjustments.flatMap((adjustment) => {
    if (adjustmentGives(adjustment, snapshot) || isReversal(adjustment, snapshot)) return []
    if (snapshot.adjustments.some((other) => reverses(other, adjustment, snapshot))) return []
    const amount = amountOf(adjustment)
    const chargedBy = snapshot.parties.issuedBy(adjustment)
    const proof = new Proof().figure('charged', adjustment.amount, adjustment, adjustment.position, adjustment.currency)
    for (const { list, reason, text, amount: part, position } of adjustment.entries) {
      proof
        .figure('charged', part, adjustment, position, adjustment.currency)
        .code(list, reason, adjustment, position, text)
    }
    for (const document of bearing(adjustment, snapshot)) proof.number(document)
    return [
      documentFinding(snapshot, [sameNumber(adjustment.number)], {
        kind: 'chargeback',
        rule: 'adjustment-charges',
        documentNumber: adjustment.number,
        ...(adjustment.currency && { currency: adjustment.currency }),
        impact: amount,
        ...(chargedBy && { chargedBy }),
        proof,
      }),
    ]
  })
}

export function amountOf({ amount, entries }: AdjustmentDocument): Big {
  return (exact(amount) ?? sum(entries.map((entry) => exact(entry.amount) ?? zero))).abs()
}

const REINSTATES = '63'

/** The buyer that charged gives back as much for the same invoice: the flag is the opposite of the first. */
function reverses(later: AdjustmentDocument, earlier: AdjustmentDocument, snapshot: OrderSnapshot): boolean {
  if (later === earlier || snapshot.moments.sent(later) < snapshot.moments.sent(earlier)) return false
  if (looseNumber(later.invoiceNumber ?? '') !== looseNumber(earlier.invoiceNumber ?? '')) return false
  const isSameAmount = amountOf(later).eq(amountOf(earlier))
  const isOpposite =
    later.direction !== earlier.direction && later.direction !== 'other' && earlier.direction !== 'other'
  return (
    isSameAmount && (isOpposite || later.entries.some(({ list, reason }) => list === '4465' && reason === REINSTATES))
  )
}

function isReversal(adjustment: AdjustmentDocument, snapshot: OrderSnapshot): boolean {
  return snapshot.adjustments.some(
    (other) =>
      isSentByBuyer(other, snapshot) === isSentByBuyer(adjustment, snapshot) && reverses(adjustment, other, snapshot),
  )
}

/** The invoice that is charged against, and what tells when and how its goods came. */
function bearing({ invoiceNumber }: AdjustmentDocument, snapshot: OrderSnapshot): TradeDocument[] {
  const invoice = snapshot.invoices.filter(({ number }) => looseNumber(number) === looseNumber(invoiceNumber ?? ''))
  return [...invoice, ...snapshot.notices, ...snapshot.receipts, ...snapshot.journeys]
}
