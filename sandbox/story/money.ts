/** Decimals are strings; sums are taken in whole units of the fourth decimal so that no cent is lost on the way. */
const SCALE = 10_000n

function scaled(decimal: string): bigint {
  const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d{1,4}))?$/.exec(decimal) ?? []
  const value = BigInt(whole) * SCALE + BigInt(fraction.padEnd(4, '0'))
  return sign === '-' ? -value : value
}

function cents(value: bigint): string {
  const rounded = (value < 0n ? value - 50n : value + 50n) / 100n
  const digits = (rounded < 0n ? -rounded : rounded).toString().padStart(3, '0')
  return `${rounded < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** `times('80', '12.40')` is `992.00`. */
export const times = (quantity: string, price: string) => cents((scaled(quantity) * scaled(price)) / SCALE)
export const sum = (amounts: string[]) => cents(amounts.reduce((total, amount) => total + scaled(amount), 0n))
/** X12's N2: `3875.30` is written `387530`. */
export const impliedCents = (amount: string) => String((scaled(amount) * 100n) / SCALE)
