import { isOver, type Side, type ThreadState } from '../vocabulary/thread-vocabulary.ts'

/** The facts of a thread that its state line needs. */
export type ThreadStanding = {
  state: ThreadState
  updatedAt: string
  clock?: { dueAt: string; warnAt: string; pausedSince?: string; pauseReason?: string; answeredAt?: string }
  outcome?: { at: string }
  latest?: { at: string; actor: { side: Side }; automatic: boolean }
}

export type PartnerClock =
  | { state: 'none' }
  | { state: 'paused'; reason: string | undefined }
  | { state: 'running'; tone: 'calm' | 'amber'; leftMs: number }
  | { state: 'missed'; overMs: number }

export type Standing = {
  words: 'partner-replied' | ThreadState
  since: string
  clock: PartnerClock
}

/** In which words a thread stands, since when, and how the partner's clock runs. */
export function whereItStands(thread: ThreadStanding, now: Date): Standing {
  const { latest } = thread
  const partnerSpokeLast = latest?.actor.side === 'partner' && !latest.automatic
  // The last message says nothing about when it was closed.
  const replied = thread.state === 'awaiting-us' && partnerSpokeLast
  return {
    words: replied ? 'partner-replied' : thread.state,
    since: isOver(thread) ? (thread.outcome?.at ?? thread.updatedAt) : (latest?.at ?? thread.updatedAt),
    clock: partnerClock(thread, now),
  }
}

/** Runs only while the partner owes an answer. */
export function partnerClock({ state, clock }: ThreadStanding, now: Date): PartnerClock {
  const owed = state === 'awaiting-partner' || state === 'open'
  if (!clock || clock.answeredAt !== undefined || !owed) return { state: 'none' }
  if (clock.pausedSince !== undefined) return { state: 'paused', reason: clock.pauseReason }
  const leftMs = Date.parse(clock.dueAt) - now.getTime()
  if (leftMs < 0) return { state: 'missed', overMs: -leftMs }
  return { state: 'running', tone: now.getTime() >= Date.parse(clock.warnAt) ? 'amber' : 'calm', leftMs }
}
