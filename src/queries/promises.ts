import { queryOptions } from '@tanstack/react-query'
import type { PromiseMade } from '../domain/claims/settled-promises.ts'
import type { DocumentSummary } from '../trading-grid/contract/document.ts'
import type { ThreadSummary } from '../trading-grid/contract/thread.ts'
import type { ShownPromise } from '../worker/protocol.ts'
import { type ExceptionWorld, exceptionQueries, fetchTexts } from './exceptions.ts'

type World = Pick<ExceptionWorld, 'tradingGrid' | 'compute'>

export const promiseQueries = {
  /** What a partner promised in a thread and documents show as done, by the promise. */
  settled: (
    world: World,
    thread: ThreadSummary,
    documents: DocumentSummary[],
    { promises, settlers }: { promises: PromiseMade[]; settlers: string[] },
  ) => {
    // What we sent ourselves keeps nobody else's promise.
    const theirs = documents.filter(
      ({ partner, direction }) => partner?.id === thread.partner.id && direction === 'inbound',
    )
    const input = {
      documents: theirs.map(({ id }) => id),
      promises: promises.map(({ promise, action, madeAt, dueOn }) => ({ promise, action, madeAt, dueOn })),
      orders: thread.references.flatMap(({ kind, value }) => (kind === 'order' ? [value] : [])),
      settlers,
    }
    return queryOptions({
      queryKey: [...exceptionQueries.all(), 'promises', thread.id, input] as const,
      queryFn: async ({ signal }): Promise<ReadonlyMap<string, ShownPromise>> => {
        const unavailable = new Set<string>()
        for (;;) {
          const answer = await world.compute.settlePromises(
            { ...input, documents: input.documents.filter((id) => !unavailable.has(id)) },
            signal,
          )
          if (answer.state === 'found') return new Map(answer.settled.map((one) => [one.promise, one]))
          const missing = theirs.filter(({ id }) => answer.documents.includes(id))
          for (const id of await fetchTexts(world.tradingGrid, world.compute, missing, signal)) unavailable.add(id)
        }
      },
      staleTime: Number.POSITIVE_INFINITY,
      // A map is not JSON.
      structuralSharing: false,
    })
  },
}
