import { lazy, Suspense } from 'react'
import type { Position } from '../../../../domain/trade/trade-facts.ts'
import { useServices } from '../../../../services.tsx'
import type { DocumentSummary } from '../../../../trading-grid/contract/document.ts'
import { LongText } from '../../../../ui/LongText.tsx'
import { Card } from '../../../../ui/layout.ts'
import { Skeleton } from '../../../../ui/Skeleton.tsx'
import { TradeDocumentView } from '../TradeDocumentView.tsx'
import type { FileContent } from './file-content.ts'
import { howShown } from './formats.ts'
import { ImageView } from './ImageView.tsx'
import { TableView } from './TableView.tsx'

/** Hundreds of kilobytes, and only for PDFs. */
const PdfView = lazy(async () => ({ default: (await import('./PdfView.tsx')).PdfView }))

/** A file as it can best be read. */
export function FileBody({
  document,
  content,
  position,
}: {
  document: DocumentSummary
  content: FileContent
  position: Position | undefined
}) {
  const { t } = useServices()
  if (content.bytes.length === 0) return <Card>{t('viewer.empty')}</Card>
  const file = { id: document.id, receivedAt: document.receivedAt, text: content.text }
  switch (howShown(document)) {
    case 'trade-document':
      return <TradeDocumentView summary={document} file={file} position={position} />
    case 'pdf':
      return (
        <Suspense fallback={<Skeleton lines={10} />}>
          <PdfView
            bytes={content.bytes}
            showInvoice={(xml) => (
              <TradeDocumentView summary={document} file={{ ...file, text: xml }} position={position} />
            )}
          />
        </Suspense>
      )
    case 'image':
      return <ImageView name={document.name} mediaType={document.mediaType} bytes={content.bytes} />
    case 'table':
      return <TableView file={file} />
    case 'text':
      return <LongText text={content.text} />
    case 'nothing':
      return <Card>{t('viewer.onlyDownload')}</Card>
  }
}
