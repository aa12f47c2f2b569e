import { useQuery } from '@tanstack/react-query'
import { whoOwesWhat } from '../../domain/thread/handover.ts'
import { handoverQueries } from '../../queries/handover.ts'
import { useServices } from '../../services.tsx'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import { Muted } from '../../ui/layout.ts'
import { useNow } from '../../ui/now.ts'
import { PanelCard } from '../../ui/PanelCard.tsx'
import { QueryView } from '../../ui/QueryView.tsx'
import { Brief } from './Brief.tsx'

/** For whoever takes over: who owes what by when, read in half a minute. */
export function Handover({ overview, onClose }: { overview: Overview; onClose: () => void }) {
  const { zendesk, tradingGrid, t } = useServices()
  const now = useNow(60_000)
  // A note is read by everybody who sees the ticket.
  const told = overview.threads.filter(({ restricted }) => !restricted)
  const leftOut = overview.threads.length - told.length
  const threads = useQuery(handoverQueries.of(tradingGrid, told))
  return (
    <PanelCard title={t('handover.title')} onClose={onClose}>
      {leftOut > 0 ? <Muted>{t('handover.restricted', { count: leftOut })}</Muted> : null}
      <QueryView query={threads} lines={5}>
        {(handedOver) => (
          <Brief
            overview={overview}
            threads={told}
            owed={whoOwesWhat(handedOver, now, zendesk.agent.timeZone)}
            onClose={onClose}
          />
        )}
      </QueryView>
    </PanelCard>
  )
}
