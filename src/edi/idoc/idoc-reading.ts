import type { Decimal, WrittenDate } from '../../domain/trade/trade-facts.ts'
import { readDecimal } from '../decimals.ts'
import { readDigits } from '../written-dates.ts'
import { find, findAll, textAt } from '../xml/elements.ts'
import type { XmlElement } from '../xml/xml.ts'
import type { XmlReading } from '../xml/xml-document.ts'

/** An IDoc: its control record and the segments below it. `root` of the reading is the IDOC element. */
export type IdocReading = XmlReading & { control: XmlElement | undefined; set: string }

/** SAP writes a minus behind the number (`12.00-`) and fills fields up with blanks. */
export function numberIn({ report }: XmlReading, segment: XmlElement | undefined, field: string): Decimal | undefined {
  const element = find(segment, field)
  if (!element || element.text === '') return undefined
  const written = element.text.replace(/^([\d.,]+)\s*-$/, '-$1')
  const decimal = readDecimal(written)
  if (decimal === undefined) {
    report('number-unreadable', element.position, { element: field, what: 'number', value: element.text })
  }
  return decimal === undefined ? undefined : withoutFill(decimal)
}

/** Quantities come with all the places that the field has (`10.000`), amounts with theirs. */
function withoutFill(decimal: Decimal): Decimal {
  const [whole = '', fraction = ''] = decimal.split('.')
  const kept = fraction.replace(/0+$/, '')
  return fraction.length > 2 && kept.length <= 2 ? (kept === '' ? whole : `${whole}.${kept.padEnd(2, '0')}`) : decimal
}

/** `DATUM` and `UZEIT`; a day of zeros is none. */
export function dayIn(
  { report }: XmlReading,
  segment: XmlElement | undefined,
  day: string,
  time?: string,
): WrittenDate | undefined {
  const element = find(segment, day)
  const written = element?.text.replaceAll('-', '') ?? ''
  if (!element || /^0*$/.test(written)) return undefined
  const clock = time === undefined ? '' : textAt(segment, time).replaceAll(':', '')
  const at = readDigits(written, /^0*$/.test(clock) ? '' : clock)
  if (at === undefined) report('date-unreadable', element.position, { element: day, value: element.text })
  return at
}

/** The first segment of this name whose field has one of these values, in the order of the values. */
export function qualified(
  holder: XmlElement | undefined,
  name: string,
  field: string,
  ...values: string[]
): XmlElement | undefined {
  const segments = findAll(holder, name)
  for (const value of values) {
    const found = segments.find((segment) => textAt(segment, field) === value)
    if (found) return found
  }
  return undefined
}

/** Material and IDoc numbers are filled with zeros up to the length of their field; nobody else writes those. */
export function withoutZeros(number: string): string {
  return /^\d+$/.test(number) ? number.replace(/^0+(?=\d)/, '') : number
}
