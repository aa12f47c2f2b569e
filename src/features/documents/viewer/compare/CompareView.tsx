import { useQuery } from '@tanstack/react-query'
import type { Position } from '../../../../domain/trade-document.ts'
import { documentQueries } from '../../../../queries/documents.ts'
import { type FileText, fileQueries } from '../../../../queries/file.ts'
import { useServices } from '../../../../services.tsx'
import type { DocumentSummary } from '../../../../trading-grid/contract/document.ts'
import { Card } from '../../../../ui/layout.ts'
import { QueryView } from '../../../../ui/QueryView.tsx'
import { type FileContent, toFileContent } from '../file/file-content.ts'
import { Differences } from './Differences.tsx'

export type ComparedSide = { document: DocumentSummary; jump: (position: Position) => void }

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

function Compared({
  sides,
  before,
  after,
}: {
  sides: [ComparedSide, ComparedSide]
  before: FileText
  after: FileText
}) {
  const { compute, t } = useServices()
  const found = useQuery(fileQueries.differences(compute, { file: before, document: 0 }, { file: after, document: 0 }))
  return (
    <QueryView query={found} lines={6}>
      {(differences) =>
        differences ? (
          <Differences sides={sides} found={differences} />
        ) : (
          <Card $tone="warning">{t('viewer.nothingToCompare')}</Card>
        )
      }
    </QueryView>
  )
}
