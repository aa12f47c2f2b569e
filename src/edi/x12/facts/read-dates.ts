import type { DatedFact } from '../../../domain/trade/trade-facts.ts'
import { element, type Segment } from '../../segment.ts'
import { readDigits } from '../../written-dates.ts'
import { dateMeanings } from '../codes/dates.ts'
import { dateIn, elementName, type X12Reading } from '../x12-reading.ts'

/** Dates of DTM and G62 segments. */
export function readDates(reading: X12Reading, segments: Segment[]): DatedFact[] {
  const dates: DatedFact[] = []
  for (const segment of segments) {
    if (segment.tag !== 'DTM' && segment.tag !== 'G62') continue
    const code = element(segment, 1)
    const at = segment.tag === 'DTM' ? dtmDate(reading, segment) : dateIn(reading, segment, 2, 4)
    if (at) dates.push({ meaning: dateMeanings.get(code) ?? 'other', code, at, position: segment.position })
  }
  return dates
}

/**
 * DTM02 to DTM04, or a period in DTM05 and DTM06, of which the first day counts.
 * Before 004010 dates had six digits and DTM05 held the century.
 */
function dtmDate(reading: X12Reading, segment: Segment): string | undefined {
  const format = element(segment, 5)
  if (element(segment, 2) !== '') {
    const [century] = /^\d\d$/.exec(format) ?? ['']
    return (
      (century && readDigits(century + element(segment, 2), element(segment, 3))) || dateIn(reading, segment, 2, 3, 4)
    )
  }
  const period = element(segment, 6)
  const [first = ''] = period.split('-', 1)
  if (first === '') return undefined
  const at = readDigits(first.slice(0, 8), first.slice(8)) ?? readDigits(first)
  if (!at) reading.report('date-unreadable', segment.position, { element: elementName(segment, 6), value: period })
  return at
}

/** A date that stands in an element of its own, such as BEG05; `code` then names the element. */
export function dateFact(
  reading: X12Reading,
  segment: Segment,
  number: number,
  meaning: DatedFact['meaning'],
  time?: number,
): DatedFact[] {
  const at = dateIn(reading, segment, number, time)
  return at ? [{ meaning, code: elementName(segment, number), at, position: segment.position }] : []
}
