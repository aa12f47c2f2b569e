import { useQuery } from '@tanstack/react-query'
import { partnerQueries } from '../../queries/partners.ts'
import { useServices } from '../../services.tsx'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { Card, Stack } from '../../ui/layout.ts'
import { QueryView } from '../../ui/QueryView.tsx'
import { ViewHeading } from '../../ui/ViewHeading.tsx'
import { ClockControls } from './ClockControls.tsx'

/** When the partner's answer is due, in its time and ours, and what the agent can do about it. */
export function Clock({ thread, onClose }: { thread: ThreadSummary; onClose: () => void }) {
  const { tradingGrid, t } = useServices()
  const partner = useQuery(partnerQueries.one(tradingGrid, thread.partner.id))
  return (
    <Card aria-label={t('clock.title')}>
      <Stack>
        <ViewHeading>{t('clock.title')}</ViewHeading>
        <QueryView query={partner} lines={5}>
          {({ calendar }) => <ClockControls thread={thread} calendar={calendar} onClose={onClose} />}
        </QueryView>
      </Stack>
    </Card>
  )
}
