import { Button } from '@zendeskgarden/react-buttons'
import { useServices } from '../../services.tsx'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { PlainList, Row } from '../../ui/layout.ts'

/** One ticket, several threads: which one the sidebar shows. */
export function ThreadPicker({ threads, current }: { threads: ThreadSummary[]; current: ThreadSummary }) {
  const { t, open } = useServices()
  return (
    <nav aria-label={t('threads.title', { count: threads.length })}>
      <Row as={PlainList} $gap={1}>
        {threads.map((thread) => (
          <li key={thread.id}>
            <Button
              size="small"
              isPill
              isPrimary={thread.id === current.id}
              aria-pressed={thread.id === current.id}
              title={thread.subject}
              onClick={() => open({ view: 'thread', id: thread.id })}
            >
              {thread.label}
              {thread.unread > 0 ? ` (${thread.unread})` : ''}
            </Button>
          </li>
        ))}
      </Row>
    </nav>
  )
}
