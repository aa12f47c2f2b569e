/** The days of a story that ends at `now`. Work days are counted in UTC; every moment before today lies before `now`. */
export type Days = {
  now: Date
  minutesAgo(minutes: number): Date
  hoursAgo(hours: number): Date
  /** `workday(-1, '14:05')` is 14:05 UTC on the last work day before today, `workday(2)` midnight two work days ahead. */
  workday(offset: number, time?: string): Date
}

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

export function daysUntil(now: Date): Days {
  return {
    now,
    minutesAgo: (minutes) => new Date(now.getTime() - minutes * MINUTE_MS),
    hoursAgo: (hours) => new Date(now.getTime() - hours * 60 * MINUTE_MS),
    workday: (offset, time = '00:00') => atTime(workdayFrom(now, offset), time),
  }
}

function workdayFrom(now: Date, offset: number): Date {
  let day = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()))
  for (let left = Math.abs(offset); left > 0; ) {
    day = new Date(day.getTime() + Math.sign(offset) * DAY_MS)
    if (day.getUTCDay() !== 0 && day.getUTCDay() !== 6) left -= 1
  }
  return day
}

function atTime(day: Date, time: string): Date {
  const [hours = '0', minutes = '0'] = time.split(':')
  return new Date(day.getTime() + (Number(hours) * 60 + Number(minutes)) * MINUTE_MS)
}

/** `20261122` */
export const ccyymmdd = (at: Date) => at.toISOString().slice(0, 10).replaceAll('-', '')
/** `0830` */
export const hhmm = (at: Date) => at.toISOString().slice(11, 16).replace(':', '')
/** `2026-11-22` */
export const isoDay = (at: Date) => at.toISOString().slice(0, 10)
/** How people write a day in a mail: `Fri, 20 Nov`. */
export const spokenDay = (at: Date, locale = 'en-GB') =>
  new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }).format(at)
