import type { DocumentId } from '../../domain/ids.ts'
import { visibleName } from '../../domain/ticket/plain-text.ts'
import { useServices } from '../../services.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Muted, PlainList, Row } from '../../ui/layout.ts'

/** Documents that came with something said. A click opens them where they can be read and attached. */
export function MentionedDocuments({ documents }: { documents: { id: DocumentId; name: string; size: number }[] }) {
  const { t, open } = useServices()
  if (documents.length === 0) return null
  return (
    <PlainList aria-label={t('documents.title')}>
      {documents.map((document) => (
        <li key={document.id}>
          <Row $gap={1}>
            <LinkButton onClick={() => open({ view: 'document', id: document.id })}>
              <bdi>{visibleName(document.name)}</bdi>
            </LinkButton>
            <Muted>{t.bytes(document.size)}</Muted>
            <LinkButton onClick={() => open({ view: 'documents', document: document.id })}>
              {t('timeline.attach')}
            </LinkButton>
          </Row>
        </li>
      ))}
    </PlainList>
  )
}
