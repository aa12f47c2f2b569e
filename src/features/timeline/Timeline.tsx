import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { firstNewSeq, type TimelineFilter, timelineEntries } from '../../domain/thread/timeline.ts'
import { threadQueries } from '../../queries/threads.ts'
import { useServices } from '../../services.tsx'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { FilterButton } from '../../ui/FilterButton.ts'
import { FailureNote } from '../../ui/failure/FailureNote.tsx'
import { Muted, Row, Stack } from '../../ui/layout.ts'
import { useOnScreen } from '../../ui/on-screen.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { useNews } from '../../workflows/thread-news.ts'
import { EntryList } from './EntryList.tsx'
import { useMarkRead } from './mark-read.ts'

const filters: readonly TimelineFilter[] = ['all', 'messages', 'documents', 'changes']

/** What was said and sent, newest first. */
export function Timeline({ thread }: { thread: ThreadSummary }) {
  const { tradingGrid, t } = useServices()
  const [filter, setFilter] = useState<TimelineFilter>('all')
  // Where the agent had read to when the thread came into view; the line stays there while it is being read.
  const [readThroughSeq] = useState(thread.readThroughSeq)
  const events = useInfiniteQuery(threadQueries.events(tradingGrid, thread.id))
  useNews(thread, events)
  const [newest, newestOnScreen] = useOnScreen()
  useMarkRead(thread, events.data, newestOnScreen && filter === 'all')

  if (events.data === undefined) {
    return events.error ? (
      <FailureNote error={events.error} onRetry={() => void events.refetch()} />
    ) : (
      <Skeleton lines={6} />
    )
  }
  const entries = timelineEntries(events.data, filter)
  return (
    <Stack>
      <Row $gap={1} role="group" aria-label={t('timeline.filter')}>
        {filters.map((name) => (
          <FilterButton key={name} type="button" aria-pressed={name === filter} onClick={() => setFilter(name)}>
            {t(`timeline.filter.${name}`)}
          </FilterButton>
        ))}
      </Row>
      {events.error ? <FailureNote error={events.error} onRetry={() => void events.fetchPreviousPage()} /> : null}
      {entries.length === 0 ? <Muted>{t('timeline.empty')}</Muted> : null}
      <EntryList
        newest={newest}
        thread={thread}
        entries={entries}
        firstNewSeq={firstNewSeq(events.data, readThroughSeq)}
        older={
          events.hasNextPage
            ? { loading: events.isFetchingNextPage, load: () => void events.fetchNextPage() }
            : undefined
        }
      />
    </Stack>
  )
}
