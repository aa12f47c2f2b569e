import { useQuery } from '@tanstack/react-query'
import type { PromiseMade } from '../../domain/claims/settled-promises.ts'
import type { ExceptionsOfTicket } from '../../queries/exceptions.ts'
import { promiseQueries } from '../../queries/promises.ts'
import { useServices } from '../../services.tsx'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import type { ShownPromise } from '../../worker/protocol.ts'
import { settlersOf } from './of-thread.ts'
import type { Listed } from './use-ticket-exceptions.ts'

/** The promises that documents settle, by their id. Nothing until the documents were looked at. */
export function useSettledPromises(
  thread: ThreadSummary,
  found: ExceptionsOfTicket | undefined,
  about: Listed[],
  promises: PromiseMade[],
): ReadonlyMap<string, ShownPromise> | undefined {
  const { tradingGrid, compute } = useServices()
  const settlers = settlersOf(about)
  const settled = useQuery({
    ...promiseQueries.settled({ tradingGrid, compute }, thread, found?.documents ?? [], { promises, settlers }),
    enabled: found !== undefined && promises.length > 0,
  })
  return settled.data
}
