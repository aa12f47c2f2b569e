import { businessClock, instantOfWallClock } from '../trade/business-time.ts'
import type { BusinessCalendar } from '../trade/partner-terms.ts'

const MINUTE_MS = 60_000

/** What a moment means to a partner: how many of its working hours lie before it, and whether it works then. */
export type DuePreview = { workingHours: number; atWork: boolean; past: boolean }

export function previewDue(dueAt: Date, now: Date, calendar: BusinessCalendar): DuePreview {
  const clock = businessClock(calendar)
  return {
    workingHours: clock.between(now, dueAt),
    atWork: clock.between(new Date(dueAt.getTime() - MINUTE_MS), dueAt) > 0,
    past: dueAt <= now,
  }
}

/** When an answer will be due if the clock goes on now: the working hours that were left are left again. */
export function dueAfterPause(
  { dueAt, pausedSince }: { dueAt: string; pausedSince: string },
  now: Date,
  calendar: BusinessCalendar,
): Date {
  const clock = businessClock(calendar)
  const left = clock.between(new Date(pausedSince), new Date(dueAt))
  return (left > 0 ? clock.add(now, left) : undefined) ?? new Date(dueAt)
}

/** `2026-11-24T16:30` as clocks in that zone show it, for a field that knows no zones. */
export function wallClockOf(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(instant)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`
}

/** @returns undefined while the field is not filled in */
export function instantAt(wallClock: string, timeZone: string): Date | undefined {
  const asIfUtc = Date.parse(`${wallClock}Z`)
  return Number.isNaN(asIfUtc) ? undefined : new Date(instantOfWallClock(timeZone)(asIfUtc))
}

/** A zone that this browser does not know is taken as UTC, as everywhere. */
export function knownZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}

/** Half hours are near enough to say. */
export const roundedHours = (hours: number) => Math.round(hours * 2) / 2
