import { Button } from '@zendeskgarden/react-buttons'
import type { EscalationAction } from '../../domain/escalation.ts'
import { useServices } from '../../services.tsx'
import type { AlreadyEscalated } from '../../trading-grid/contract/thread-operations.ts'
import { Card, Heading, Muted, Row, Stack } from '../../ui/layout.ts'
import { useNow } from '../../ui/now.ts'

/** Somebody was faster: open it, add to it, or make another all the same. */
export function AlreadyThere({
  already,
  act,
  onDismiss,
}: {
  already: AlreadyEscalated
  act: (action: EscalationAction) => void
  onDismiss: () => void
}) {
  const { t, open } = useServices()
  const now = useNow()
  return (
    <Card $tone="warning" role="alert">
      <Stack>
        <Heading>{t('already.title', { when: t.relative(already.at, now), by: already.by })}</Heading>
        <Muted>
          {already.thread.label} · <bdi>{already.thread.subject}</bdi>
        </Muted>
        <Row $gap={1}>
          <Button size="small" isPrimary onClick={() => open({ view: 'thread', id: already.thread.id })}>
            {t('already.open')}
          </Button>
          <Button size="small" onClick={() => open({ view: 'reply', thread: already.thread.id })}>
            {t('already.add')}
          </Button>
          <Button
            size="small"
            isBasic
            onClick={() => {
              act({ type: 'changed', form: { separate: true } })
              onDismiss()
            }}
          >
            {t('already.separate')}
          </Button>
        </Row>
      </Stack>
    </Card>
  )
}
