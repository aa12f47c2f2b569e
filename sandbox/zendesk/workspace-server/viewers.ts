import type { Clock } from '../../clock.ts'

/** Who says nothing for this long is taken to have gone. */
const GONE_AFTER_MS = 2 * 60 * 1000

export type Viewers = {
  note(ticketId: number, userId: number, viewing: boolean): void
  of(ticketId: number): number[]
}

export function createViewers(clock: Clock): Viewers {
  const seen = new Map<number, Map<number, number>>()
  return {
    note: (ticketId, userId, viewing) => {
      const ticket = seen.get(ticketId) ?? new Map<number, number>()
      seen.set(ticketId, ticket)
      if (viewing) ticket.set(userId, clock.now().getTime())
      else ticket.delete(userId)
    },
    of: (ticketId) => {
      const since = clock.now().getTime() - GONE_AFTER_MS
      return [...(seen.get(ticketId) ?? [])].filter(([, at]) => at >= since).map(([userId]) => userId)
    },
  }
}
