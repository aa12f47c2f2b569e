import { Button } from '@zendeskgarden/react-buttons'
import type { ThreadId } from '../../domain/ids.ts'
import { useServices } from '../../services.tsx'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { PanelCard } from '../../ui/PanelCard.tsx'
import { AnswerTickets } from './AnswerTickets.tsx'
import { LinkedTickets } from './LinkedTickets.tsx'
import { LinkThread } from './LinkThread.tsx'
import { WantedThread } from './WantedThread.tsx'

/** Which tickets and threads belong together; what one of them learns, the others can be told. */
export function Links({
  overview,
  thread,
  wanted,
  onClose,
}: {
  overview: Overview
  thread: ThreadSummary | undefined
  /** The thread that the agent came to join. */
  wanted: ThreadId | undefined
  onClose: () => void
}) {
  const { t } = useServices()
  const notYet = wanted !== undefined && !overview.threads.some(({ id }) => id === wanted) ? wanted : undefined
  return (
    <PanelCard title={t('links.title')} onClose={onClose}>
      {notYet ? <WantedThread id={notYet} related={overview.related} onJoined={onClose} /> : null}
      {thread && !notYet ? <LinkedTickets thread={thread} /> : null}
      {thread && !notYet && !thread.restricted && thread.tickets.length > 1 ? (
        <AnswerTickets key={thread.id} thread={thread} overview={overview} />
      ) : null}
      <LinkThread linked={overview.threads} related={overview.related.filter(({ id }) => id !== notYet)} />
      <div>
        <Button size="small" isBasic onClick={onClose}>
          {t('action.close')}
        </Button>
      </div>
    </PanelCard>
  )
}
