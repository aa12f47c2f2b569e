import type { DatedFact } from '../../../domain/trade/trade-facts.ts'
import { element, type Segment } from '../../segment.ts'
import { readDigits } from '../../written-dates.ts'
import { dateMeanings, shortDateMeanings } from '../codes/dates.ts'
import { dateIn, elementName, type X12Reading } from '../x12-reading.ts'

/** Dates of DTM segments, and of G62, whose codes are of a list of their own. */
export function readDates(reading: X12Reading, segments: Segment[]): DatedFact[] {
  const dates: DatedFact[] = []
  for (const segment of segments) {
    if (segment.tag === 'DTM') dates.push(...dtmDates(reading, segment))
    else if (segment.tag === 'G62') {
      const code = element(segment, 1)
      const at = dateIn(reading, segment, 2, 4, 5)
      if (at) dates.push({ meaning: shortDateMeanings.get(code) ?? 'other', code, at, position: segment.position })
    }
  }
  return dates
}

/**
 * DTM02 to DTM04, or in DTM06 what the format in DTM05 says: a day (D8), a moment (DT) or a period (RD8).
 * Before 004010 dates had six digits and DTM05 held the century.
 */
function dtmDates(reading: X12Reading, segment: Segment): DatedFact[] {
  const code = element(segment, 1)
  const fact = { meaning: dateMeanings.get(code) ?? 'other', code, position: segment.position }
  const format = element(segment, 5)
  if (element(segment, 2) !== '') {
    const [century] = /^\d\d$/.exec(format) ?? ['']
    const at =
      (century && readDigits(century + element(segment, 2), element(segment, 3))) || dateIn(reading, segment, 2, 3, 4)
    return at ? [{ ...fact, at }] : []
  }
  const period = element(segment, 6)
  if (period === '') return []
  const [first, last] = period.split('-').map((day) => readDigits(day.slice(0, 8), day.slice(8)) ?? readDigits(day))
  if (!first) reading.report('date-unreadable', segment.position, { element: elementName(segment, 6), value: period })
  return first ? [{ ...fact, at: first, ...(last && { until: last }) }] : []
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
