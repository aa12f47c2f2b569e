import { useInfiniteQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { firstNewSeq, type TimelineFilter, timelineEntries } from '../../domain/thread/timeline.ts'
import { threadQueries } from '../../queries/threads.ts'
import { useServices } from '../../services.tsx'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { FailureNote } from '../../ui/failure/FailureNote.tsx'
import { Muted, Stack } from '../../ui/layout.ts'
import { useOnScreen } from '../../ui/on-screen.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { useNews } from '../../workflows/thread-news.ts'
import { EntryList } from './EntryList.tsx'
import { FilterChoice } from './FilterChoice.tsx'
import { useMarkRead } from './mark-read.ts'
import { type Arrivals, useBringUp } from './use-bring-up.ts'

/** Fewer are seen at a glance. */
const WORTH_FILTERING = 6

/**
 * What was said and sent, newest at the end.
 * @param children what stands under it: messages on their way, and the box that the next one is written in
 */
export function Timeline({
  thread,
  arrivals,
  children,
}: {
  thread: ThreadSummary
  arrivals: Arrivals
  children: ReactNode
}) {
  const { tradingGrid, t } = useServices()
  const [filter, setFilter] = useState<TimelineFilter>('all')
  // Where the agent had read to when the thread came into view; the line stays there while it is being read.
  const [readThroughSeq] = useState(thread.readThroughSeq)
  const events = useInfiniteQuery(threadQueries.events(tradingGrid, thread.id))
  useNews(thread, events)
  const [newest, newestOnScreen] = useOnScreen()
  useMarkRead(thread, events.data, newestOnScreen && filter === 'all')
  const { firstNew, end } = useBringUp(arrivals, events.data !== undefined)

  if (events.data === undefined && !events.error) return <Skeleton lines={6} />
  const known = events.data ?? []
  const entries = timelineEntries(known, filter)
  const isLong = filter !== 'all' || entries.length >= WORTH_FILTERING || events.hasNextPage
  return (
    <Stack>
      {events.error ? (
        <FailureNote
          error={events.error}
          onRetry={() => void (events.data ? events.fetchPreviousPage() : events.refetch())}
        />
      ) : null}
      {events.data ? (
        <EntryList
          newest={newest}
          firstNew={firstNew}
          thread={thread}
          entries={entries}
          firstNewSeq={firstNewSeq(known, readThroughSeq)}
          older={
            events.hasNextPage
              ? { loading: events.isFetchingNextPage, load: () => void events.fetchNextPage() }
              : undefined
          }
          filter={isLong ? <FilterChoice chosen={filter} onChoose={setFilter} /> : undefined}
        />
      ) : null}
      {events.data && entries.length === 0 ? <Muted>{t('timeline.empty')}</Muted> : null}
      {children}
      <div ref={end} />
    </Stack>
  )
}
