import { exact, plain } from '../domain/trade/decimal.ts'
import type { Decimal } from '../domain/trade/trade-facts.ts'

/** The product of two decimals, to six places. */
export function multiply(one: Decimal, other: Decimal): Decimal | undefined {
  const [first, second] = [exact(one), exact(other)]
  return first && second && plain(first.times(second))
}

export function add(one: Decimal, other: Decimal): Decimal | undefined {
  const [first, second] = [exact(one), exact(other)]
  return first && second && plain(first.plus(second))
}
