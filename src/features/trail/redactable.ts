import type { EventType, ThreadEvent } from '../../trading-grid/contract/event.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'

/** What was decided stays in words; so does that something was taken away. */
const stays: ReadonlySet<EventType> = new Set([
  'approval-requested',
  'approval-decided',
  'approval-withdrawn',
  'redacted',
  'exported',
])

/** The Trading Grid decides; here only what it is bound to refuse is not offered. */
export function isRedactable(event: ThreadEvent | undefined, { legalHold }: Pick<ThreadSummary, 'legalHold'>): boolean {
  return event?.body !== undefined && !stays.has(event.type) && legalHold === undefined
}
