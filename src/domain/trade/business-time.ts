import type { BusinessCalendar } from './partner-terms.ts'

/** Time that does not count. Without an end it goes on. */
export type Pause = { from: Date; until?: Date }

/** Business hours in one calendar. Remembers what it worked out, so keep it for many questions about one partner. */
export type BusinessClock = {
  /** @returns the first instant by which so many business hours have passed; nothing if that never happens */
  add(start: Date, hours: number, pauses?: Pause[]): Date | undefined
  /** Business hours from `start` to `end`; 0 if `end` is not later. */
  between(start: Date, end: Date, pauses?: Pause[]): number
}

type Interval = { start: number; end: number }

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** A calendar that has not opened for so long (every day a holiday) is taken never to open again. */
const MAX_IDLE_DAYS = 366

/**
 * Counts elapsed time during which the partner's wall clock shows opening hours: an hour that daylight saving repeats
 * counts twice, one that it skips does not count. Hours that close at or before they open run into the next day and
 * belong to the day on which they opened.
 */
export function businessClock(calendar: BusinessCalendar): BusinessClock {
  const openings = openingsByDay(calendar)

  return {
    add(start, hours, pauses = []) {
      // Whole milliseconds: what a fraction of an hour leaves over is no reason to go on to the next opening.
      let left = Math.round(hours * HOUR)
      if (left <= 0) return start
      let idleDays = 0
      for (let day = utcDay(start.getTime()); idleDays <= MAX_IDLE_DAYS; day++) {
        const counted = openings(day).flatMap((open) => without(clip(open, start.getTime(), Infinity), pauses))
        for (const { start: from, end } of counted) {
          if (left <= end - from) return new Date(from + left)
          left -= end - from
        }
        idleDays = counted.length === 0 ? idleDays + 1 : 0
      }
      return undefined
    },
    between(start, end, pauses = []) {
      let counted = 0
      for (let day = utcDay(start.getTime()); day * DAY < end.getTime(); day++) {
        for (const open of openings(day)) {
          for (const part of without(clip(open, start.getTime(), end.getTime()), pauses))
            counted += part.end - part.start
        }
      }
      return counted / HOUR
    },
  }
}

export function addBusinessHours(start: Date, hours: number, calendar: BusinessCalendar, pauses: Pause[] = []) {
  return businessClock(calendar).add(start, hours, pauses)
}

export function businessHoursBetween(start: Date, end: Date, calendar: BusinessCalendar, pauses: Pause[] = []): number {
  return businessClock(calendar).between(start, end, pauses)
}

/**
 * The instant at which a zone's wall clock shows a time, given as if it were UTC. Of a time that the clock shows twice
 * the first is meant; one that it skips is read as if the clock had not been moved.
 */
export function instantOfWallClock(timeZone: string): (wallClock: number) => number {
  const offsetAt = offsetIn(timeZone)
  return (wallClock) => {
    const before = wallClock - offsetAt(wallClock - DAY)
    const after = wallClock - offsetAt(wallClock + DAY)
    const shown = [before, after].filter((instant) => instant + offsetAt(instant) === wallClock)
    return shown.length > 0 ? Math.min(...shown) : before
  }
}

const utcDay = (instant: number) => Math.floor(instant / DAY)

function clip({ start, end }: Interval, from: number, until: number): Interval {
  return { start: Math.max(start, from), end: Math.min(end, until) }
}

function without(interval: Interval, pauses: Pause[]): Interval[] {
  let parts = [interval]
  for (const pause of pauses) {
    const from = pause.from.getTime()
    const until = pause.until?.getTime() ?? Infinity
    if (until <= from) continue
    parts = parts.flatMap((part) => [clip(part, -Infinity, from), clip(part, until, Infinity)])
  }
  return parts.filter(({ start, end }) => start < end)
}

/** The open hours within one UTC day, in order. */
function openingsByDay(calendar: BusinessCalendar): (day: number) => Interval[] {
  const opens = wallClock(calendar.opens)
  const closes = wallClock(calendar.closes)
  const length = closes > opens ? closes - opens : closes + DAY - opens
  const days = new Set(calendar.days)
  const holidays = new Set(calendar.holidays)
  const offsetAt = offsetIn(calendar.timeZone)
  const known = new Map<number, Interval[]>()

  const isOpenOn = (localDay: number) => {
    // 1970-01-01, day 0, was a Thursday.
    const weekday = ((((localDay + 3) % 7) + 7) % 7) + 1
    return days.has(weekday) && !holidays.has(new Date(localDay * DAY).toISOString().slice(0, 10))
  }

  return (day) => {
    const remembered = known.get(day)
    if (remembered) return remembered
    const open = steadyParts(day, offsetAt).flatMap(({ start, end, offset }) => {
      const found: Interval[] = []
      for (let localDay = utcDay(start + offset) - 1; localDay <= utcDay(end + offset); localDay++) {
        if (!isOpenOn(localDay)) continue
        const begin = localDay * DAY + opens - offset
        found.push(clip({ start: begin, end: begin + length }, start, end))
      }
      return found.filter((interval) => interval.start < interval.end)
    })
    known.set(day, open)
    return open
  }
}

/** A UTC day, cut where the zone's offset changes. */
function steadyParts(day: number, offsetAt: (instant: number) => number): (Interval & { offset: number })[] {
  const start = day * DAY
  const end = start + DAY
  const before = offsetAt(start)
  const after = offsetAt(end)
  if (before === after) return [{ start, end, offset: before }]
  let steady = start
  let changed = end
  while (changed - steady > 1) {
    const middle = Math.floor((steady + changed) / 2)
    if (offsetAt(middle) === before) steady = middle
    else changed = middle
  }
  return [
    { start, end: changed, offset: before },
    { start: changed, end, offset: after },
  ]
}

function wallClock(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * HOUR + minutes * 60_000
}

/**
 * How far a zone's wall clock is ahead of UTC at an instant, in milliseconds. A zone that this browser does not know
 * (renamed since it was built, or mistyped) is taken as UTC: an answer some hours off is better than none.
 */
function offsetIn(timeZone: string): (instant: number) => number {
  const format = timeZone === 'UTC' ? undefined : wallClockFormat(timeZone)
  if (!format) return () => 0
  return (instant) => {
    const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = (
      format.format(instant).match(/\d+/g) ?? []
    ).map(Number)
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000
  }
}

function wallClockFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  } catch {
    return undefined
  }
}
