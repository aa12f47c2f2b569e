import { useMutation } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { useServices } from '../../services.tsx'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import { FailureNote } from '../../ui/failure/FailureNote.tsx'
import { Card, Muted, Stack } from '../../ui/layout.ts'
import { ByHand } from './ByHand.tsx'
import { useAskingWhileSeen } from './use-asking-while-seen.ts'
import { useDelivery, useProgress } from './use-delivery.ts'
import { useExceptionNews } from './use-exception-news.ts'
import { useFeed } from './use-feed.ts'

/** How often something has to fail in a row before the agent hears of it: the first failures mend themselves. */
const WORTH_SAYING = 3

/**
 * The partner's updates on their way into the ticket. Silent while that goes by itself; says what is in the way, and
 * brings them at a click where they do not come by themselves.
 */
export function PartnerSync({
  overview,
  onHeard,
}: {
  overview: Overview
  /** When the Trading Grid was last asked for all tickets of this browser; nothing when nobody asks. */
  onHeard: (at: number | undefined) => void
}) {
  const { t } = useServices()
  useAskingWhileSeen()
  useFeed(overview, onHeard)
  useExceptionNews(overview)
  const { capabilities, installation, undelivered } = overview
  const stopped = undelivered.find((thread) => thread.stopped !== undefined)
  const waiting = undelivered.reduce((sum, { count, stopped }) => sum + (stopped === undefined ? count : 0), 0)
  const delivery = useDelivery(overview, waiting)
  const progress = useProgress(delivery)
  const bring = useMutation({ mutationFn: () => delivery.bring() })

  const byItself = installation.notes === 'automatic' && !installation.automationsPaused
  const failing = progress.state === 'waiting' && progress.failures >= WORTH_SAYING
  const error = bring.data?.outcome === 'released' ? bring.data.error : bring.error
  if (stopped) {
    return (
      <Card $tone="warning" role="status">
        {t('sync.stopped', { reason: stopped.stopped ?? '' })}
      </Card>
    )
  }
  if (waiting > 0 && !capabilities.leases) return <ByHand overview={overview} />
  if (waiting === 0 && installation.automationsPaused) return <Muted role="status">{t('sync.paused')}</Muted>
  if (waiting === 0 || (byItself && !failing)) return null
  return (
    <Card $tone="notice" role="status">
      <Stack $gap={1}>
        <strong>{t('sync.waiting', { count: waiting })}</strong>
        <Muted>{t(whyNot(installation, bring.data?.outcome === 'held'))}</Muted>
        <div>
          <Button size="small" disabled={bring.isPending} onClick={() => bring.mutate()}>
            {t(bring.isPending ? 'state.sending' : 'action.bring')}
          </Button>
        </div>
        {error ? <FailureNote error={error} loud /> : null}
      </Stack>
    </Card>
  )
}

function whyNot({ automationsPaused, notes }: Overview['installation'], held: boolean) {
  if (held) return 'sync.heldBySomebody'
  if (automationsPaused) return 'sync.paused'
  return notes === 'on-demand' ? 'sync.onDemand' : 'sync.notYet'
}
