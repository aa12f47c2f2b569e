import { Button } from '@zendeskgarden/react-buttons'
import { useSyncExternalStore } from 'react'
import { styled } from 'styled-components'
import { visibleName } from '../../../domain/ticket/plain-text.ts'
import { useServices } from '../../../services.tsx'
import type { DocumentSummary } from '../../../trading-grid/contract/document.ts'
import { Card, Muted, PlainList, Row, Stack, VisuallyHidden } from '../../../ui/layout.ts'
import { color } from '../../../ui/theme.ts'
import type { AttachRun } from './attach-run.ts'

const Bar = styled.progress`
  width: 100%;
  height: 6px;
  accent-color: ${color('foreground.primary')};
`

/** How far each document is; the whole can be cancelled until the comment is being written. */
export function RunProgress({ run, onCancel }: { run: AttachRun; onCancel: () => void }) {
  const { t } = useServices()
  const { sentBytes, writing } = useSyncExternalStore(run.progress.subscribe, run.progress.get)
  const clean = run.documents.filter(({ scan }) => scan === 'clean')
  const done = clean.filter((document) => (sentBytes.get(document.id) ?? -1) >= document.size).length
  return (
    <Card as="div">
      <Stack $gap={1}>
        <Row $justify="between" $gap={1}>
          <span role="status">
            {writing ? t('attach.writing') : t('attach.carrying', { done, count: clean.length })}
          </span>
          <Button size="small" isBasic disabled={writing} onClick={onCancel}>
            {t('action.cancel')}
          </Button>
        </Row>
        <PlainList aria-label={t('attach.progressList')}>
          {clean.map((document) => (
            <OneFile key={document.id} document={document} sent={sentBytes.get(document.id)} />
          ))}
        </PlainList>
      </Stack>
    </Card>
  )
}

function OneFile({ document, sent }: { document: DocumentSummary; sent: number | undefined }) {
  const { t } = useServices()
  const name = visibleName(document.name)
  return (
    <li>
      <Row $justify="between" $gap={1}>
        <bdi>{name}</bdi>
        <Muted>
          {sent !== undefined && sent >= document.size
            ? '✓'
            : t('attach.progress', { sent: t.bytes(sent ?? 0), size: t.bytes(document.size) })}
        </Muted>
      </Row>
      <VisuallyHidden id={`progress-${document.id}`}>{name}</VisuallyHidden>
      <Bar aria-labelledby={`progress-${document.id}`} max={Math.max(1, document.size)} value={barOf(document, sent)} />
    </li>
  )
}

/** An empty file that has arrived is a full bar. */
function barOf({ size }: DocumentSummary, sent: number | undefined): number {
  if (sent === undefined) return 0
  return size === 0 ? 1 : sent
}
