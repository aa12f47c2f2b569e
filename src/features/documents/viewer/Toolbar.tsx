import { useQuery } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import type { ReactNode } from 'react'
import { copyText } from '../../../browser/copy-text.ts'
import { saveFile } from '../../../browser/save-file.ts'
import { safeName } from '../../../domain/evidence-pack/safe-name.ts'
import { documentQueries } from '../../../queries/documents.ts'
import { useServices } from '../../../services.tsx'
import type { DocumentSummary } from '../../../trading-grid/contract/document.ts'
import { Row } from '../../../ui/layout.ts'
import { type FileContent, toFileContent } from './file/file-content.ts'
import { howShown, isText } from './file/formats.ts'
import { usePrint } from './print/use-print.tsx'
import { useSavePdf } from './use-save-pdf.ts'

/** Attach, save, copy, print. All but the first wait for the file. */
export function Toolbar({ document, children }: { document: DocumentSummary; children: ReactNode }) {
  const { tradingGrid, zendesk, t, open } = useServices()
  const { data: content } = useQuery({
    ...documentQueries.content(tradingGrid, document.id),
    select: toFileContent,
  })
  const print = usePrint(document)
  const pdf = useSavePdf(document)
  const copy = ({ text }: FileContent) =>
    copyText(text).then(
      () => zendesk.notify(t('viewer.copied'), 'notice'),
      () => zendesk.notify(t('viewer.copyRefused'), 'error'),
    )
  return (
    <Row $gap={1}>
      <Button size="small" isPrimary onClick={() => open({ view: 'documents', document: document.id })}>
        {t('viewer.attachOrShare')}
      </Button>
      <Button
        size="small"
        disabled={!content}
        onClick={() => content && saveFile(safeName(document.name), 'application/octet-stream', content.bytes)}
      >
        {t('viewer.download')}
      </Button>
      {howShown(document) === 'trade-document' ? (
        <Button size="small" disabled={!content || pdf.isPending} onClick={() => content && pdf.mutate(content)}>
          {t('viewer.downloadPdf')}
        </Button>
      ) : null}
      {isText(document) ? (
        <Button size="small" disabled={!content} onClick={() => content && void copy(content)}>
          {t('viewer.copy')}
        </Button>
      ) : null}
      <Button size="small" disabled={!content} onClick={() => content && print(content)}>
        {t('viewer.print')}
      </Button>
      {children}
    </Row>
  )
}
