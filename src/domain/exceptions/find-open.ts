import type { Finding, Rule } from './finding.ts'
import { withoutCredited } from './line/credited.ts'
import type { OrderSnapshot } from './model.ts'
import { oneCauseEach } from './one-cause.ts'
import { acknowledgments } from './rules/acknowledgments.ts'
import { applicationRejects } from './rules/application-rejects.ts'
import { chargebacks } from './rules/chargebacks.ts'
import { unauthorizedDeductions } from './rules/deductions.ts'
import { duplicateInvoices, duplicateShipments } from './rules/duplicates.ts'
import { invoicedQuantities } from './rules/invoice-quantity.ts'
import { invoiceTotals } from './rules/invoice-total.ts'
import { missingOrderResponses, missingShipNotices } from './rules/missing-answers.ts'
import { orderAnswers } from './rules/order-answers.ts'
import { overages } from './rules/overage.ts'
import { priceDiscrepancies } from './rules/prices.ts'
import { receivingTroubles } from './rules/receiving.ts'
import { shortShipments } from './rules/short-shipment.ts'
import { lateShipments, lateShipNotices } from './rules/timing.ts'
import { unitMismatches } from './rules/unit-mismatch.ts'
import { unknownOrders } from './rules/unknown-order.ts'
import { unorderedCharges } from './rules/unordered-charges.ts'
import { wrongItems } from './rules/wrong-item.ts'

const rules: Rule[] = [
  unknownOrders,
  acknowledgments,
  missingOrderResponses,
  orderAnswers,
  missingShipNotices,
  lateShipNotices,
  lateShipments,
  duplicateShipments,
  unitMismatches,
  wrongItems,
  shortShipments,
  overages,
  receivingTroubles,
  duplicateInvoices,
  priceDiscrepancies,
  invoicedQuantities,
  invoiceTotals,
  unorderedCharges,
  chargebacks,
  unauthorizedDeductions,
  applicationRejects,
]

/** Everything that is wrong with one order, as one moment shows it. */
export function findOpen(snapshot: OrderSnapshot): Finding[] {
  const findings = rules.flatMap((rule) => rule(snapshot))
  return withoutCredited(oneCauseEach(findings), snapshot)
}
