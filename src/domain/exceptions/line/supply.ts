import { type Big, withoutDust } from '../../trade/decimal.ts'
import type { LineRecord, OrderSnapshot } from '../model.ts'
import type { ExceptionRule } from '../trade-exception.ts'
import { isQuantityCredit } from './credits.ts'
import { totalOf } from './line-totals.ts'

/** How much of a line may be billed, and by which documents that is told. */
export type Billable = { quantity: Big; rule: ExceptionRule }

/**
 * What was received and accepted, with what is still on the road; failing receipts, what was shipped; failing notices,
 * what was agreed.
 */
export function billable(record: LineRecord, snapshot: OrderSnapshot): Billable | undefined {
  const { agreed } = record
  const shipped = totalOf(record.shipped)
  const received = totalOf(record.received)
  if (record.received.length > 0 && received) {
    const onTheRoad = totalOf(record.shipped.filter(({ document }) => !snapshot.arrived.has(document)))
    return onTheRoad && { quantity: withoutDust(received.plus(onTheRoad)), rule: 'invoiced-above-received' }
  }
  if (snapshot.notices.length > 0) return shipped && { quantity: shipped, rule: 'invoiced-above-shipped' }
  return { quantity: agreed.quantity, rule: 'invoiced-above-agreed' }
}

/** Over all invoices, less what credits took back; nothing if it cannot be counted in the order's unit. */
export function billedQuantity(record: LineRecord, snapshot: OrderSnapshot): Big | undefined {
  const invoiced = totalOf(record.invoiced)
  const credited = totalOf(record.credited.filter((credit) => isQuantityCredit(credit, record, snapshot)))
  return invoiced && credited && invoiced.minus(credited)
}
