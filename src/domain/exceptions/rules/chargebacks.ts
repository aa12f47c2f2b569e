import { type Big, exact, sum, zero } from '../../decimal.ts'
import type { AdjustmentDocument, TradeDocument } from '../../trade-document.ts'
import { looseNumber, sameNumber } from '../business-key.ts'
import { adjustmentGives, isSentByBuyer } from '../credits.ts'
import type { Dossier } from '../dossier.ts'
import { documentFinding, type Finding, Proof } from '../finding.ts'

/** Money that one side takes from the other, with its reasons and what is on file to judge them by. */
export function chargebacks(dossier: Dossier): Finding[] {
  return dossier.adjustments.flatMap((adjustment) => {
    if (adjustmentGives(adjustment, dossier) || isReversal(adjustment, dossier)) return []
    if (dossier.adjustments.some((other) => reverses(other, adjustment, dossier))) return []
    const amount = amountOf(adjustment)
    const chargedBy = dossier.parties.issuedBy(adjustment)
    const proof = new Proof().figure('charged', adjustment.amount, adjustment, adjustment.position, adjustment.currency)
    for (const { list, reason, text, amount: part, position } of adjustment.entries) {
      proof
        .figure('charged', part, adjustment, position, adjustment.currency)
        .code(list, reason, adjustment, position, text)
    }
    for (const document of bearing(adjustment, dossier)) proof.number(document)
    return [
      documentFinding(dossier, [sameNumber(adjustment.number)], {
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
function reverses(later: AdjustmentDocument, earlier: AdjustmentDocument, dossier: Dossier): boolean {
  if (later === earlier || dossier.moments.sent(later) < dossier.moments.sent(earlier)) return false
  if (looseNumber(later.invoiceNumber ?? '') !== looseNumber(earlier.invoiceNumber ?? '')) return false
  const isSameAmount = amountOf(later).eq(amountOf(earlier))
  const isOpposite =
    later.direction !== earlier.direction && later.direction !== 'other' && earlier.direction !== 'other'
  return (
    isSameAmount && (isOpposite || later.entries.some(({ list, reason }) => list === '4465' && reason === REINSTATES))
  )
}

function isReversal(adjustment: AdjustmentDocument, dossier: Dossier): boolean {
  return dossier.adjustments.some(
    (other) =>
      isSentByBuyer(other, dossier) === isSentByBuyer(adjustment, dossier) && reverses(adjustment, other, dossier),
  )
}

/** The invoice that is charged against, and what tells when and how its goods came. */
function bearing({ invoiceNumber }: AdjustmentDocument, dossier: Dossier): TradeDocument[] {
  const invoice = dossier.invoices.filter(({ number }) => looseNumber(number) === looseNumber(invoiceNumber ?? ''))
  return [...invoice, ...dossier.notices, ...dossier.receipts, ...dossier.journeys]
}
