import { useId } from 'react'
import { useServices } from '../../../services.tsx'
import type { RequiredDocument } from '../../../trading-grid/contract/case.ts'
import type { ThreadSummary } from '../../../trading-grid/contract/thread.ts'
import { Heading, Muted, PlainList, Stack } from '../../../ui/layout.ts'
import { RequiredDocumentRow } from './RequiredDocumentRow.tsx'

/** What a partner of this segment must bring: how much of it came, and what is to be looked at. */
export function RequiredDocuments({
  thread,
  documents,
  open,
}: {
  thread: ThreadSummary
  documents: RequiredDocument[]
  open: boolean
}) {
  const { t } = useServices()
  const titleId = useId()
  const accepted = documents.filter(({ state }) => state === 'accepted').length
  return (
    <Stack as="section" aria-labelledby={titleId} $gap={1}>
      <Heading as="h3" id={titleId}>
        {t('onboarding.documents', { accepted, all: documents.length })}
      </Heading>
      {documents.length === 0 ? <Muted>{t('onboarding.documents.none')}</Muted> : null}
      <PlainList>
        {documents.map((document) => (
          <RequiredDocumentRow key={document.kind} thread={thread} required={document} open={open} />
        ))}
      </PlainList>
    </Stack>
  )
}
