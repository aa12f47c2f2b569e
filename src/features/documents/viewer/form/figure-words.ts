import type { Decimal, PriceBasis, WrittenDate } from '../../../../domain/trade/trade-facts.ts'
import type { Translator } from '../../../../i18n/translator.ts'

const NUMBER = /^-?\d+(?:\.(\d+))?$/

/** A number as people write it; what is none stays as the document has it. */
export function numberInWords(value: Decimal, t: Translator): string {
  if (value === '') return '–'
  return (NUMBER.exec(value)?.[1] ?? '').length <= 9 && NUMBER.test(value) ? t.number(value) : value
}

export function quantityInWords(quantity: Decimal, unit: string | undefined, t: Translator): string {
  return `${numberInWords(quantity, t)} ${unit ?? ''}`.trim()
}

/** An amount in the document's currency, with every digit that the document has: prices may have more than two. */
export function amountInWords(amount: Decimal, currency: string | undefined, t: Translator): string {
  const places = NUMBER.exec(amount)?.[1]?.replace(/0+$/, '').length ?? 0
  if (currency !== undefined && places <= 2 && NUMBER.test(amount)) return t.money(amount, currency)
  return `${numberInWords(amount, t)} ${currency ?? ''}`.trim()
}

/** "per 100 CA" where the price is not per one. */
export function basisInWords(basis: PriceBasis | undefined, t: Translator): string {
  if (!basis || (basis.quantity === '1' && basis.unit === undefined)) return ''
  return t('viewer.per', { quantity: numberInWords(basis.quantity, t), unit: basis.unit ?? '' }).trim()
}

/** A day in the reader's words, the time as written: without an offset nobody knows in which zone it was meant. */
export function dateInWords(written: WrittenDate, t: Translator): string {
  const [, day, time = ''] = /^(\d{4}-\d{2}-\d{2})(?:T(.*))?$/.exec(written) ?? []
  if (day === undefined || Number.isNaN(Date.parse(day))) return written
  return time === '' ? t.day(day) : `${t.day(day)}, ${time.replace(/^(\d\d:\d\d):00/, '$1').replace(/Z$/, ' UTC')}`
}
