import { useQuery } from '@tanstack/react-query'
import type { DocumentId } from '../../../domain/ids.ts'
import type { Position } from '../../../domain/trade-document.ts'
import { decodeText } from '../../../edi/decode-text.ts'
import { documentQueries } from '../../../queries/documents.ts'
import { useServices } from '../../../services.tsx'
import type { DocumentSummary } from '../../../trading-grid/contract/document.ts'
import { Card, Stack } from '../../../ui/layout.ts'
import { QueryView } from '../../../ui/QueryView.tsx'
import { Chain } from './Chain.tsx'
import { FileBody } from './FileBody.tsx'
import { type FileContent, Toolbar } from './Toolbar.tsx'
import { ViewerHead } from './ViewerHead.tsx'

/** One document as a person reads it: what it is, the documents before and behind it, its form beside its text. */
export function DocumentViewer({ id, position }: { id: DocumentId; position: Position | undefined }) {
  const { tradingGrid } = useServices()
  const summary = useQuery(documentQueries.one(tradingGrid, id))
  return (
    <QueryView query={summary} lines={10}>
      {(document) => (
        <Stack $gap={3}>
          <ViewerHead document={document} />
          <Chain document={document} />
          <Scanned document={document} position={position} />
        </Stack>
      )}
    </QueryView>
  )
}

/** Only what was found clean is fetched at all. */
function Scanned({ document, position }: { document: DocumentSummary; position: Position | undefined }) {
  const { t } = useServices()
  if (document.scan !== 'clean') return <Card $tone="warning">{t(`documents.scan.${document.scan}`)}</Card>
  return <Fetched document={document} position={position} />
}

function Fetched({ document, position }: { document: DocumentSummary; position: Position | undefined }) {
  const { tradingGrid } = useServices()
  const content = useQuery({ ...documentQueries.content(tradingGrid, document.id), select: toContent })
  return (
    <QueryView query={content} lines={10}>
      {(file) => (
        <Stack $gap={3}>
          <Toolbar document={document} content={file} />
          <FileBody document={document} content={file} position={position} />
        </Stack>
      )}
    </QueryView>
  )
}

/** Bytes stay as they came for saving; the text is what a reader makes of them. */
function toContent(read: { mediaType: string } & ({ text: string } | { bytes: Uint8Array<ArrayBuffer> })): FileContent {
  if ('text' in read) return { mediaType: read.mediaType, text: read.text, bytes: new TextEncoder().encode(read.text) }
  return { mediaType: read.mediaType, text: decodeText(read.bytes), bytes: read.bytes }
}
