import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ThreadEvent } from '../../trading-grid/contract/event.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'

/** Fetches what came since, whenever the thread says that its newest event is not among those shown. */
export function useNews(
  thread: ThreadSummary,
  {
    data,
    isFetching,
    error,
    fetchPreviousPage,
  }: Pick<UseInfiniteQueryResult<ThreadEvent[]>, 'data' | 'isFetching' | 'error' | 'fetchPreviousPage'>,
): void {
  const newest = data?.at(-1)?.seq
  const behind = newest !== undefined && newest < thread.lastSeq && !isFetching && !error
  // The overview is polled outside this view; a grown `lastSeq` is its signal.
  useEffect(() => {
    if (behind) void fetchPreviousPage()
  }, [behind, fetchPreviousPage])
}
