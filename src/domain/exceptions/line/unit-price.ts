import { type Big, exact, withoutDust } from '../../trade/decimal.ts'
import type { PackFactor, PriceBasis } from '../../trade/trade-facts.ts'
import type { Line } from '../../trade/trade-line.ts'
import type { Units } from './units.ts'

/** A price for one of `unit`. */
export type UnitPrice = { amount: Big; unit: string }

/** Per one, whatever the document priced: 925.00 per hundred is 9.25. */
export function unitPrice({ price, priceBasis, unit }: Priced): UnitPrice | undefined {
  const stated = exact(price)
  if (!stated) return undefined
  const per = exact(priceBasis?.quantity)
  const amount = per?.gt(0) && !isOne(priceBasis) ? stated.div(per) : stated
  return { amount, unit: priceBasis?.unit || unit }
}

type Priced = Pick<Line, 'price' | 'priceBasis' | 'unit'>

const isOne = (basis: PriceBasis | undefined) => basis?.quantity === '1'

/**
 * The same price for one of another unit. A price "each" on goods counted in cases of unknown size is taken as one per
 * case: senders mark prices so whatever they count.
 */
export function priceIn(unit: string, price: UnitPrice, units: Units, packs: PackFactor[]): Big | undefined {
  if (price.unit === unit) return price.amount
  const contained = units.factor(unit, price.unit, packs)
  if (contained) return withoutDust(price.amount.times(contained))
  return units.isSame(price.unit, 'EA') ? price.amount : undefined
}
