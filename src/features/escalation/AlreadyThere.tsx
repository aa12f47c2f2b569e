import { Button } from '@zendeskgarden/react-buttons'
import type { ThreadId } from '../../domain/ids.ts'
import { useServices } from '../../services.tsx'
import type { AlreadyEscalated } from '../../trading-grid/contract/operations/thread-operations.ts'
import { Muted, Row, Stack } from '../../ui/layout.ts'
import { useNow } from '../../ui/now.ts'
import { ViewHeading } from '../../ui/ViewHeading.tsx'

/** Somebody was faster: open it, add to it, or make another all the same. What was written stays a draft. */
export function AlreadyThere({
  already: { thread, at, by },
  onAdd,
  onSeparate,
  onBack,
}: {
  already: AlreadyEscalated
  onAdd: (to: ThreadId) => void
  onSeparate: () => void
  onBack: () => void
}) {
  const { t, open } = useServices()
  const now = useNow()
  return (
    <Stack $gap={3}>
      <ViewHeading>{t('already.title', { when: t.relative(at, now), by })}</ViewHeading>
      <Stack $gap={1}>
        <span>
          {thread.label} · <bdi>{thread.subject}</bdi>
        </span>
        <Muted>{t('already.nothingSent', { partner: thread.partner.name })}</Muted>
      </Stack>
      <Row>
        <Button isPrimary onClick={() => open({ view: 'thread', id: thread.id })}>
          {t('already.open')}
        </Button>
        <Button onClick={() => onAdd(thread.id)}>{t('already.add')}</Button>
        <Button onClick={onSeparate}>{t('already.separate')}</Button>
        <Button isBasic onClick={onBack}>
          {t('action.back')}
        </Button>
      </Row>
    </Stack>
  )
}
