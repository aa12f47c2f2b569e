import { type Big, exact } from '../../trade/decimal.ts'
import type { Charge } from '../../trade/trade-facts.ts'

/**
 * What an allowance, a charge or a tax comes to: as stated, or its percentage of `base`.
 * @returns nothing where neither an amount nor a percentage is stated
 */
export function chargeAmount({ amount, isOpen, rate, kind }: Charge, base: Big): Big | undefined {
  if (!isOpen) return exact(amount)
  const percent = exact(rate)
  if (!percent) return undefined
  const part = base.abs().times(percent.abs()).div(100).round(2)
  return kind === 'allowance' ? part.times(-1) : part
}
