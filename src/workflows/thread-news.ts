import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ThreadEvent } from '../trading-grid/contract/event.ts'
import type { ThreadSummary } from '../trading-grid/contract/thread.ts'
import { useNow } from '../ui/now.ts'

const TRY_AGAIN_AFTER_MS = 30_000

/** Fetches what came since, whenever the thread says that its newest event is not among those shown. */
export function useNews(
  thread: ThreadSummary,
  {
    data,
    isFetching,
    error,
    errorUpdatedAt,
    fetchPreviousPage,
  }: Pick<
    UseInfiniteQueryResult<ThreadEvent[]>,
    'data' | 'isFetching' | 'error' | 'errorUpdatedAt' | 'fetchPreviousPage'
  >,
): void {
  const now = useNow()
  const newest = data?.at(-1)?.seq
  const mayTry = !error || now.getTime() - errorUpdatedAt > TRY_AGAIN_AFTER_MS
  const behind = newest !== undefined && newest < thread.lastSeq && !isFetching && mayTry
  // The overview is polled outside this view; a grown `lastSeq` is its signal.
  useEffect(() => {
    if (behind) void fetchPreviousPage()
  }, [behind, fetchPreviousPage])
}
