import type { Decimal, Position, WrittenDate } from '../../domain/trade/trade-facts.ts'
import { codeList } from '../code-list.ts'
import { readDecimal, readImpliedDecimal } from '../decimals.ts'
import type { Report } from '../problems.ts'
import type { EnvelopedDocument } from '../read-interchange.ts'
import { type Delimiters, element, elementPosition, type Segment } from '../segment.ts'
import type { Source } from '../source.ts'
import { readDigits } from '../written-dates.ts'
import type { EnvelopeFacts } from './envelope-facts.ts'

/** What the reader of a set has in hand. */
export type X12Reading = {
  source: Source
  delimiters: Delimiters
  transaction: EnvelopedDocument
  envelope: EnvelopeFacts
  report: Report
}

/** `PO1` and 2 give `PO102`, as people write it. */
export function elementName(segment: Segment, number: number): string {
  return segment.tag + String(number).padStart(2, '0')
}

export function positionOf(reading: X12Reading, segment: Segment, number: number): Position {
  return elementPosition(reading.source.text, segment, number, reading.delimiters)
}

/** The number in an element; nothing when it is empty, and a problem when it is not a number. */
export function numberIn(reading: X12Reading, segment: Segment, number: number, what: string): Decimal | undefined {
  const written = element(segment, number)
  if (written === '') return undefined
  const decimal = readDecimal(written)
  if (decimal === undefined) reportUnreadable(reading, segment, number, what)
  return decimal
}

/** An amount of type N2: the last two digits are cents and the point is not sent. */
export function amountIn(reading: X12Reading, segment: Segment, number: number, what: string): Decimal | undefined {
  const written = element(segment, number)
  if (written === '') return undefined
  const decimal = readImpliedDecimal(written, 2)
  if (decimal === undefined) reportUnreadable(reading, segment, number, what)
  else if (/[.,]/.test(written)) {
    reading.report('point-in-amount', segment.position, { element: elementName(segment, number), value: written })
  }
  return decimal
}

/** A quantity that a line cannot do without: what is empty or no number is reported and counts as none. */
export function quantityIn(reading: X12Reading, segment: Segment, number: number, what: string): Decimal {
  if (element(segment, number) !== '') return numberIn(reading, segment, number, what) ?? '0'
  reading.report('value-missing', segment.position, { element: elementName(segment, number), what })
  return '0'
}

function reportUnreadable(reading: X12Reading, segment: Segment, number: number, what: string): void {
  const values = { element: elementName(segment, number), what, value: element(segment, number) }
  reading.report('number-unreadable', segment.position, values)
}

/** The date in one element with the time in another; a problem when something stands there that is no date. */
export function dateIn(
  reading: X12Reading,
  segment: Segment | undefined,
  date: number,
  time?: number,
  zone?: number,
): WrittenDate | undefined {
  const written = element(segment, date)
  if (!segment || written === '') return undefined
  const at = readDigits(
    written,
    time === undefined ? '' : element(segment, time),
    zone === undefined ? '' : offsetOf(element(segment, zone)),
  )
  if (!at) reading.report('date-unreadable', segment.position, { element: elementName(segment, date), value: written })
  return at
}

/** Only zones that name one offset all year; `ET` may be either of two. */
const fixedZones = codeList<string>({
  UT: 'Z',
  GM: 'Z',
  ES: '-05:00',
  ED: '-04:00',
  CS: '-06:00',
  CD: '-05:00',
  MS: '-07:00',
  MD: '-06:00',
  PS: '-08:00',
  PD: '-07:00',
})

/** Codes 01 to 12 are hours east of Greenwich, 13 to 24 are 12 to 1 hours west. */
function offsetOf(zone: string): string {
  const hours = /^\d\d$/.test(zone) ? Number(zone) : 0
  if (hours >= 1 && hours <= 12) return `+${zone}:00`
  if (hours >= 13 && hours <= 24) return `-${String(25 - hours).padStart(2, '0')}:00`
  return fixedZones.get(zone) ?? ''
}

/** The value of an element that the set cannot do without; empty, and a problem, when it is not there. */
export function requiredIn(reading: X12Reading, segment: Segment, number: number, what: string): string {
  const value = element(segment, number)
  if (value === '') reading.report('value-missing', segment.position, { element: elementName(segment, number), what })
  return value
}

/** The set's beginning segment (BEG, BSN, BIG, …); ST and a problem where it is missing. */
export function beginningSegment(reading: X12Reading, tag: string): Segment {
  const { segments, set } = reading.transaction
  const found = segments.find((segment) => segment.tag === tag)
  if (found) return found
  const [st = { tag, parts: [tag], position: reading.transaction.position }] = segments
  if (segments.length > 2) reading.report('segment-missing', st.position, { set, segment: tag })
  return { tag, parts: [tag], position: st.position }
}

/** The code of a composite's first component: the unit in `EA>>2`. */
export function firstComponent(reading: X12Reading, value: string): string {
  const { component } = reading.delimiters
  if (component === '' || !value.includes(component)) return value
  return value.slice(0, value.indexOf(component)).trim()
}
