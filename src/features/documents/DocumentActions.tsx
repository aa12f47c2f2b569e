import { Button } from '@zendeskgarden/react-buttons'
import { lazy, Suspense } from 'react'
import type { DocumentId } from '../../domain/ids.ts'
import { useServices } from '../../services.tsx'
import type { DocumentSummary } from '../../trading-grid/contract/document.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Muted, Row, Stack } from '../../ui/layout.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { numberWords } from '../../ui/words/number-words.ts'
import { AttachButtons } from './attach/AttachButtons.tsx'
import type { AttachWorld } from './attach/use-attach.ts'
import { ReferenceButton } from './ReferenceButton.tsx'
import { Versions } from './Versions.tsx'

/** Comes with the first row that is opened. */
const DocumentSummaryView = lazy(async () => ({
  default: (await import('./viewer/DocumentSummaryView.tsx')).DocumentSummaryView,
}))

export type RowActions = {
  overview: AttachWorld
  /** The conversation that documents are shared in, where there is one. */
  thread: ThreadSummary | undefined
  onShare: (document: DocumentSummary) => void
  onShow: (document: DocumentId) => void
}

/** What can be done with one document. Nothing carries, opens or shares one that is not known to be clean. */
export function DocumentActions({ document, actions }: { document: DocumentSummary; actions: RowActions }) {
  const { t, open } = useServices()
  const { overview, thread, onShare, onShow } = actions
  const clean = document.scan === 'clean'
  const isShared = thread !== undefined && document.audience === 'shared' && document.threads.includes(thread.id)
  return (
    <Stack>
      <Versions document={document} onShow={onShow} />
      {clean ? (
        <Suspense fallback={<Skeleton lines={6} />}>
          <DocumentSummaryView document={document} />
        </Suspense>
      ) : null}
      {clean ? <AttachButtons document={document} overview={overview} /> : null}
      <Row $gap={1}>
        {clean ? (
          <Button size="small" onClick={() => open({ view: 'document', id: document.id })}>
            {t('viewer.open')}
          </Button>
        ) : null}
        {clean && thread && !isShared ? (
          <Button size="small" onClick={() => onShare(document)}>
            {t('share.one')}
          </Button>
        ) : null}
        <ReferenceButton document={document} />
      </Row>
      {isShared ? <Muted>{t('share.already', { partner: thread.partner.name })}</Muted> : null}
      <Row $gap={1}>
        {document.references.map((reference) => (
          <CopyButton
            key={`${reference.kind} ${reference.value}`}
            text={reference.value}
            label={t('copy.number', { number: numberWords(reference, t) })}
          >
            {t('copy.one', { what: reference.value })}
          </CopyButton>
        ))}
        <CopyButton text={document.sha256} label={t('copy.hash')}>
          {t('copy.one', { what: 'SHA-256' })}
        </CopyButton>
      </Row>
    </Stack>
  )
}
