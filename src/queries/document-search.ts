import { infiniteQueryOptions } from '@tanstack/react-query'
import type { PartnerId } from '../domain/ids.ts'
import type { TradingGrid } from '../trading-grid/client.ts'
import type { DocumentKind } from '../trading-grid/contract/document.ts'
import { searchDocuments } from '../trading-grid/contract/operations/document-operations.ts'
import { documentQueries } from './documents.ts'

/** What the agent looks for; what is absent restricts nothing. Days as in `2026-11-22`, both included. */
export type DocumentSearch = {
  /** In a number, the name or the text of the document. */
  text?: string
  kind?: DocumentKind
  partner?: PartnerId
  from?: string
  to?: string
}

const PAGE = 25

export const documentSearchQueries = {
  /** Everything that this account may see, newest first. */
  found: (tradingGrid: TradingGrid, { text, kind, partner, from, to }: DocumentSearch) =>
    infiniteQueryOptions({
      queryKey: [...documentQueries.all(), 'search', { text, kind, partner, from, to }],
      initialPageParam: undefined as string | undefined, // the type of every later page's cursor
      queryFn: ({ pageParam, signal }) =>
        tradingGrid.call(
          searchDocuments,
          {
            body: {
              limit: PAGE,
              ...(text ? { text } : {}),
              ...(kind ? { kinds: [kind] } : {}),
              ...(partner ? { partner } : {}),
              ...(from ? { receivedFrom: from } : {}),
              ...(to ? { receivedTo: to } : {}),
              ...(pageParam ? { cursor: pageParam } : {}),
            },
          },
          signal,
        ),
      getNextPageParam: (last) => (last.hasMore ? last.cursor : undefined),
      select: ({ pages }) => pages.flatMap((page) => page.items),
    }),
}
