/** What a partner said it would do by a day. */
export type WatchedPromise = { dueOn: string; state: 'open' | 'kept' | 'missed' | 'withdrawn' }

export type PromiseStanding = 'waiting' | 'late' | 'settled'

/**
 * A promise is kept when a document settles what it is about, whatever anybody says; until then it is late as soon as
 * its day is over where the partner is.
 */
export function promiseStanding(
  { dueOn, state }: WatchedPromise,
  isSettled: boolean,
  now: Date,
  timeZone: string | undefined,
): PromiseStanding {
  if (isSettled || state === 'kept') return 'settled'
  return state === 'missed' || dayAt(now, timeZone) > dueOn ? 'late' : 'waiting'
}

/** `"2026-11-22"`, by the calendar on the wall there. */
function dayAt(now: Date, timeZone: string | undefined): string {
  // The Swedish way to write a date is ISO's.
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: timeZone ?? 'UTC' }).format(now)
}
