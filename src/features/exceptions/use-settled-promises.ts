import { useQuery } from '@tanstack/react-query'
import type { PromiseMade } from '../../domain/claims/settled-promises.ts'
import { type HeldPromises, promiseQueries } from '../../queries/promises.ts'
import { useServices } from '../../services.tsx'
import type { ExceptionsOfTicket } from '../../sync/exceptions/find-exceptions-for.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { settlersOf } from './of-thread.ts'
import type { Listed } from './use-ticket-exceptions.ts'

/** Which promises documents show as done. Nothing until the documents were looked at. */
export function useSettledPromises(
  thread: ThreadSummary,
  found: ExceptionsOfTicket | undefined,
  about: Listed[],
  promises: PromiseMade[],
): HeldPromises | undefined {
  const { tradingGrid, compute } = useServices()
  const settlers = settlersOf(about)
  const settled = useQuery({
    ...promiseQueries.settled({ tradingGrid, compute }, thread, found?.documents ?? [], { promises, settlers }),
    enabled: found !== undefined && promises.length > 0,
  })
  return settled.data
}
