import { queryOptions } from '@tanstack/react-query'
import type { Compute } from '../browser/compute.ts'
import type { PromiseMade } from '../domain/claims/settled-promises.ts'
import { fetchTexts } from '../sync/exceptions/fetch-texts.ts'
import type { TradingGrid } from '../trading-grid/client.ts'
import type { DocumentSummary } from '../trading-grid/contract/document.ts'
import type { ThreadSummary } from '../trading-grid/contract/thread.ts'
import type { ShownPromise } from '../worker/protocol.ts'
import { exceptionQueries } from './exceptions.ts'

type World = { tradingGrid: TradingGrid; compute: Compute }

/** Which promises a document shows as done, and which no document can show, by their ids. */
export type HeldPromises = { shown: ReadonlyMap<string, ShownPromise>; unclear: ReadonlySet<string> }

export const promiseQueries = {
  /** What a partner promised in a thread, held against the documents between us. */
  settled: (
    world: World,
    thread: ThreadSummary,
    documents: DocumentSummary[],
    { promises, settlers }: { promises: PromiseMade[]; settlers: string[] },
  ) => {
    const theirs = documents.filter(({ partner }) => partner?.id === thread.partner.id)
    const input = {
      documents: theirs.map(({ id }) => id),
      promises: promises.map(({ promise, action, madeAt, dueOn }) => ({ promise, action, madeAt, dueOn })),
      orders: thread.references.flatMap(({ kind, value }) => (kind === 'order' ? [value] : [])),
      inbound: theirs.filter(({ direction }) => direction === 'inbound').map(({ id }) => id),
      settlers,
    }
    return queryOptions({
      queryKey: [...exceptionQueries.all(), 'promises', thread.id, input] as const,
      queryFn: async ({ signal }): Promise<HeldPromises> => {
        const unavailable = new Set<string>()
        for (;;) {
          const answer = await world.compute.settlePromises(
            { ...input, documents: input.documents.filter((id) => !unavailable.has(id)) },
            signal,
          )
          if (answer.state === 'found')
            return {
              shown: new Map(answer.settled.map((one) => [one.promise, one])),
              unclear: new Set(answer.unclear),
            }
          const missing = theirs.filter(({ id }) => answer.documents.includes(id))
          for (const id of await fetchTexts(world.tradingGrid, world.compute, missing, signal)) unavailable.add(id)
        }
      },
      staleTime: Number.POSITIVE_INFINITY,
      // Maps and sets are not JSON.
      structuralSharing: false,
    })
  },
}
