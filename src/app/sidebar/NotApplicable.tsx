import type { NotApplicable as Why } from '../../domain/ticket/why-not-applicable.ts'
import { useServices } from '../../services.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Muted, Row } from '../../ui/layout.ts'

/** The admin decided that this ticket is none of the app's: one line, and nothing was sent. */
export function NotApplicable({ why, onLookUp }: { why: Why; onLookUp: () => void }) {
  const { t } = useServices()
  return (
    <Row $justify="between">
      <Muted>{t(`unconcerned.${why}`)}</Muted>
      {why === 'no-number' ? <LinkButton onClick={onLookUp}>{t('action.lookUpAnyway')}</LinkButton> : null}
    </Row>
  )
}
