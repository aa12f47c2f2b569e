import { useQuery } from '@tanstack/react-query'
import { Field, Select } from '@zendeskgarden/react-forms'
import { useState } from 'react'
import { styled } from 'styled-components'
import type { Position } from '../../../domain/trade-document.ts'
import { type FileText, fileQueries } from '../../../queries/file.ts'
import { useServices } from '../../../services.tsx'
import { Card, Stack } from '../../../ui/layout.ts'
import { QueryView } from '../../../ui/QueryView.tsx'
import type { FileOutline } from '../../../worker/protocol.ts'
import { BusinessForm } from './BusinessForm.tsx'
import { Problems } from './Problems.tsx'
import { type Pointed, PointedProvider } from './pointed.tsx'
import { RawPane } from './RawPane.tsx'

const Panes = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 16px;

  @media (min-width: 880px) {
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
  }
`

/** A business document: its form, and beside it the text that every figure comes from. */
export function TradeDocumentView({ file, position }: { file: FileText; position: Position | undefined }) {
  const { compute } = useServices()
  const outline = useQuery(fileQueries.outline(compute, file))
  return (
    <QueryView query={outline} lines={10}>
      {(read) => <Read file={file} outline={read} position={position} />}
    </QueryView>
  )
}

function Read({ file, outline, position }: { file: FileText; outline: FileOutline; position: Position | undefined }) {
  const { t } = useServices()
  const [pointed, point] = useState<Pointed | undefined>(position ? { position, from: 'outside' } : undefined)
  const [chosen, choose] = useState(() => indexAt(outline, position))
  const current = outline.documents[chosen]
  return (
    <PointedProvider value={{ file, pointed, point }}>
      <Stack $gap={3}>
        <Problems problems={outline.problems} inAll={outline.problemsInAll} />
        {outline.documents.length > 1 ? (
          <Field>
            <Field.Label>{t('viewer.documentsInFile', { count: outline.total })}</Field.Label>
            <Select isCompact value={String(chosen)} onChange={(event) => choose(Number(event.target.value))}>
              {outline.documents.map(({ document }, index) => (
                <option key={document.id} value={index}>
                  {document.set} {document.number}
                </option>
              ))}
            </Select>
          </Field>
        ) : null}
        <Panes>
          {current ? (
            <BusinessForm key={current.document.id} outlined={current} index={chosen} />
          ) : (
            <Card>{t('viewer.noDocument')}</Card>
          )}
          <RawPane segments={outline.segments} />
        </Panes>
      </Stack>
    </PointedProvider>
  )
}

function indexAt(outline: FileOutline, position: Position | undefined): number {
  if (!position) return 0
  const found = outline.documents.findIndex(
    ({ document }) => position.start >= document.position.start && position.start < document.position.end,
  )
  return Math.max(0, found)
}
