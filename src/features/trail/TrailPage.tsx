import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ThreadId } from '../../domain/ids.ts'
import { threadQueries } from '../../queries/threads.ts'
import { useServices } from '../../services.tsx'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { Stack } from '../../ui/layout.ts'
import { QueryView } from '../../ui/QueryView.tsx'
import { ViewHeading } from '../../ui/ViewHeading.tsx'
import { Trail } from './Trail.tsx'

/** The trail of a thread on a page of its own. */
export function TrailPage({
  thread,
  unfinished,
}: {
  thread: ThreadId
  /** What the agent began in this thread and whose end is not known. */
  unfinished: (thread: ThreadSummary) => ReactNode
}) {
  const { tradingGrid, zendesk, t } = useServices()
  const summary = useQuery(threadQueries.one(tradingGrid, thread, zendesk.agent))
  return (
    <QueryView query={summary} lines={8}>
      {(known) => (
        <Stack $gap={3}>
          <ViewHeading>{t('trail.of', { label: known.label, subject: known.subject })}</ViewHeading>
          {unfinished(known)}
          <Trail thread={known} />
        </Stack>
      )}
    </QueryView>
  )
}
