import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { DocumentId, ThreadId } from '../domain/ids.ts'
import type { TradingGrid } from '../trading-grid/client.ts'
import { readWholeContent } from '../trading-grid/content.ts'
import { readDocument, readVersions, searchDocuments } from '../trading-grid/contract/operations/document-operations.ts'
import type { Reference } from '../trading-grid/contract/reference.ts'

export type DocumentFilter = { references: Reference[]; thread: ThreadId | undefined; text: string }

/** A file's content never changes: what changes is another version with another id. */
const FOREVER = { staleTime: Number.POSITIVE_INFINITY } as const

export const documentQueries = {
  all: () => ['documents'] as const,
  one: (tradingGrid: TradingGrid, document: DocumentId) =>
    queryOptions({
      queryKey: [...documentQueries.all(), document],
      queryFn: ({ signal }) => tradingGrid.call(readDocument, { params: { document } }, signal),
    }),
  /** The documents of these numbers, and those of the thread, newest first. */
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
              ...(thread ? { alsoOfThread: thread } : {}),
              ...(text === '' ? {} : { text }),
              ...(pageParam ? { cursor: pageParam } : {}),
            },
          },
          signal,
        ),
      getNextPageParam: (last) => (last.hasMore ? last.cursor : undefined),
      select: ({ pages }) => pages.flatMap((page) => page.items),
    }),
  content: (tradingGrid: TradingGrid, document: DocumentId) =>
    queryOptions({
      ...FOREVER,
      queryKey: [...documentQueries.all(), document, 'content'],
      queryFn: ({ signal }) => readWholeContent(tradingGrid, document, () => undefined, signal),
    }),
  versions: (tradingGrid: TradingGrid, document: DocumentId) =>
    queryOptions({
      queryKey: [...documentQueries.all(), document, 'versions'],
      queryFn: async ({ signal }) => (await tradingGrid.call(readVersions, { params: { document } }, signal)).items,
    }),
}
