import { useCallback, useEffect, useRef } from 'react'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { useQueuedMessages } from '../../workflows/use-outbox.ts'

/** What the agent has just sent is seen where it stands: below everything, until it has arrived. */
export function useFollowEnd(thread: ThreadSummary) {
  const end = useRef<HTMLDivElement>(null)
  const following = useRef<number | undefined>(undefined)
  const queued = useQueuedMessages(thread.id).length
  const { lastSeq } = thread
  const toEnd = useCallback(() => end.current?.scrollIntoView({ block: 'nearest' }), [])
  // The page's scroll position is the browser's.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever is on its way stands above the end
  useEffect(() => {
    if (following.current === undefined) return
    toEnd()
    if (lastSeq > following.current) following.current = undefined
  }, [queued, lastSeq, toEnd])
  const follow = () => {
    following.current = lastSeq
    toEnd()
  }
  return { end, follow, toEnd }
}
