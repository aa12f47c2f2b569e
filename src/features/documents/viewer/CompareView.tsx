import { useQuery } from '@tanstack/react-query'
import { Table } from '@zendeskgarden/react-tables'
import { useState } from 'react'
import type { ComparedLine } from '../../../domain/compare-documents.ts'
import { decodeText } from '../../../edi/decode-text.ts'
import { documentQueries } from '../../../queries/documents.ts'
import { type FileText, fileQueries } from '../../../queries/file.ts'
import { useServices } from '../../../services.tsx'
import type { DocumentSummary } from '../../../trading-grid/contract/document.ts'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { Card, Muted, Stack } from '../../../ui/layout.ts'
import { QueryView } from '../../../ui/QueryView.tsx'

const LINES_AT_ONCE = 100

/** Two documents, or two versions of one, line by line; what differs is marked, and stands first. */
export function CompareView({ before, after }: { before: DocumentSummary; after: DocumentSummary }) {
  const { tradingGrid } = useServices()
  const one = useQuery({ ...documentQueries.content(tradingGrid, before.id), select: (read) => toText(before, read) })
  const other = useQuery({ ...documentQueries.content(tradingGrid, after.id), select: (read) => toText(after, read) })
  return (
    <QueryView query={one} lines={3}>
      {(first) => (
        <QueryView query={other} lines={3}>
          {(second) => <Differences before={first} after={second} names={[before, after]} />}
        </QueryView>
      )}
    </QueryView>
  )
}

function toText(document: DocumentSummary, read: { text: string } | { bytes: Uint8Array<ArrayBuffer> }): FileText {
  return { id: document.id, receivedAt: document.receivedAt, text: 'text' in read ? read.text : decodeText(read.bytes) }
}

function Differences({
  before,
  after,
  names,
}: {
  before: FileText
  after: FileText
  names: [DocumentSummary, DocumentSummary]
}) {
  const { compute, t } = useServices()
  const [most, setMost] = useState(LINES_AT_ONCE)
  const differences = useQuery(fileQueries.differences(compute, before, after))
  const title = (document: DocumentSummary) =>
    `${t(`documentKind.${document.kind}`)} ${document.version > 1 ? t('documents.version', { version: document.version }) : ''}`.trim()
  return (
    <QueryView query={differences} lines={3}>
      {(found) => {
        if (!found) return <Card>{t('viewer.noDocument')}</Card>
        const sorted = [...found.lines].sort((a, b) => Number(b.changed.length > 0) - Number(a.changed.length > 0))
        return (
          <Stack $gap={1}>
            <Muted>{t('viewer.changedLines', { count: found.changedLines, of: found.lines.length })}</Muted>
            <Table size="small">
              <Table.Head>
                <Table.HeaderRow>
                  <Table.HeaderCell>{t('viewer.item')}</Table.HeaderCell>
                  <Table.HeaderCell>{title(names[0])}</Table.HeaderCell>
                  <Table.HeaderCell>{title(names[1])}</Table.HeaderCell>
                </Table.HeaderRow>
              </Table.Head>
              <Table.Body>
                {sorted.slice(0, most).map((line) => (
                  <Table.Row
                    key={`${line.line} ${line.item} ${line.before?.position.start} ${line.after?.position.start}`}
                  >
                    <Table.Cell>
                      {line.line} <bdi>{line.item}</bdi>
                    </Table.Cell>
                    <Table.Cell>{sideOf(line, line.before, t)}</Table.Cell>
                    <Table.Cell>{sideOf(line, line.after, t)}</Table.Cell>
                  </Table.Row>
                ))}
              </Table.Body>
            </Table>
            {sorted.length > most ? (
              <LinkButton onClick={() => setMost(most + LINES_AT_ONCE)}>{t('action.showMore')}</LinkButton>
            ) : null}
          </Stack>
        )
      }}
    </QueryView>
  )
}

function sideOf(line: ComparedLine, side: ComparedLine['before'], t: ReturnType<typeof useServices>['t']) {
  if (!side) return <Muted>{t('viewer.notThere')}</Muted>
  const text = `${t.number(side.quantity)} ${side.unit}${side.price === undefined ? '' : ` × ${t.number(side.price)}`}`
  return line.changed.length > 0 ? <mark>{text}</mark> : text
}
