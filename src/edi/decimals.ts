import type { Decimal } from '../domain/trade/trade-facts.ts'

const TIDY = /^(?:0|[1-9]\d*)(?:\.\d+)?$/
const PLAIN = /^[+-]?(?:\d+[.,]?\d*|[.,]\d+)$/
const EXPONENT = /^([+-]?)(\d+)(?:\.(\d*))?E([+-]?\d{1,2})$/i
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+\.\d+$/

/** `1,250` may be a thousand and a quarter, or one and a quarter. */
const UNCLEAR = /^[+-]?\d{1,3}(?:,\d{3})+$/

/**
 * A number as a plain decimal, or nothing when it is none. Digits behind the point stay as written (`4.50`).
 * A comma can be the decimal mark: in EDIFACT it always is; elsewhere only where it cannot mean thousands, for a
 * figure that is missing does less harm than one that is a thousand times too small.
 */
export function readDecimal(written: string, comma: 'decimal-mark' | 'unclear' = 'unclear'): Decimal | undefined {
  const text = written.trim()
  if (TIDY.test(text)) return text
  if (comma === 'unclear' && UNCLEAR.test(text)) return undefined
  if (PLAIN.test(text)) return tidy(text.replace(',', '.'))
  if (GROUPED.test(text)) return tidy(text.replaceAll(',', ''))
  const exponent = EXPONENT.exec(text)
  if (!exponent) return undefined
  const [, sign = '', whole = '', fraction = '', power = '0'] = exponent
  return tidy(sign + shiftPoint(whole, fraction, Number(power)))
}

/**
 * A number whose decimal point is not sent: `387530` with two places is `3875.30`.
 * A point that was sent all the same is taken as meant.
 */
export function readImpliedDecimal(written: string, places: number): Decimal | undefined {
  const text = written.trim()
  const [, sign = '', digits] = /^([+-]?)(\d+)$/.exec(text) ?? []
  if (digits === undefined) return readDecimal(text)
  return tidy(sign + shiftPoint(digits, '', -places))
}

export function negate(decimal: Decimal): Decimal {
  if (decimal.startsWith('-')) return decimal.slice(1)
  return /[1-9]/.test(decimal) ? `-${decimal}` : decimal
}

export function magnitude(decimal: Decimal): Decimal {
  return decimal.startsWith('-') ? decimal.slice(1) : decimal
}

function shiftPoint(whole: string, fraction: string, power: number): string {
  const digits = whole + fraction
  const point = whole.length + power
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`
  if (point >= digits.length) return digits + '0'.repeat(point - digits.length)
  return `${digits.slice(0, point)}.${digits.slice(point)}`
}

function tidy(text: string): Decimal {
  const negative = text.startsWith('-')
  const unsigned = text
    .replace(/^[+-]/, '')
    .replace(/^0+(?=\d)/, '')
    .replace(/\.$/, '')
    .replace(/^\./, '0.')
  return negative && /[1-9]/.test(unsigned) ? `-${unsigned}` : unsigned
}

/** What decimals come to, exactly. */
export function sumOf(decimals: Decimal[]): Decimal {
  const places = Math.max(0, ...decimals.map((decimal) => decimal.split('.')[1]?.length ?? 0))
  const sum = decimals.reduce((total, decimal) => total + scaled(decimal, places), 0n)
  const digits = String(sum < 0n ? -sum : sum).padStart(places + 1, '0')
  const written = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
  return sum < 0n ? `-${written}` : written
}

function scaled(decimal: Decimal, places: number): bigint {
  const [whole = '0', fraction = ''] = decimal.split('.')
  return BigInt(whole + fraction.padEnd(places, '0'))
}
