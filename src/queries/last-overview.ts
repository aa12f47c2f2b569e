import * as z from 'zod/mini'
import type { KeptStorage } from '../browser/storage.ts'
import type { TicketId } from '../domain/ids.ts'
import { Overview } from '../trading-grid/contract/overview.ts'

const cacheKey = (ticket: TicketId) => `cache/overview/${ticket}`

/** For the next time that the Trading Grid does not answer. */
export function keepOverview(storage: KeptStorage, ticket: TicketId, overview: Overview): void {
  storage.set(cacheKey(ticket), JSON.stringify(overview))
}

/** The last overview of a ticket that this browser has seen, if it was today. */
export function readLastOverview(storage: KeptStorage, ticket: TicketId): Overview | undefined {
  const text = storage.get(cacheKey(ticket))
  if (text === undefined) return undefined
  try {
    const kept = z.safeParse(Overview, JSON.parse(text))
    return kept.success ? kept.data : undefined
  } catch {
    return undefined
  }
}
