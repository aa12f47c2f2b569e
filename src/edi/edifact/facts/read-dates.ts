import type { DatedFact } from '../../../domain/trade/trade-facts.ts'
import { readDigits } from '../../written-dates.ts'
import { dateMeanings } from '../codes/dates.ts'
import type { EdifactReading } from '../edifact-reading.ts'
import { type EdifactSegment, value } from '../edifact-segment.ts'

/** Dates of DTM segments. */
export function readDates(reading: EdifactReading, segments: EdifactSegment[]): DatedFact[] {
  return segments.flatMap((segment) => {
    if (segment.tag !== 'DTM') return []
    const code = value(segment, 1)
    const at = readDate(reading, segment)
    return at ? [{ meaning: dateMeanings.get(code) ?? 'other', code, at, position: segment.position }] : []
  })
}

/** Formats (2379) that are no day: years, months, weeks, counts of days. */
const notADay = /^(?:6\d\d|8\d\d)$/

/** Senders state one format and write another, so that the number of digits decides; 102 says that only a day counts. */
function readDate(reading: EdifactReading, dtm: EdifactSegment): string | undefined {
  const written = value(dtm, 1, 2)
  const format = value(dtm, 1, 3)
  const [digits = '', offset = ''] = written.split(/(?=[+Z])|(?<=^\d{8,14})-(?=\d\d:?\d\d$)/)
  if (digits === '' || notADay.test(format)) return undefined
  const at = parse(digits.split('-', 1)[0] ?? '', format, offset === 'Z' ? 'Z' : '')
  if (!at) reading.report('date-unreadable', dtm.position, { element: 'DTM', value: written })
  return at
}

function parse(digits: string, format: string, offset: string): string | undefined {
  if (format === '102') return readDigits(digits.slice(0, 8))
  if (digits.length === 6 || digits.length === 8) return readDigits(digits)
  if (digits.length === 10) return readDigits(digits.slice(0, 6), digits.slice(6), offset)
  if (format === '202') return readDigits(digits.slice(0, 6), digits.slice(6), offset)
  // 718 and 719 are periods without a dash between their two days.
  if (digits.length === 16) return readDigits(digits.slice(0, 8))
  return readDigits(digits.slice(0, 8), digits.slice(8, 14), offset)
}
