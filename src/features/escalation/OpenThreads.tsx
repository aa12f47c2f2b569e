import { Button } from '@zendeskgarden/react-buttons'
import type { ThreadId } from '../../domain/ids.ts'
import { isOver } from '../../domain/vocabulary/thread-vocabulary.ts'
import { useServices } from '../../services.tsx'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { Card, Muted, Row, Stack } from '../../ui/layout.ts'
import { useNow } from '../../ui/now.ts'

/** This ticket is with a partner already, perhaps since a moment ago: who escalated it, and the way there. */
export function OpenThreads({ overview, onAdd }: { overview: Overview; onAdd: (to: ThreadId) => void }) {
  const { t, open } = useServices()
  const now = useNow()
  const running = overview.threads.filter((thread) => !isOver(thread))
  return (
    <div role="status">
      {running.map((thread) => (
        <Card key={thread.id} $tone="notice">
          <Stack $gap={1}>
            <strong>{whoEscalated(thread)}</strong>
            <span>
              {thread.label} · <bdi>{thread.partner.name}</bdi> · <bdi>{thread.subject}</bdi>
            </span>
            <Muted>{t('already.stillYours')}</Muted>
            <Row $gap={1}>
              <Button size="small" onClick={() => open({ view: 'thread', id: thread.id })}>
                {t('already.open')}
              </Button>
              <Button size="small" isBasic onClick={() => onAdd(thread.id)}>
                {t('already.add')}
              </Button>
            </Row>
          </Stack>
        </Card>
      ))}
    </div>
  )

  function whoEscalated({ opened, createdAt }: ThreadSummary) {
    const when = t.relative(createdAt, now)
    if (opened?.automatic) return t('already.byRule', { when })
    return t('already.title', { by: opened?.by.name ?? '', when })
  }
}
