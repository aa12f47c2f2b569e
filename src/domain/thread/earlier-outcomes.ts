import type { OutcomeKind } from '../vocabulary/thread-vocabulary.ts'

export type EndedThread = { createdAt: string; outcome?: { kind: OutcomeKind; at: string } }

/** How often the last ones ended in one way; `withinDays` is true of each of them. */
export type Ending = { kind: OutcomeKind; times: number; withinDays?: number }
export type Pattern = { times: number; endings: Ending[] }

const LAST = 5
/** Once is no pattern. */
const FEWEST = 2
const DAY_MS = 86_400_000

/** The threads that a pattern is about: the last ones with an outcome. @param threads latest first */
export function lastEnded<Thread extends EndedThread>(threads: readonly Thread[]): Thread[] {
  return threads.filter(({ outcome }) => outcome !== undefined).slice(0, LAST)
}

/** How comparable threads ended, the most frequent way first. @param threads latest first */
export function patternOf(threads: readonly EndedThread[]): Pattern | undefined {
  const ended = lastEnded(threads)
  if (ended.length < FEWEST) return undefined
  const byKind = new Map<OutcomeKind, (number | undefined)[]>()
  for (const { createdAt, outcome } of ended) {
    if (outcome) byKind.set(outcome.kind, [...(byKind.get(outcome.kind) ?? []), daysBetween(createdAt, outcome.at)])
  }
  const endings = [...byKind].map(([kind, days]) => endingOf(kind, days))
  return { times: ended.length, endings: endings.sort((a, b) => b.times - a.times) }
}

/** What happened once took as long as it took; only of several is the longest worth saying. */
function endingOf(kind: OutcomeKind, days: (number | undefined)[]): Ending {
  const known = days.filter((one) => one !== undefined)
  const times = days.length
  return times >= FEWEST && known.length === times ? { kind, times, withinDays: Math.max(...known) } : { kind, times }
}

/** Begun days, at least one; nothing where a clock was wrong. */
function daysBetween(from: string, to: string): number | undefined {
  const elapsedMs = Date.parse(to) - Date.parse(from)
  return elapsedMs >= 0 ? Math.max(1, Math.ceil(elapsedMs / DAY_MS)) : undefined
}
