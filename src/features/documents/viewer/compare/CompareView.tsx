import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { visibleName } from '../../../../domain/ticket/plain-text.ts'
import type { TradeDocument } from '../../../../domain/trade/trade-document.ts'
import { documentQueries } from '../../../../queries/documents.ts'
import { type FileText, fileQueries } from '../../../../queries/file.ts'
import { useServices } from '../../../../services.tsx'
import type { DocumentSummary } from '../../../../trading-grid/contract/document.ts'
import { Card, Row, Stack } from '../../../../ui/layout.ts'
import { QueryView } from '../../../../ui/QueryView.tsx'
import type { FileOutline } from '../../../../worker/file-work.ts'
import { DocumentChoice } from '../DocumentChoice.tsx'
import { type FileContent, toFileContent } from '../file/file-content.ts'
import type { ComparedSide } from './compared-side.ts'
import { Differences } from './Differences.tsx'

/** Two documents, or two versions of one, line by line. */
export function CompareView({ before, after }: { before: ComparedSide; after: ComparedSide }) {
  const { tradingGrid } = useServices()
  const one = useQuery({ ...documentQueries.content(tradingGrid, before.document.id), select: toFileContent })
  const other = useQuery({ ...documentQueries.content(tradingGrid, after.document.id), select: toFileContent })
  return (
    <QueryView query={one} lines={6}>
      {(first) => (
        <QueryView query={other} lines={6}>
          {(second) => (
            <Compared
              sides={[before, after]}
              before={textOf(before.document, first)}
              after={textOf(after.document, second)}
            />
          )}
        </QueryView>
      )}
    </QueryView>
  )
}

function textOf({ id, receivedAt }: DocumentSummary, { text }: FileContent): FileText {
  return { id, receivedAt, text }
}

type Texts = { sides: [ComparedSide, ComparedSide]; before: FileText; after: FileText }

/** A file may hold several documents: first the two that belong together, then whichever the agent chooses. */
function Compared(texts: Texts) {
  const { compute } = useServices()
  const before = useQuery(fileQueries.outline(compute, texts.before))
  const after = useQuery(fileQueries.outline(compute, texts.after))
  return (
    <QueryView query={before} lines={6}>
      {(one) => (
        <QueryView query={after} lines={6}>
          {(other) => <Chosen {...texts} outlines={[one, other]} />}
        </QueryView>
      )}
    </QueryView>
  )
}

function Chosen({ sides, before, after, outlines }: Texts & { outlines: [FileOutline, FileOutline] }) {
  const { compute, t } = useServices()
  const [first, second] = outlines
  const [[left, right], choose] = useState(() => belongTogether(first, second))
  const found = useQuery(
    fileQueries.differences(compute, { file: before, document: left }, { file: after, document: right }),
  )
  const labelOf = ({ document }: ComparedSide, count: number) =>
    t('viewer.documentsInNamedFile', { name: visibleName(document.name), count })
  return (
    <Stack>
      <Row>
        <DocumentChoice
          label={labelOf(sides[0], first.total)}
          outline={first}
          chosen={left}
          onChoose={(index) => choose([index, right])}
        />
        <DocumentChoice
          label={labelOf(sides[1], second.total)}
          outline={second}
          chosen={right}
          onChoose={(index) => choose([left, index])}
        />
      </Row>
      <QueryView query={found} lines={6}>
        {(differences) =>
          differences ? (
            <Differences sides={sides} found={differences} />
          ) : (
            <Card $tone="warning">{t('viewer.nothingToCompare')}</Card>
          )
        }
      </QueryView>
    </Stack>
  )
}

/** Two of one number, or of one order, rather than what happens to stand first. */
function belongTogether(first: FileOutline, second: FileOutline): [number, number] {
  const pair = (isPair: (one: TradeDocument, other: TradeDocument) => boolean): [number, number] | undefined => {
    for (const [left, { document: one }] of first.documents.entries()) {
      const right = second.documents.findIndex(({ document: other }) => isPair(one, other))
      if (right >= 0) return [left, right]
    }
    return undefined
  }
  const orders = ({ kind, number, orderNumbers }: TradeDocument) => (kind === 'order' ? [number] : orderNumbers)
  return (
    pair((one, other) => one.kind === other.kind && one.number !== '' && one.number === other.number) ??
    pair((one, other) => orders(one).some((order) => orders(other).includes(order))) ?? [0, 0]
  )
}
