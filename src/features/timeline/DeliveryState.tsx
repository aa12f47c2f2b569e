import { useServices } from '../../services.tsx'
import type { ThreadEvent } from '../../trading-grid/contract/event.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Muted, Row } from '../../ui/layout.ts'

type Message = Extract<ThreadEvent, { type: 'message' }>

/** How far a message of ours got: sent, delivered, seen, or failed with the reason. */
export function DeliveryState({ thread, event: { seq, body } }: { thread: ThreadSummary; event: Message }) {
  const { t, open } = useServices()
  const failed = thread.failedDeliveries.find((delivery) => delivery.seq === seq)
  if (failed) {
    const begin = body && { text: body.text, documents: body.documents.map(({ id }) => id), files: [] }
    return (
      <Row $gap={1}>
        <Muted>{t('delivery.failed', { reason: failed.reason })}</Muted>
        {begin ? (
          <LinkButton onClick={() => open({ view: 'reply', thread: thread.id, begin })}>
            {t('outbox.sendAnew')}
          </LinkButton>
        ) : null}
      </Row>
    )
  }
  if (seq <= thread.seenThroughSeq) return <Muted>{t('delivery.seen')}</Muted>
  return <Muted>{t(seq <= thread.deliveredThroughSeq ? 'delivery.delivered' : 'delivery.sent')}</Muted>
}
