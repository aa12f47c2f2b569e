import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Position } from '../../../domain/trade/trade-facts.ts'
import { type FileText, fileQueries } from '../../../queries/file.ts'
import { useServices } from '../../../services.tsx'
import type { DocumentSummary } from '../../../trading-grid/contract/document.ts'
import { LongText } from '../../../ui/LongText.tsx'
import { Card, Stack, VisuallyHidden } from '../../../ui/layout.ts'
import { QueryView } from '../../../ui/QueryView.tsx'
import type { FileOutline } from '../../../worker/file-work.ts'
import { DocumentChoice } from './DocumentChoice.tsx'
import { BusinessForm } from './form/BusinessForm.tsx'
import { FormLines } from './form/FormLines.tsx'
import { Problems } from './Problems.tsx'
import { FormSide, Panes, TextSide } from './panes.ts'
import { PointingProvider } from './pointed.tsx'
import { Explained } from './text/Explained.tsx'
import { RawPane } from './text/RawPane.tsx'

type Parts = { summary: DocumentSummary; file: FileText; position: Position | undefined }

/** A business document: its form, and beside it the text that every figure comes from. */
export function TradeDocumentView({ summary, file, position }: Parts) {
  const { compute } = useServices()
  const outline = useQuery(fileQueries.outline(compute, file))
  return (
    <QueryView query={outline} lines={10}>
      {(read) => (
        <PointingProvider file={file} start={position && { source: { position }, from: 'outside' }}>
          <Stack $gap={3}>
            <Problems problems={read.problems} inAll={read.problemsInAll} />
            {read.segments > 0 ? (
              <Read summary={summary} file={file} outline={read} position={position} />
            ) : (
              <OnlyText text={file.text} />
            )}
          </Stack>
        </PointingProvider>
      )}
    </QueryView>
  )
}

function OnlyText({ text }: { text: string }) {
  const { t } = useServices()
  return (
    <>
      <Card>{t('viewer.noDocument')}</Card>
      <LongText text={text} />
    </>
  )
}

function Read({ summary, outline, position }: Parts & { outline: FileOutline }) {
  const { t } = useServices()
  const [chosen, choose] = useState(() => indexAt(outline, position))
  const form = useRef<HTMLDivElement>(null)
  const text = useRef<HTMLDivElement>(null)
  const current = outline.documents[chosen]
  return (
    <>
      <DocumentChoice
        label={t('viewer.documentsInFile', { count: outline.total })}
        outline={outline}
        chosen={chosen}
        onChoose={choose}
      />
      <Panes>
        <FormSide ref={form}>
          {current ? (
            <BusinessForm key={current.document.id} summary={summary} outlined={current}>
              <FormLines outlined={current} index={chosen} />
            </BusinessForm>
          ) : (
            <Card>{t('viewer.noDocument')}</Card>
          )}
        </FormSide>
        <TextSide>
          <Explained
            onGoToText={() => text.current?.scrollIntoView({ block: 'center' })}
            onGoToForm={() => litOrWhole(form.current)?.scrollIntoView({ block: 'center' })}
          />
          <VisuallyHidden id="viewer-text-keys">{t('viewer.textKeys')}</VisuallyHidden>
          <RawPane boxRef={text} segments={outline.segments} />
        </TextSide>
      </Panes>
    </>
  )
}

function litOrWhole(form: HTMLElement | null): Element | null {
  return form?.querySelector('[aria-pressed="true"]') ?? form
}

function indexAt(outline: FileOutline, position: Position | undefined): number {
  if (!position) return 0
  const found = outline.documents.findIndex(
    ({ document }) => position.start >= document.position.start && position.start < document.position.end,
  )
  return Math.max(0, found)
}
