import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import { useId, useState } from 'react'
import type { DocumentId, ThreadId } from '../../domain/ids.ts'
import { documentQueries } from '../../queries/documents.ts'
import { useServices } from '../../services.tsx'
import type { Capabilities } from '../../trading-grid/contract/capabilities.ts'
import type { VerifiedReference } from '../../trading-grid/contract/overview.ts'
import { FailureNote } from '../../ui/FailureNote.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Muted, PlainList, Row, Stack } from '../../ui/layout.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { DocumentRow } from './DocumentRow.tsx'

/** The documents of the ticket's numbers and of the thread. `focus` opens one, `number` narrows to one number. */
export function Documents({
  references,
  thread,
  capabilities,
  number,
  focus,
  onAllNumbers,
}: {
  references: VerifiedReference[]
  thread: ThreadId | undefined
  capabilities: Capabilities
  number: string | undefined
  focus: DocumentId | undefined
  onAllNumbers: () => void
}) {
  const { tradingGrid, t } = useServices()
  const wanted = references
    .map(({ reference }) => reference)
    .filter(({ value }) => number === undefined || value === number)
  const found = useInfiniteQuery({
    ...documentQueries.found(tradingGrid, {
      references: wanted,
      thread: number === undefined ? thread : undefined,
      text: '',
    }),
    // A number more or less must not take away the row that the agent is working with.
    placeholderData: keepPreviousData,
    enabled: wanted.length > 0 || thread !== undefined,
  })
  const titleId = useId()
  const [open, setOpen] = useState<DocumentId | undefined>(focus)

  return (
    <Stack as="section" aria-labelledby={titleId}>
      <Row $justify="between" $gap={1}>
        <Muted id={titleId}>
          {number === undefined ? t('documents.ofTicket') : t('documents.ofNumber', { number })}
        </Muted>
        {number === undefined ? null : <LinkButton onClick={onAllNumbers}>{t('documents.all')}</LinkButton>}
      </Row>
      {found.error ? <FailureNote error={found.error} onRetry={() => void found.refetch()} /> : null}
      {found.isPending && found.isFetching ? <Skeleton lines={4} /> : null}
      {found.data?.length === 0 || (found.isPending && !found.isFetching) ? <Muted>{t('documents.none')}</Muted> : null}
      <PlainList>
        {found.data?.map((document) => (
          <DocumentRow
            key={document.id}
            document={document}
            capabilities={capabilities}
            expanded={document.id === open}
            onToggle={() => setOpen(document.id === open ? undefined : document.id)}
          />
        ))}
      </PlainList>
      {found.hasNextPage ? (
        <Button size="small" disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('documents.more')}
        </Button>
      ) : null}
    </Stack>
  )
}
