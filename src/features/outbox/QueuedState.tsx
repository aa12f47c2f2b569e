import type { QueuedMessage } from '../../domain/drafts/outbox.ts'
import { useServices } from '../../services.tsx'
import { errorOf } from '../../sync/outbox/trouble.ts'
import { describeFailure } from '../../ui/failure/failure.ts'
import { Muted } from '../../ui/layout.ts'
import { useNow } from '../../ui/now.ts'

/** Whether a message may go, waits for the one before it, or for the agent to decide about that one. */
export type Turn = 'next' | 'later' | 'held-back'

/** How far a message is that has not arrived. */
export function QueuedState({ message, turn }: { message: QueuedMessage; turn: Turn }) {
  const { t } = useServices()
  const now = useNow(1_000)
  const { progress, mayHaveArrived } = message
  if (progress.stage !== 'waiting') return null
  if (turn !== 'next') return <Muted role="status">{t(`outbox.${turn}`)}</Muted>
  if (!progress.trouble) return <Muted role="status">{t('state.sending')}</Muted>
  const why = describeFailure(errorOf(progress.trouble))
  const seconds = Math.ceil((progress.notBeforeMs - now.getTime()) / 1_000)
  return (
    <Muted role="status">
      <strong>{t(mayHaveArrived ? 'outbox.unconfirmed' : 'outbox.queued')}</strong> {t(why.what, why.values)}{' '}
      {seconds > 0 ? t('outbox.again', { seconds }) : t('state.sending')}
    </Muted>
  )
}
