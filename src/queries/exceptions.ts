import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { recordedOn } from '../sync/acts/record-exception.ts'
import { type ExceptionSearchWorld, findExceptionsFor } from '../sync/exceptions/find-exceptions-for.ts'
import type { TradingGrid } from '../trading-grid/client.ts'
import type { ExceptionRecord } from '../trading-grid/contract/exception-record.ts'
import type { Overview } from '../trading-grid/contract/overview.ts'
import type { Reference } from '../trading-grid/contract/reference.ts'
import { overviewQueries } from './overview.ts'
import { partnerQueries } from './partners.ts'

type World = Omit<ExceptionSearchWorld, 'partnerOf'>

/** Time passes: what was not due is due. */
const LOOK_AGAIN_AFTER_MS = 5 * 60_000

export const exceptionQueries = {
  all: () => ['exceptions'] as const,
  /** Everything about the ticket's orders, compared. Read again when the overview names another document. */
  ofTicket: (world: World, overview: Overview) =>
    queryOptions({
      queryKey: [...exceptionQueries.all(), 'of ticket', seenIn(overview)] as const,
      queryFn: ({ client, signal }) =>
        findExceptionsFor(
          { ...world, partnerOf: (id) => client.fetchQuery(partnerQueries.one(world.tradingGrid, id)) },
          overview,
          signal,
        ),
      staleTime: LOOK_AGAIN_AFTER_MS,
      refetchInterval: LOOK_AGAIN_AFTER_MS,
      refetchOnWindowFocus: true,
      // Comparing hundreds of findings with the last ones costs more than showing them.
      structuralSharing: false,
    }),
  /** What people recorded on these numbers. */
  recorded: (tradingGrid: TradingGrid, references: Reference[]) =>
    queryOptions({
      queryKey: [...exceptionQueries.all(), 'recorded', references] as const,
      queryFn: async ({ client, signal, queryKey }) => {
        const known = client.getQueryData<ExceptionRecord[]>(queryKey)
        const records = await recordedOn(tradingGrid, references, signal)
        // Who decided it may have seen a document that nobody here knows of yet.
        if (known && hasNews(known, records))
          void client.invalidateQueries({ queryKey: [...exceptionQueries.all(), 'of ticket'] })
        return records
      },
      staleTime: 20_000,
      refetchInterval: 30_000,
      refetchOnWindowFocus: true,
    }),
}

/** An overview names records that are newer than the ones that were read: they are read again. */
export function exceptionsHeardOf(client: QueryClient, heard: ExceptionRecord[]): void {
  const recorded = { queryKey: [...exceptionQueries.all(), 'recorded'] }
  for (const [queryKey, known] of client.getQueriesData<ExceptionRecord[]>(recorded))
    if (known && hasNews(known, heard)) void client.invalidateQueries({ queryKey })
}

function hasNews(known: ExceptionRecord[], records: ExceptionRecord[]): boolean {
  const versions = new Map(known.map(({ cause, version }) => [cause, version]))
  return records.some(({ cause, version }) => version > (versions.get(cause) ?? 0))
}

/** Shows at once what was just recorded, wherever it is listed; then everything recorded is read again. */
export async function exceptionRecorded(client: QueryClient, record: ExceptionRecord): Promise<void> {
  const isRecorded = { queryKey: [...exceptionQueries.all(), 'recorded'] }
  client.setQueriesData<ExceptionRecord[]>(isRecorded, (before) =>
    before ? [...before.filter(({ cause }) => cause !== record.cause), record] : before,
  )
  await Promise.all([
    client.invalidateQueries(isRecorded),
    client.invalidateQueries({ queryKey: overviewQueries.all() }),
  ])
}

/** Changes whenever a document came or went. */
function seenIn({ references, threads }: Overview) {
  return {
    references: references.map(({ reference, documents, moreDocuments }) => [
      reference.kind,
      reference.value,
      moreDocuments,
      ...documents.map(({ id }) => id),
    ]),
    threads: threads.map(({ id, lastSeq }) => [id, lastSeq]),
  }
}
