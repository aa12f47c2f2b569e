import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addBusinessHours,
  businessHoursBetween,
  instantOfWallClock,
  type Pause,
} from '../../src/domain/trade/business-time.ts'
import type { BusinessCalendar } from '../../src/domain/trade/partner-terms.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

const office: BusinessCalendar = {
  timeZone: 'America/New_York',
  days: [1, 2, 3, 4, 5],
  opens: '09:00',
  closes: '17:00',
  holidays: ['2026-11-26'],
}

describe('business hours', () => {
  it('go on the next working day when today is over', () => {
    // Friday 16:00 in New York; the office opens again on Monday.
    const due = addBusinessHours(new Date('2026-03-06T21:00Z'), 2, office)
    // Clocks went forward on Sunday: Monday 10:00 is 14:00 UTC, not 15:00.
    expect(due).toEqual(new Date('2026-03-09T14:00Z'))
  })

  it('end when the office closes, not when it opens the next day', () => {
    expect(addBusinessHours(new Date('2026-03-02T14:00Z'), 8, office)).toEqual(new Date('2026-03-02T22:00Z'))
  })

  it('leave out holidays', () => {
    expect(businessHoursBetween(new Date('2026-11-25T00:00Z'), new Date('2026-11-28T00:00Z'), office)).toBe(16)
  })

  it('stand still during a pause', () => {
    const pause = { from: new Date('2026-03-02T15:00Z'), until: new Date('2026-03-02T18:00Z') }
    expect(addBusinessHours(new Date('2026-03-02T14:00Z'), 2, office, [pause])).toEqual(new Date('2026-03-02T19:00Z'))
  })

  it('never end during a pause without an end, nor in a calendar without days', () => {
    const start = new Date('2026-03-02T14:00Z')
    expect(addBusinessHours(start, 2, office, [{ from: new Date('2026-03-02T15:00Z') }])).toBeUndefined()
    expect(addBusinessHours(start, 2, { ...office, days: [] })).toBeUndefined()
  })

  it('are counted in UTC where the time zone is unknown', () => {
    const elsewhere = { ...office, timeZone: 'Mars/Olympus_Mons' }
    expect(addBusinessHours(new Date('2026-03-02T09:00Z'), 2, elsewhere)).toEqual(new Date('2026-03-02T11:00Z'))
  })

  it('count a night shift on the day on which it opened', () => {
    const nights = { ...office, timeZone: 'UTC', opens: '22:00', closes: '06:00' }
    // Friday's shift runs into Saturday; Sunday's is none.
    expect(addBusinessHours(new Date('2026-03-06T23:00Z'), 8, nights)).toEqual(new Date('2026-03-09T23:00Z'))
  })
})

describe('a wall clock', () => {
  const instant = (zone: string, time: string) =>
    new Date(instantOfWallClock(zone)(Date.parse(`${time}Z`))).toISOString()

  it('shows a time at one instant, in summer and in winter', () => {
    expect(instant('Europe/Berlin', '2026-01-15T09:00')).toBe('2026-01-15T08:00:00.000Z')
    expect(instant('Europe/Berlin', '2026-07-15T09:00')).toBe('2026-07-15T07:00:00.000Z')
  })

  it('is read at its first showing when the hour comes twice, and as unmoved when the hour is skipped', () => {
    expect(instant('America/New_York', '2026-11-01T01:30')).toBe('2026-11-01T05:30:00.000Z')
    expect(instant('America/New_York', '2026-03-08T02:30')).toBe('2026-03-08T07:30:00.000Z')
  })
})

/** Asks Intl about every single minute; slow, and too simple to be wrong. */
function openMinutes(start: Date, end: Date, calendar: BusinessCalendar, pauses: Pause[]): Date[] {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: calendar.timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  })
  const isWorked = (day: string) =>
    calendar.days.includes(((new Date(`${day}T12:00Z`).getUTCDay() + 6) % 7) + 1) && !calendar.holidays.includes(day)
  const dayBefore = (day: string) => new Date(Date.parse(`${day}T00:00Z`) - DAY).toISOString().slice(0, 10)
  const overnight = calendar.closes <= calendar.opens

  const open: Date[] = []
  for (let minute = start.getTime(); minute < end.getTime(); minute += MINUTE) {
    const [day = '', time = ''] = format.format(minute).split(' ')
    const works = overnight
      ? (time >= calendar.opens && isWorked(day)) || (time < calendar.closes && isWorked(dayBefore(day)))
      : time >= calendar.opens && time < calendar.closes && isWorked(day)
    const paused = pauses.some(({ from, until }) => minute >= from.getTime() && (!until || minute < until.getTime()))
    if (works && !paused) open.push(new Date(minute))
  }
  return open
}

const zones = [
  'UTC',
  'America/New_York',
  'America/St_Johns',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Asia/Shanghai',
  'Australia/Lord_Howe',
  'Australia/Adelaide',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'America/Santiago',
  'Africa/Casablanca',
  'Asia/Beirut',
]
/** Around changes of the clocks, and any other day. */
const anchors = [
  '2026-03-08',
  '2026-03-29',
  '2026-04-05',
  '2026-10-04',
  '2026-10-25',
  '2026-11-01',
  '2026-09-06',
  '2026-02-15',
]

const minuteIn = (days: number) => fc.integer({ min: 0, max: days * 24 * 60 }).map((minutes) => minutes * MINUTE)
const start = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(...anchors),
      fc
        .date({ min: new Date('2025-01-01T00:00Z'), max: new Date('2027-12-31T00:00Z'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
    ),
    minuteIn(2),
  )
  .map(([day, into]) => new Date(Date.parse(`${day}T00:00Z`) - DAY + into))
const clockTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '45'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`)

const world = fc
  .record({
    start,
    length: minuteIn(2),
    timeZone: fc.constantFrom(...zones),
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    opens: clockTime,
    closes: clockTime,
    holidayAfter: fc.option(fc.integer({ min: 0, max: 2 })),
    pauses: fc.array(fc.tuple(minuteIn(2), minuteIn(1)), { maxLength: 3 }),
  })
  .map(({ start, length, timeZone, days, opens, closes, holidayAfter, pauses }) => {
    const holiday =
      holidayAfter === null ? [] : [new Date(start.getTime() + holidayAfter * DAY).toISOString().slice(0, 10)]
    return {
      start,
      end: new Date(start.getTime() + length),
      calendar: { timeZone, days, opens, closes, holidays: holiday },
      pauses: pauses.map(([into, lasting]) => {
        const from = start.getTime() + into
        return { from: new Date(from), until: new Date(from + lasting) }
      }),
    }
  })

it('ends at the closing and not at the next opening, where a fraction of an hour is not exact', () => {
  const calendar = { timeZone: 'America/Santiago', days: [6, 1], opens: '04:45', closes: '04:15', holidays: [] }
  const start = new Date('2025-04-06T00:10:00Z')
  expect(addBusinessHours(start, 485 / 60, calendar)?.toISOString()).toBe('2025-04-06T08:15:00.000Z')
})

describe('against a count of every minute', () => {
  it('agrees on the hours between two instants, and on the instant by which they have passed', {
    timeout: 60_000,
  }, () => {
    const share = fc.double({ min: 0.001, max: 1, noNaN: true })
    fc.assert(
      fc.property(world, share, ({ start, end, calendar, pauses }, share) => {
        const open = openMinutes(start, end, calendar, pauses)
        expect(businessHoursBetween(start, end, calendar, pauses)).toBeCloseTo(open.length / 60, 9)

        const wanted = Math.ceil(open.length * share)
        const last = open[wanted - 1] ?? new Date(start.getTime() - MINUTE)
        const due = addBusinessHours(start, wanted / 60, calendar, pauses)
        expect(due?.getTime()).toBeCloseTo(last.getTime() + MINUTE, -1)
      }),
      { numRuns: 700 },
    )
  })

  it('takes back what it added', () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 1, max: 3_000 }), ({ start, calendar, pauses }, minutes) => {
        const due = addBusinessHours(start, minutes / 60, calendar, pauses)
        expect(due && businessHoursBetween(start, due, calendar, pauses)).toBeCloseTo(minutes / 60, 5)
      }),
      { numRuns: 300 },
    )
  })
})
