import type * as z from 'zod/mini'
import type { Calendar } from '../../src/trading-grid/contract/partner-summary.ts'
import type { Clock } from '../../src/trading-grid/contract/thread.ts'
import type { Severity } from '../../src/trading-grid/contract/vocabulary/thread-state.ts'
import { addWorkingTime, workingTimeBetween } from './business-hours.ts'

type Hours = z.output<typeof Calendar>

const HOUR_MS = 3_600_000
/** How long a partner has, in its own working hours. */
const ANSWER_HOURS: Record<Severity, number> = { urgent: 4, high: 8, normal: 16, low: 24 }
/** Amber for the last quarter. */
const WARN_SHARE = 0.75

export function startClock(hours: Hours, severity: Severity, now: Date): Clock {
  return withDueAt(hours, now, addWorkingTime(hours, now, ANSWER_HOURS[severity] * HOUR_MS))
}

/** Somebody set the day by hand: amber moves along. */
export function moveDueAt(hours: Hours, clock: Clock, dueAt: Date): Clock {
  return { ...clock, ...withDueAt(hours, new Date(clock.startedAt), dueAt) }
}

export function pauseClock(clock: Clock, now: Date, reason: string | undefined): Clock {
  return { ...clock, pausedSince: now.toISOString(), ...(reason === undefined ? {} : { pauseReason: reason }) }
}

/** What was left when it was paused is left again. A clock that had run out stays run out. */
export function resumeClock(hours: Hours, clock: Clock, now: Date): Clock {
  const { pausedSince, pauseReason: _, ...running } = clock
  if (pausedSince === undefined) return clock
  const moved = (instant: string) => {
    const left = workingTimeBetween(hours, new Date(pausedSince), new Date(instant))
    return left > 0 ? addWorkingTime(hours, now, left).toISOString() : instant
  }
  return { ...running, dueAt: moved(running.dueAt), warnAt: moved(running.warnAt) }
}

export function stopClock(clock: Clock, now: Date): Clock {
  if (clock.answeredAt !== undefined) return clock
  const { pausedSince: _since, pauseReason: _reason, ...running } = clock
  return { ...running, answeredAt: now.toISOString() }
}

function withDueAt(hours: Hours, startedAt: Date, dueAt: Date): Clock {
  const warnAfter = workingTimeBetween(hours, startedAt, dueAt) * WARN_SHARE
  const warnAt = warnAfter > 0 ? addWorkingTime(hours, startedAt, warnAfter) : dueAt
  return { startedAt: startedAt.toISOString(), dueAt: dueAt.toISOString(), warnAt: warnAt.toISOString() }
}
