import { Button } from '@zendeskgarden/react-buttons'
import { visibleName } from '../../domain/ticket/plain-text.ts'
import { useServices } from '../../services.tsx'
import type { GatheredEvidence } from '../../sync/evidence-pack/export-evidence.ts'
import { describeFailure } from '../../ui/failure/failure.ts'
import { Card, Muted, PlainList, Row, Stack } from '../../ui/layout.ts'

/** Documents that did not come, each with the reason. What came is kept while the agent decides. */
export function UnreadDocuments({
  gathered,
  onAgain,
  onWithout,
  onCancel,
}: {
  gathered: GatheredEvidence
  onAgain: () => void
  onWithout: () => void
  onCancel: () => void
}) {
  const { t } = useServices()
  return (
    <Card $tone="warning" role="alert" aria-label={t('packing.unreadTitle')}>
      <Stack>
        <strong>{t('packing.unread', { count: gathered.unread.length })}</strong>
        <PlainList>
          {gathered.unread.map(({ document, error }) => {
            const { what, values } = describeFailure(error)
            return (
              <li key={document.number}>
                <bdi>{visibleName(document.name)}</bdi> <Muted>{t(what, values)}</Muted>
              </li>
            )
          })}
        </PlainList>
        <Row $gap={1}>
          <Button size="small" isPrimary onClick={onAgain}>
            {t('packing.readAgain')}
          </Button>
          <Button size="small" onClick={onWithout}>
            {t('packing.goOnWithout')}
          </Button>
          <Button size="small" isBasic onClick={onCancel}>
            {t('action.cancel')}
          </Button>
        </Row>
      </Stack>
    </Card>
  )
}
