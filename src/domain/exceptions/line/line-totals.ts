import { type Big, exact, greater, plain, sum, withoutDust, zero } from '../../trade/decimal.ts'
import type { ReceiptCondition } from '../../trade/trade-line.ts'
import type { AgreedLine, LineRecord, OrderSnapshot } from '../model.ts'
import { priceIn } from './unit-price.ts'

/** What a list of mentions comes to; the lists of a record are asked about by many rules. */
const totals = new WeakMap<object, { total: Big | undefined }>()

/** Nothing as soon as one of the quantities cannot be counted in the order's unit. */
export function totalOf(mentions: { quantity: Big | undefined }[]): Big | undefined {
  const known = totals.get(mentions)
  if (known) return known.total
  let total: Big | undefined = zero
  for (const { quantity } of mentions) total = quantity && total?.plus(quantity)
  totals.set(mentions, { total: total && withoutDust(total) })
  return total && withoutDust(total)
}

/** Arrived, but not as it should be: that quantity is not missing, it has a trouble of its own. */
const inQuestion = new Set<ReceiptCondition>([
  'damaged',
  'quality',
  'wrong-item',
  'rejected',
  'hold',
  'scrapped',
  'packaging',
  'no-ship-notice',
])

export function questioned(record: LineRecord, snapshot: OrderSnapshot): Big {
  return sum(
    record.received.map((mention) => {
      const back = converted(mention, mention.line.returned, undefined, record.agreed, snapshot)
      return greater(back, conditioned(mention, inQuestion, record.agreed, snapshot))
    }),
  )
}

type Received = LineRecord['received'][number]

/** The quantity of a receipt's line in any of the conditions, in the order line's unit. */
export function conditioned(
  mention: Received,
  conditions: ReadonlySet<ReceiptCondition>,
  agreed: AgreedLine,
  snapshot: OrderSnapshot,
): Big {
  const stated = mention.line.conditions.filter(({ condition }) => conditions.has(condition))
  return sum(stated.map(({ quantity, unit }) => converted(mention, quantity, unit, agreed, snapshot)))
}

function converted(
  { line, packs }: Received,
  quantity: string | undefined,
  unit: string | undefined,
  agreed: AgreedLine,
  { units }: OrderSnapshot,
): Big {
  const stated = exact(quantity)
  return (stated && units.convert(stated, unit || line.unit || agreed.unit, agreed.unit, packs)) ?? zero
}

/** What one of the order line's unit costs, as agreed; failing that, as confirmed or invoiced. */
export function priceOf({ agreed }: LineRecord, { units }: OrderSnapshot): Big | undefined {
  return agreed.price && priceIn(agreed.unit, agreed.price, units, agreed.packs)
}

/** Differences up to here are let pass; goods by weight never come out even. */
export function quantityTolerance({ agreed }: LineRecord, { terms, units }: OrderSnapshot): Big {
  const counted = exact(terms.tolerance.quantity) ?? zero
  if (!units.isWeight(agreed.unit)) return counted
  const percent = exact(terms.tolerance.weightPercent) ?? zero
  return greater(counted, agreed.quantity.times(percent).div(100))
}

/** Whether a difference in quantity is worth raising: more than the tolerance, and worth more than was agreed to ignore. */
export function matters(difference: Big, record: LineRecord, snapshot: OrderSnapshot): boolean {
  if (difference.lte(quantityTolerance(record, snapshot))) return false
  const limit = exact(snapshot.terms.tolerance.quantityValue)
  const price = priceOf(record, snapshot)
  return !limit || !price || difference.times(price.abs()).gt(limit)
}

export function toleranceOf(record: LineRecord, snapshot: OrderSnapshot) {
  const { quantityValue } = snapshot.terms.tolerance
  return {
    quantity: plain(quantityTolerance(record, snapshot)),
    ...(quantityValue !== undefined && { value: quantityValue }),
  }
}
