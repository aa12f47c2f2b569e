import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dueAfterPause, instantAt, knownZone, previewDue, wallClockOf } from '../../src/domain/thread/clock-preview.ts'
import { addBusinessHours } from '../../src/domain/trade/business-time.ts'

const berlin = { timeZone: 'Europe/Berlin', days: [1, 2, 3, 4, 5], opens: '08:00', closes: '16:00', holidays: [] }
const zones = fc.constantFrom('UTC', 'America/Chicago', 'Europe/Berlin', 'Asia/Kolkata', 'Australia/Lord_Howe')
const instants = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => new Date(Math.floor(date.getTime() / 60_000) * 60_000))

it('says how many working hours of the partner lie before a moment, and whether it works then', () => {
  const monday = new Date('2026-11-23T07:00:00Z')
  expect(previewDue(new Date('2026-11-23T11:00:00Z'), monday, berlin)).toEqual({
    workingHours: 4,
    atWork: true,
    past: false,
  })
  expect(previewDue(new Date('2026-11-23T20:00:00Z'), monday, berlin)).toMatchObject({ workingHours: 8, atWork: false })
  expect(previewDue(new Date('2026-11-22T20:00:00Z'), monday, berlin).past).toBe(true)
})

describe('a clock that goes on after a pause', () => {
  it('has the working hours left that it had', () => {
    const clock = { dueAt: '2026-11-23T12:00:00Z', pausedSince: '2026-11-23T08:00:00Z' }
    const now = new Date('2026-11-25T07:00:00Z')
    expect(dueAfterPause(clock, now, berlin)).toEqual(addBusinessHours(now, 4, berlin))
  })

  it('stays run out if it had run out', () => {
    const clock = { dueAt: '2026-11-20T12:00:00Z', pausedSince: '2026-11-23T08:00:00Z' }
    expect(dueAfterPause(clock, new Date('2026-11-25T07:00:00Z'), berlin)).toEqual(new Date(clock.dueAt))
  })
})

it('puts a moment into a field and takes it out again, except for the hour that a clock shows twice', () => {
  fc.assert(
    fc.property(zones, instants, (zone, instant) => {
      const shown = wallClockOf(instant, zone)
      const back = instantAt(shown, zone)
      expect(back && wallClockOf(back, zone)).toBe(shown)
      expect(Math.abs((back?.getTime() ?? 0) - instant.getTime())).toBeLessThanOrEqual(3_600_000)
    }),
  )
})

it('takes a field that is not filled in, and a zone that nobody knows, as what they are', () => {
  expect(instantAt('', 'UTC')).toBeUndefined()
  expect(knownZone('Mars/Olympus')).toBe('UTC')
})
