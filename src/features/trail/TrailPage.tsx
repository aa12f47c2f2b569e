import { useQuery } from '@tanstack/react-query'
import type { ThreadId } from '../../domain/ids.ts'
import { threadQueries } from '../../queries/threads.ts'
import { useServices } from '../../services.tsx'
import { Stack } from '../../ui/layout.ts'
import { QueryView } from '../../ui/QueryView.tsx'
import { ViewHeading } from '../../ui/ViewHeading.tsx'
import { Trail } from './Trail.tsx'

/** The trail of a thread on a page of its own. */
export function TrailPage({ thread }: { thread: ThreadId }) {
  const { tradingGrid, zendesk, t } = useServices()
  const summary = useQuery(threadQueries.one(tradingGrid, thread, zendesk.agent))
  return (
    <QueryView query={summary} lines={8}>
      {(known) => (
        <Stack $gap={3}>
          <ViewHeading>{t('trail.of', { label: known.label, subject: known.subject })}</ViewHeading>
          <Trail thread={known} />
        </Stack>
      )}
    </QueryView>
  )
}
