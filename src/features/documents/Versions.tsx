import { useQuery } from '@tanstack/react-query'
import type { DocumentId } from '../../domain/ids.ts'
import { documentQueries } from '../../queries/documents.ts'
import { useServices } from '../../services.tsx'
import type { DocumentSummary } from '../../trading-grid/contract/document.ts'
import { FailureNote } from '../../ui/failure/FailureNote.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Card, Row } from '../../ui/layout.ts'

/** Which of how many versions this is; an old one leads to the newest before anybody works with it. */
export function Versions({ document, onShow }: { document: DocumentSummary; onShow: (document: DocumentId) => void }) {
  const { tradingGrid, t } = useServices()
  const several = document.version > 1 || document.replacedBy !== undefined
  const versions = useQuery({ ...documentQueries.versions(tradingGrid, document.id), enabled: several })
  if (!several) return null
  if (versions.error) return <FailureNote error={versions.error} onRetry={() => void versions.refetch()} />
  const [newest] = versions.data ?? []
  if (!newest || !versions.data) return null
  const place = t('documents.versionOf', { version: document.version, count: versions.data.length })
  if (newest.id === document.id) {
    const [, before] = versions.data
    return (
      <Row $gap={1}>
        <span>{place}</span>
        {before ? <LinkButton onClick={() => onShow(before.id)}>{t('documents.showEarlier')}</LinkButton> : null}
      </Row>
    )
  }
  return (
    <Card as="div" $tone="warning">
      <Row $gap={1}>
        <span>
          {place} {t('documents.newerExists')}
        </span>
        <LinkButton onClick={() => onShow(newest.id)}>{t('documents.showNewest')}</LinkButton>
      </Row>
    </Card>
  )
}
