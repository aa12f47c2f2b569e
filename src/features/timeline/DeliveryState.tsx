import { useServices } from '../../services.tsx'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { Muted } from '../../ui/layout.ts'

/** How far a message of ours got: sent, delivered, seen, or failed with the reason. */
export function DeliveryState({ thread, seq }: { thread: ThreadSummary; seq: number }) {
  const { t } = useServices()
  const failed = thread.failedDeliveries.find((delivery) => delivery.seq === seq)
  if (failed) return <Muted>{t('delivery.failed', { reason: failed.reason })}</Muted>
  if (seq <= thread.seenThroughSeq) return <Muted>{t('delivery.seen')}</Muted>
  return <Muted>{t(seq <= thread.deliveredThroughSeq ? 'delivery.delivered' : 'delivery.sent')}</Muted>
}
