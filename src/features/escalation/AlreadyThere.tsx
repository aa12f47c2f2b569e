import { Button } from '@zendeskgarden/react-buttons'
import type { EscalationForm } from '../../domain/drafts/escalation.ts'
import { useServices } from '../../services.tsx'
import type { AlreadyEscalated } from '../../trading-grid/contract/operations/thread-operations.ts'
import { Muted, Row, Stack } from '../../ui/layout.ts'
import { useNow } from '../../ui/now.ts'
import { ViewHeading } from '../../ui/ViewHeading.tsx'

/** Somebody was faster: open it, add to it, or make another all the same. What was written stays a draft. */
export function AlreadyThere({
  already: { thread, at, by },
  form,
  onSeparate,
  onBack,
}: {
  already: AlreadyEscalated
  form: EscalationForm
  onSeparate: () => void
  onBack: () => void
}) {
  const { t, open } = useServices()
  const now = useNow()
  const begin = { text: form.text, documents: form.documents, files: form.files }
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
        <Button onClick={() => open({ view: 'reply', thread: thread.id, begin })}>{t('already.add')}</Button>
        <Button onClick={onSeparate}>{t('already.separate')}</Button>
        <Button isBasic onClick={onBack}>
          {t('action.back')}
        </Button>
      </Row>
    </Stack>
  )
}
