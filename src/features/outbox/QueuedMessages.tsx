import { useServices } from '../../services.tsx'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { Muted, PlainList, Stack } from '../../ui/layout.ts'
import { useQueuedMessages } from '../../workflows/use-outbox.ts'
import { Queued } from './Queued.tsx'

/** What the agent sent and the partner's side does not have yet. Nothing, most of the time. */
export function QueuedMessages({ thread }: { thread: ThreadSummary }) {
  const { storage, t } = useServices()
  const messages = useQueuedMessages(thread.id)
  if (messages.length === 0) return null
  const heldBackBy = messages.findIndex(({ progress }) => progress.stage === 'failed')
  return (
    <Stack as="section" aria-label={t('outbox.title', { partner: thread.partner.name })}>
      <Stack as={PlainList}>
        {messages.map((message, index) => (
          <li key={message.key}>
            <Queued
              message={message}
              turn={heldBackBy >= 0 && index > heldBackBy ? 'held-back' : index === 0 ? 'next' : 'later'}
            />
          </li>
        ))}
      </Stack>
      {storage.survivesReload ? null : <Muted>{t('outbox.willNotSurvive')}</Muted>}
    </Stack>
  )
}
