import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { documentRequestQueries } from '../../../queries/document-requests.ts'
import { useServices } from '../../../services.tsx'
import type { ThreadSummary } from '../../../trading-grid/contract/thread.ts'
import { FailureNote } from '../../../ui/failure/FailureNote.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { Heading, PlainList, Row, Stack } from '../../../ui/layout.ts'
import { RequestItem } from './RequestItem.tsx'

/** What the partner was asked for: first what came and waits for a look, then what is still to come. */
export function Requests({ thread }: { thread: ThreadSummary }) {
  const { tradingGrid, t } = useServices()
  const asked = useQuery({
    ...documentRequestQueries.ofThread(tradingGrid, thread.id, thread.lastSeq),
    placeholderData: keepPreviousData,
  })
  const [showDone, setShowDone] = useState(false)
  const titleId = useId()
  if (asked.error) return <FailureNote error={asked.error} onRetry={() => void asked.refetch()} />
  const all = asked.data ?? []
  if (all.length === 0) return null
  const received = all.filter(({ state }) => state === 'received')
  const open = all.filter(({ state }) => state === 'open')
  const done = all.filter(({ state }) => state === 'accepted' || state === 'withdrawn')
  return (
    <Stack as="section" aria-labelledby={titleId}>
      <Row $justify="between" $gap={1}>
        <Heading as="h3" id={titleId}>
          {t('request.title', { open: open.length + received.length })}
        </Heading>
        {done.length > 0 ? (
          <LinkButton aria-expanded={showDone} onClick={() => setShowDone(!showDone)}>
            {t(showDone ? 'request.hideDone' : 'request.showDone', { count: done.length })}
          </LinkButton>
        ) : null}
      </Row>
      <PlainList>
        {[...received, ...open, ...(showDone ? done : [])].map((request) => (
          <RequestItem key={request.id} request={request} />
        ))}
      </PlainList>
    </Stack>
  )
}
