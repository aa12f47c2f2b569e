import { useQuery } from '@tanstack/react-query'
import { partnerQueries } from '../../queries/partners.ts'
import { useServices } from '../../services.tsx'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { PanelCard } from '../../ui/PanelCard.tsx'
import { QueryView } from '../../ui/QueryView.tsx'
import { ClockControls } from './ClockControls.tsx'

/** When the partner's answer is due, in its time and ours, and what the agent can do about it. */
export function Clock({ thread, onClose }: { thread: ThreadSummary; onClose: () => void }) {
  const { tradingGrid, t } = useServices()
  const partner = useQuery(partnerQueries.one(tradingGrid, thread.partner.id))
  return (
    <PanelCard title={t('clock.title')} onClose={onClose}>
      <QueryView query={partner} lines={5}>
        {({ calendar }) => <ClockControls thread={thread} calendar={calendar} onClose={onClose} />}
      </QueryView>
    </PanelCard>
  )
}
