import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { DocumentId, ThreadId } from '../domain/ids.ts'
import type { TradingGrid } from '../trading-grid/client.ts'
import { readDocument, searchDocuments } from '../trading-grid/contract/document-operations.ts'
import type { Reference } from '../trading-grid/contract/reference.ts'

export type DocumentFilter = { references: Reference[]; thread: ThreadId | undefined; text: string }

export const documentQueries = {
  all: () => ['documents'] as const,
  one: (tradingGrid: TradingGrid, document: DocumentId) =>
    queryOptions({
      queryKey: [...documentQueries.all(), document],
      queryFn: ({ signal }) => tradingGrid.call(readDocument, { params: { document } }, signal),
    }),
  /** The documents of these numbers and of the thread, newest first. */
  found: (tradingGrid: TradingGrid, { references, thread, text }: DocumentFilter) =>
    infiniteQueryOptions({
      queryKey: [...documentQueries.all(), 'found', references, thread ?? null, text],
      initialPageParam: undefined as string | undefined, // the type of every later page's cursor
      queryFn: ({ pageParam, signal }) =>
        tradingGrid.call(
          searchDocuments,
          {
            body: {
              references,
              limit: 50,
              ...(thread ? { thread } : {}),
              ...(text === '' ? {} : { text }),
              ...(pageParam ? { cursor: pageParam } : {}),
            },
          },
          signal,
        ),
      getNextPageParam: (last) => (last.hasMore ? last.cursor : undefined),
      select: ({ pages }) => pages.flatMap((page) => page.items),
    }),
}
