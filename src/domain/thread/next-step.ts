import { type ThreadStanding, whereItStands } from './where-it-stands.ts'

/** What the Trading Grid counts as not done, and what waits for this agent's own decision. */
type Counted = {
  openItems?: { exceptions: number; promises: number; documentRequests: number }
  toDecide?: readonly unknown[]
}

export type NextStep<Thread> =
  | { step: 'escalate' }
  /** An approval waits for this agent. */
  | { step: 'decide'; thread: Thread }
  /** The partner answered: read it, then tell the customer or write back. */
  | { step: 'answer'; thread: Thread }
  | { step: 'wait'; thread: Thread }
  /** The partner's clock has run out. */
  | { step: 'chase'; thread: Thread }
  | { step: 'done'; thread: Thread }

/**
 * The one thing to do now. What waits for this agent's own decision comes first; then answers, overdue partners, waiting,
 * and last starting over.
 */
export function nextStep<Thread extends ThreadStanding & Counted>(threads: Thread[], now: Date): NextStep<Thread> {
  const open = threads.filter(({ state }) => state !== 'resolved' && state !== 'withdrawn')
  const undecided = open.find(({ toDecide }) => (toDecide?.length ?? 0) > 0)
  if (undecided) return { step: 'decide', thread: undecided }
  const answered = open.find((thread) => thread.state === 'awaiting-us')
  if (answered) return { step: 'answer', thread: answered }
  const missed = open.find((thread) => whereItStands(thread, now).clock.state === 'missed')
  if (missed) return { step: 'chase', thread: missed }
  const [waiting] = open
  if (waiting) return { step: 'wait', thread: waiting }
  const [last] = threads
  return last ? { step: 'done', thread: last } : { step: 'escalate' }
}

/** How much is still open in a thread, whatever its state says. */
export function countOpenItems({ openItems }: Counted): number {
  return openItems ? openItems.exceptions + openItems.promises + openItems.documentRequests : 0
}
