import * as z from 'zod/mini'
import type { Clock, ThreadSummary } from '../../src/trading-grid/contract/thread.ts'

/** When to remind, and how often it was done since the clock last started. */
export const ReminderPlan = z.object({
  firstAfterHours: z.number(),
  repeatHours: z.number(),
  max: z.int(),
  sent: z.int(),
  lastAt: z.nullable(z.string()),
})
export type ReminderPlan = z.infer<typeof ReminderPlan>

export const defaultReminders: ReminderPlan = { firstAfterHours: 48, repeatHours: 24, max: 4, sent: 0, lastAt: null }

type Waiting = { state: ThreadSummary['state']; clock: Clock | null; reminders: ReminderPlan }

/** Only an answer that somebody still waits for is reminded of. */
export function nextReminder({ state, clock, reminders }: Waiting) {
  const waiting = state === 'awaiting-partner' && clock && !clock.answeredAt && !clock.pausedSince
  if (!waiting || reminders.sent >= reminders.max) return undefined
  const { lastAt, firstAfterHours, repeatHours, sent, max } = reminders
  const from = lastAt ?? clock.startedAt
  const hours = lastAt === null ? firstAfterHours : repeatHours
  return { at: new Date(Date.parse(from) + hours * 3_600_000).toISOString(), number: sent + 1, of: max }
}
