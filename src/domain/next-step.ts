import { type ThreadStanding, whereItStands } from './where-it-stands.ts'

export type NextStep<Thread> =
  | { step: 'escalate' }
  /** The partner answered: read it, then tell the customer or write back. */
  | { step: 'answer'; thread: Thread }
  | { step: 'wait'; thread: Thread }
  /** The partner's clock has run out. */
  | { step: 'chase'; thread: Thread }
  | { step: 'done'; thread: Thread }

/** The one thing to do now. Answers come before overdue partners, those before waiting, and all before starting anew. */
export function nextStep<Thread extends ThreadStanding>(threads: Thread[], now: Date): NextStep<Thread> {
  const open = threads.filter(({ state }) => state !== 'resolved' && state !== 'withdrawn')
  const answered = open.find((thread) => thread.state === 'awaiting-us')
  if (answered) return { step: 'answer', thread: answered }
  const missed = open.find((thread) => whereItStands(thread, now).clock.state === 'missed')
  if (missed) return { step: 'chase', thread: missed }
  const [waiting] = open
  if (waiting) return { step: 'wait', thread: waiting }
  const [last] = threads
  return last ? { step: 'done', thread: last } : { step: 'escalate' }
}
