import type * as z from 'zod/mini'
import type { Calendar } from '../../src/trading-grid/contract/partner-summary.ts'

type Hours = z.output<typeof Calendar>
type Opening = { from: number; until: number }

const DAY_MS = 86_400_000
/** A calendar without a single working day would be searched for ever. */
const SEARCHED_DAYS = 3 * 366

/** The instant at which so much working time has gone by. Without any working day ahead, plain time counts. */
export function addWorkingTime(hours: Hours, from: Date, milliseconds: number): Date {
  if (milliseconds <= 0) return from
  let left = milliseconds
  for (const opening of openings(hours, from)) {
    const start = Math.max(opening.from, from.getTime())
    const available = Math.max(0, opening.until - start)
    if (left <= available) return new Date(start + left)
    left -= available
  }
  return new Date(from.getTime() + milliseconds)
}

/** Working time between two instants, 0 if they are the wrong way round. */
export function workingTimeBetween(hours: Hours, from: Date, until: Date): number {
  let worked = 0
  for (const opening of openings(hours, from)) {
    if (opening.from >= until.getTime()) break
    worked += Math.max(0, Math.min(opening.until, until.getTime()) - Math.max(opening.from, from.getTime()))
  }
  return worked
}

/** Working hours in order, from the day before `from` on: a night shift may still be running. */
function* openings(hours: Hours, from: Date): Generator<Opening> {
  const firstDay = Math.floor(wallClock(hours.timeZone, from.getTime()) / DAY_MS) - 1
  const opens = minutesOf(hours.opens)
  // A shift that closes before it opens ends on the next day.
  const closes = minutesOf(hours.closes) + (minutesOf(hours.closes) <= opens ? 24 * 60 : 0)

  for (let day = firstDay; day < firstDay + SEARCHED_DAYS; day += 1) {
    const midnight = day * DAY_MS
    const weekday = ((new Date(midnight).getUTCDay() + 6) % 7) + 1
    if (!hours.days.includes(weekday) || hours.holidays.includes(new Date(midnight).toISOString().slice(0, 10)))
      continue
    yield {
      from: instantAt(hours.timeZone, midnight + opens * 60_000),
      until: instantAt(hours.timeZone, midnight + closes * 60_000),
    }
  }
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** What a clock on the wall there shows, written as if it were UTC. */
function wallClock(timeZone: string, instant: number): number {
  return instant + offsetAt(timeZone, instant)
}

const QUARTER_MS = 15 * 60_000
const offsets = new Map<string, Map<number, number>>()

/** How far a zone is ahead of UTC. Clocks change at quarter hours only, so each is looked up once. */
function offsetAt(timeZone: string, instant: number): number {
  const known = offsets.get(timeZone) ?? new Map<number, number>()
  offsets.set(timeZone, known)
  const quarter = Math.floor(instant / QUARTER_MS)
  let offset = known.get(quarter)
  if (offset === undefined) {
    offset = readWallClock(timeZone, quarter * QUARTER_MS) - quarter * QUARTER_MS
    // A few years of working days; a server that runs for long starts over.
    if (known.size > 10_000) known.clear()
    known.set(quarter, offset)
  }
  return offset
}

const formats = new Map<string, Intl.DateTimeFormat>()

function readWallClock(timeZone: string, instant: number): number {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(timeZone, format)
  }
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/** The first instant at which the wall clock shows `wall`; in the hour that spring skips, the first one after it. */
function instantAt(timeZone: string, wall: number): number {
  const candidates = [wall - DAY_MS, wall + DAY_MS]
    .map((near) => wall - (wallClock(timeZone, near) - near))
    .sort((a, b) => a - b)
  const [earlier = wall, later = wall] = candidates
  return wallClock(timeZone, earlier) === wall ? earlier : later
}
