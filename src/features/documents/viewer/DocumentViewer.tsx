import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { DocumentId } from '../../../domain/ids.ts'
import type { Position } from '../../../domain/trade/trade-facts.ts'
import { documentQueries } from '../../../queries/documents.ts'
import { useServices } from '../../../services.tsx'
import type { DocumentSummary } from '../../../trading-grid/contract/document.ts'
import { Card, Stack } from '../../../ui/layout.ts'
import { QueryView } from '../../../ui/QueryView.tsx'
import { Chain } from './chain/Chain.tsx'
import { chainSteps, isBefore, linkingReferences } from './chain/chain-steps.ts'
import { CompareChoice } from './compare/CompareChoice.tsx'
import { CompareView } from './compare/CompareView.tsx'
import { FileBody } from './file/FileBody.tsx'
import { toFileContent } from './file/file-content.ts'
import { Toolbar } from './Toolbar.tsx'
import { ViewerHead } from './ViewerHead.tsx'

type Shown = { id: DocumentId; position: Position | undefined }
type Jump = (to: DocumentSummary, position?: Position) => void

/** One document as a person reads it, and from there along the documents before and behind it. */
export function DocumentViewer({ id, position }: Shown) {
  const { tradingGrid } = useServices()
  const client = useQueryClient()
  const [shown, show] = useState<Shown>({ id, position })
  const summary = useQuery(documentQueries.one(tradingGrid, shown.id))
  const jump: Jump = (to, at) => {
    // Known already: the page stays as it is, and so does the focus.
    client.setQueryData(documentQueries.one(tradingGrid, to.id).queryKey, to)
    show({ id: to.id, position: at })
  }
  return (
    <QueryView query={summary} lines={10}>
      {(document) => <Opened document={document} position={shown.position} jump={jump} />}
    </QueryView>
  )
}

function Opened({
  document,
  position,
  jump,
}: {
  document: DocumentSummary
  position: Position | undefined
  jump: Jump
}) {
  const { tradingGrid } = useServices()
  const references = linkingReferences(document)
  const found = useInfiniteQuery({
    ...documentQueries.found(tradingGrid, { references, thread: undefined, text: '' }),
    enabled: references.length > 0,
  })
  const linked = found.data ?? []
  const [against, compareWith] = useState<DocumentSummary>()
  const other = against?.id === document.id ? undefined : against
  const leave: Jump = (to, at) => {
    compareWith(undefined)
    jump(to, at)
  }
  const sides = [document, ...(other ? [other] : [])]
    .sort((a, b) => (isBefore(a, b) ? -1 : 1))
    .map((side) => ({ document: side, jump: (at: Position) => leave(side, at) }))
  const [before, after] = sides
  return (
    <Stack $gap={3}>
      <ViewerHead document={document} />
      {linked.length > 1 ? <Chain steps={chainSteps(document, linked)} current={document} onJump={leave} /> : null}
      <Clean document={document}>
        <Toolbar document={document}>
          <CompareChoice current={document} linked={linked} chosen={other} onChoose={compareWith} />
        </Toolbar>
        {before && after ? (
          <CompareView before={before} after={after} />
        ) : (
          <Content key={`${document.id} ${position?.start}`} document={document} position={position} />
        )}
      </Clean>
    </Stack>
  )
}

/** Only what was found clean is fetched at all. */
function Clean({ document: { scan }, children }: { document: DocumentSummary; children: React.ReactNode }) {
  const { t } = useServices()
  if (scan !== 'clean') return <Card $tone="warning">{t(`documents.scan.${scan}`)}</Card>
  return children
}

function Content({ document, position }: { document: DocumentSummary; position: Position | undefined }) {
  const { tradingGrid } = useServices()
  const content = useQuery({ ...documentQueries.content(tradingGrid, document.id), select: toFileContent })
  return (
    <QueryView query={content} lines={10}>
      {(file) => <FileBody document={document} content={file} position={position} />}
    </QueryView>
  )
}
