import { useQuery } from '@tanstack/react-query'
import { whoOwesWhat } from '../../domain/handover.ts'
import { handoverQueries } from '../../queries/handover.ts'
import { useServices } from '../../services.tsx'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import { useNow } from '../../ui/now.ts'
import { PanelCard } from '../../ui/PanelCard.tsx'
import { QueryView } from '../../ui/QueryView.tsx'
import { Brief } from './Brief.tsx'

/** For whoever takes over: who owes what by when, read in half a minute. */
export function Handover({ overview, onClose }: { overview: Overview; onClose: () => void }) {
  const { tradingGrid, t } = useServices()
  const now = useNow(60_000)
  const threads = useQuery(handoverQueries.of(tradingGrid, overview.threads))
  return (
    <PanelCard title={t('handover.title')} onClose={onClose}>
      <QueryView query={threads} lines={5}>
        {(handedOver) => <Brief threads={overview.threads} owed={whoOwesWhat(handedOver, now)} onClose={onClose} />}
      </QueryView>
    </PanelCard>
  )
}
