import { exact, plain } from './decimal.ts'
import type { Decimal } from './trade-facts.ts'
import type { Line } from './trade-line.ts'

/** What a line comes to: as the document says, or worked out where it says nothing and the price is of the line's own unit. */
export type LineAmount = { amount: Decimal; stated: boolean }

export function lineAmount({ amount, quantity, unit, price, priceBasis }: Line): LineAmount | undefined {
  if (amount !== undefined) return { amount, stated: true }
  const [count, each, per] = [exact(quantity), exact(price), exact(priceBasis?.quantity ?? '1')]
  if (!count || !each || !per?.gt(0)) return undefined
  if (priceBasis?.unit !== undefined && priceBasis.unit !== unit) return undefined
  return { amount: plain(count.times(each).div(per)), stated: false }
}
