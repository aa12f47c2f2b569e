import type { Money } from '../../../src/trading-grid/contract/primitives.ts'

const DECIMALS = 9

/** Whole billionths, without the sign: what is given back weighs as much as what is charged. */
function sizeOf(amount: string): bigint {
  const [whole = '0', fraction = ''] = amount.replace('-', '').split('.')
  return BigInt(whole + fraction.padEnd(DECIMALS, '0'))
}

/** Nobody here knows exchange rates: an amount in another currency counts as more. */
export function isMore(amount: Money, than: { amount: string; currency: string }): boolean {
  return amount.currency !== than.currency || sizeOf(amount.amount) > sizeOf(than.amount)
}
