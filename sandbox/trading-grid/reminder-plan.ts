import * as z from 'zod/mini'
import type { Thread } from './threads.ts'

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

/** Only an answer that somebody still waits for is reminded of. */
export function nextReminder({ state, clock, reminders }: Pick<Thread, 'state' | 'clock' | 'reminders'>) {
  const waiting = state === 'awaiting-partner' && clock && !clock.answeredAt && !clock.pausedSince
  if (!waiting || reminders.sent >= reminders.max) return undefined
  const { lastAt, firstAfterHours, repeatHours, sent, max } = reminders
  const from = lastAt ?? clock.startedAt
  const hours = lastAt === null ? firstAfterHours : repeatHours
  return { at: new Date(Date.parse(from) + hours * 3_600_000).toISOString(), number: sent + 1, of: max }
}
