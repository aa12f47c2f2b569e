import type { Installation } from '../../src/trading-grid/contract/installation.ts'
import type { Clock } from '../../src/trading-grid/contract/thread.ts'
import { partnerStateOptions } from '../../src/trading-grid/contract/vocabulary/partner-state-option.ts'
import type { ThreadState } from '../../src/trading-grid/contract/vocabulary/thread-state.ts'

type Standing = { state: ThreadState; clock?: Clock | null; label: string }

/** The partner owes an answer, and its time is over. */
export function isOverdue({ state, clock }: Standing, now: Date): boolean {
  const owed = state === 'awaiting-partner' || state === 'open'
  return owed && clock != null && !clock.answeredAt && !clock.pausedSince && Date.parse(clock.dueAt) < now.getTime()
}

export type FieldValue = { id: number; value: string | null }

/** What the ticket's own fields say of a thread, as far as the installation has them. */
export function ticketFields({ fields }: Installation, thread: Standing, now: Date): FieldValue[] {
  const { state, clock, label } = thread
  const dueOn = clock && !clock.answeredAt ? clock.dueAt.slice(0, 10) : null
  return [
    { id: fields.state, value: partnerStateOptions[isOverdue(thread, now) ? 'overdue' : state] },
    { id: fields.dueOn, value: dueOn },
    { id: fields.thread, value: label },
  ].flatMap(({ id, value }) => (id === undefined ? [] : [{ id, value }]))
}
