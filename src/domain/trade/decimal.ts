import BigJs, { type Big } from 'big.js'
import type { Decimal } from './trade-facts.ts'

export type { Big }

/** A constructor of our own, so that no other user of big.js changes how far we divide. */
const Exact = BigJs()
Exact.DP = 30

const PLAIN = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)$/

export const zero: Big = new Exact(0)
export const one: Big = new Exact(1)

/** @returns nothing where the text is no decimal in plain notation */
export function exact(decimal: Decimal | undefined): Big | undefined {
  return decimal !== undefined && PLAIN.test(decimal) ? new Exact(decimal) : undefined
}

/** A number that the code itself states. */
export function known(decimal: Decimal): Big {
  return new Exact(decimal)
}

export function sum(values: Iterable<Big>): Big {
  let total = zero
  for (const value of values) total = total.plus(value)
  return total
}

export const greater = (a: Big, b: Big) => (a.gt(b) ? a : b)
export const smaller = (a: Big, b: Big) => (a.lt(b) ? a : b)

/** `"90"`, `"8.333333"`: at most six places, no trailing zeros, never exponential. */
export function plain(value: Big): Decimal {
  return value.round(6).toFixed()
}

/** `"277.50"`. */
export function money(value: Big): Decimal {
  return value.toFixed(2)
}

/** Without the dust that a division leaves: ten twelfths and two twelfths are one. */
export function withoutDust(value: Big): Big {
  return value.round(12)
}
