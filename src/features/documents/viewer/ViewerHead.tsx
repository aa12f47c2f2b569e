import { visibleName } from '../../../domain/ticket/plain-text.ts'
import { useServices } from '../../../services.tsx'
import type { DocumentSummary } from '../../../trading-grid/contract/document.ts'
import { Muted, Stack } from '../../../ui/layout.ts'
import { useNow } from '../../../ui/now.ts'
import { ViewHeading } from '../../../ui/ViewHeading.tsx'
import { numbersInWords } from '../../../ui/words/number-words.ts'

/** What the Trading Grid says of a document, before anybody reads it. */
export function ViewerHead({ document }: { document: DocumentSummary }) {
  const { t } = useServices()
  const now = useNow(60_000)
  return (
    <Stack $gap={0}>
      <ViewHeading>
        {t(`documentKind.${document.kind}`)}
        {document.references.length > 0 ? ` · ${numbersInWords(document.references, t)}` : ''}
      </ViewHeading>
      <Muted>
        <bdi>{visibleName(document.name)}</bdi> · {t.bytes(document.size)} ·{' '}
        {t(`documents.direction.${document.direction}`, { partner: document.partner?.name ?? '–' })} ·{' '}
        {t.dateTime(document.receivedAt, now)}
        {document.version > 1 ? ` · ${t('documents.version', { version: document.version })}` : ''}
        {document.replacedBy ? ` · ${t('documents.replaced')}` : ''}
        {document.audience === 'internal' ? ` · ${t('documents.internal')}` : ''}
      </Muted>
    </Stack>
  )
}
