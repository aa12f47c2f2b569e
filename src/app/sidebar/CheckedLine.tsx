import { useServices } from '../../services.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Muted, Row } from '../../ui/layout.ts'
import { useNow } from '../../ui/now.ts'

/** When the Trading Grid was last asked, and a way to ask now; for admins, whether all is set up. */
export function CheckedLine({
  checkedAt,
  checking,
  onRefresh,
}: {
  checkedAt: number
  checking: boolean
  onRefresh: () => void
}) {
  const { zendesk, t, open } = useServices()
  const now = useNow()
  return (
    <Row $justify="between">
      <Muted>
        {checkedAt === 0 ? t('checked.never') : t('checked.at', { when: t.relative(new Date(checkedAt), now) })}
      </Muted>
      <Row>
        {zendesk.agent.role === 'admin' ? (
          <LinkButton onClick={() => open({ view: 'settings-check' })}>{t('settings.open')}</LinkButton>
        ) : null}
        <LinkButton disabled={checking} onClick={onRefresh}>
          {t('action.refresh')}
        </LinkButton>
      </Row>
    </Row>
  )
}
