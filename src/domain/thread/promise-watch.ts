import type { PromiseState, Side } from '../vocabulary/thread-vocabulary.ts'
import { knownZone } from './clock-preview.ts'

/** What a partner said it would do by a day. */
export type WatchedPromise = { dueOn: string; state: PromiseState }

/**
 * `shown`: a document does what was promised, `shownLate` after the day. `saidDone`: the partner says so and no document
 * does.
 */
export type PromiseStanding = 'waiting' | 'late' | 'shown' | 'shownLate' | 'saidDone'

/**
 * Only a document makes a promise a kept one, whatever anybody says; without one it is late as soon as its day is over
 * where the partner is.
 *
 * @param settled the document's day, where one does what was promised
 */
export function promiseStanding(
  { dueOn, state }: WatchedPromise,
  settled: { on: string } | undefined,
  now: Date,
  timeZone: string | undefined,
): PromiseStanding {
  if (settled) return settled.on > dueOn ? 'shownLate' : 'shown'
  if (state === 'kept') return 'saidDone'
  return state === 'missed' || dayAt(now, timeZone) > dueOn ? 'late' : 'waiting'
}

/** `"2026-11-22"`, by the calendar on the wall there. */
function dayAt(now: Date, timeZone: string | undefined): string {
  // The Swedish way to write a date is ISO's.
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: knownZone(timeZone ?? 'UTC') }).format(now)
}

type Said<Type extends string, Body> = {
  type: Type
  seq: number
  at: string
  actor: { side: Side }
  /** Absent where it was redacted. */
  body?: Body | undefined
}
type Amount = { amount: string; currency: string }
/** The events in which a partner commits itself, as far as they are needed here. */
export type Commitment =
  | Said<'promise', WatchedPromise & { promise: string; action: string }>
  | Said<'proposal', { proposal: string; text: string; state: string; amount?: Amount }>

/** A step that the partner promised or proposed, as it was last spoken of. `seq` is where. */
export type PartnerStep = { seq: number } & (
  | ({ type: 'promise'; promise: string; action: string; madeAt: string } & WatchedPromise)
  | { type: 'proposal'; text: string; state: string; amount?: Amount }
)

/** The partner's promises and proposals, each once and the last spoken of last; without what it took back. */
export function partnerSteps(events: Commitment[]): PartnerStep[] {
  const steps = new Map<string, PartnerStep>()
  for (const { seq, at, actor, ...event } of events) {
    if (!event.body) continue
    const key = event.type === 'promise' ? `promise ${event.body.promise}` : `proposal ${event.body.proposal}`
    // What we proposed is ours; how a proposal of the partner's was answered may come from either side.
    if (actor.side !== 'partner' && !steps.has(key)) continue
    const before = steps.get(key)
    steps.delete(key)
    if (event.type === 'promise') {
      const { promise, action, dueOn, state } = event.body
      const madeAt = before?.type === 'promise' ? before.madeAt : at
      steps.set(key, { seq, type: 'promise', promise, action, madeAt, dueOn, state })
    } else {
      const { text, state, amount } = event.body
      // An answer to a proposal has the words of whoever answers; the partner's own stay.
      const proposed = before?.type === 'proposal' ? before : { text, ...(amount && { amount }) }
      steps.set(key, { ...proposed, seq, type: 'proposal', state })
    }
  }
  return [...steps.values()].filter(({ state }) => state !== 'withdrawn')
}
