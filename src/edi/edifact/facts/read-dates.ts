import type { DatedFact } from '../../../domain/trade/trade-facts.ts'
import { codeList } from '../../code-list.ts'
import { readDigits } from '../../written-dates.ts'
import { dateMeanings } from '../codes/dates.ts'
import type { EdifactReading } from '../edifact-reading.ts'
import { type EdifactSegment, value } from '../edifact-segment.ts'

/** Dates of DTM segments; of a period both ends. */
export function readDates(reading: EdifactReading, segments: EdifactSegment[]): DatedFact[] {
  return segments.flatMap((segment) => {
    if (segment.tag !== 'DTM') return []
    const code = value(segment, 1)
    const [at, until] = readEnds(reading, segment)
    const meaning = dateMeanings.get(code) ?? 'other'
    return at ? [{ meaning, code, at, ...(until && { until }), position: segment.position }] : []
  })
}

/** Formats (2379) that are no day: years, months, weeks, counts of days. */
const notADay = /^(?:6\d\d|8\d\d)$/

/** Two days or moments, with a dash between them or none: formats 711 to 719. */
const PERIOD = /^(\d{6}|\d{8}|\d{10}|\d{12}|\d{14})-?(?=\d{6})(\d+)$/

/** A moment with the zone behind it: `+02`, `-0530`, `UTC` (formats 205, 301 to 304). */
const ZONED = /^(\d{10,14})([+-]\d\d(?::?\d\d)?|[A-Z]{1,5})$/

/** Senders state one format and write another, so that the number of digits decides; 102 says that only a day counts. */
function readEnds(reading: EdifactReading, dtm: EdifactSegment): (string | undefined)[] {
  const written = value(dtm, 1, 2)
  const format = value(dtm, 1, 3)
  if (written === '' || notADay.test(format)) return []
  const ends = parse(written, format)
  if (ends[0] === undefined) reading.report('date-unreadable', dtm.position, { element: 'DTM', value: written })
  return ends
}

/** How many digits each end of a period has, by its format: a dash between them is optional. */
const periods = new Map([
  ['713', 10],
  ['717', 6],
  ['718', 8],
  ['719', 12],
])

function halves(written: string, format: string): string[] | undefined {
  const size = periods.get(format)
  const digits = written.replace('-', '')
  return size !== undefined && digits.length === 2 * size
    ? [digits, digits.slice(0, size), digits.slice(size)]
    : undefined
}

function parse(written: string, format: string): (string | undefined)[] {
  if (format === '102') return [readDigits(written.slice(0, 8))]
  const [, moment, zone = ''] = ZONED.exec(written) ?? []
  if (moment !== undefined) return [parseMoment(moment, format, offsetOf(zone))]
  if (written.includes('-') || periods.has(format)) {
    const [, first = '', last = ''] = halves(written, format) ?? PERIOD.exec(written) ?? []
    if (first !== '' && first.length === last.length) return [parseMoment(first, '', ''), parseMoment(last, '', '')]
  }
  const [digits = ''] = written.split('-', 1)
  // Two days without a dash between them.
  if (digits.length === 16) return [readDigits(digits.slice(0, 8)), readDigits(digits.slice(8))]
  return [parseMoment(digits, format, '')]
}

function parseMoment(digits: string, format: string, offset: string): string | undefined {
  if (digits.length === 6 || digits.length === 8) return readDigits(digits)
  const isShort = digits.length === 10 || ['201', '202', '301', '302'].includes(format)
  const day = isShort ? 6 : 8
  return readDigits(digits.slice(0, day), digits.slice(day, day + 6), offset)
}

/** Only zones that name one offset all year. */
const zones = codeList<string>({
  CEST: '+02:00',
  CET: '+01:00',
  CST: '-06:00',
  EET: '+02:00',
  EST: '-05:00',
  GMT: 'Z',
  MEZ: '+01:00',
  MST: '-07:00',
  PST: '-08:00',
  UTC: 'Z',
  Z: 'Z',
})

function offsetOf(zone: string): string {
  const [, sign, hours, minutes = '00'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? []
  return sign === undefined ? (zones.get(zone) ?? '') : `${sign}${hours}:${minutes}`
}
