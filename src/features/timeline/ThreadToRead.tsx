import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import * as z from 'zod/mini'
import { type ThreadId, TicketId } from '../../domain/ids.ts'
import { timelineEntries } from '../../domain/thread/timeline.ts'
import { visibleName } from '../../domain/ticket/plain-text.ts'
import { documentQueries } from '../../queries/documents.ts'
import { threadQueries } from '../../queries/threads.ts'
import { useServices } from '../../services.tsx'
import { outcomeWords } from '../../sync/delivery/code-words.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { isRestricted } from '../../trading-grid/error.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { LongText } from '../../ui/LongText.tsx'
import { Heading, Muted, PlainList, Row, Stack } from '../../ui/layout.ts'
import { useNow } from '../../ui/now.ts'
import { PanelCard } from '../../ui/PanelCard.tsx'
import { QueryView } from '../../ui/QueryView.tsx'
import { EntryList } from './EntryList.tsx'

/** A thread that is not linked to this ticket, to be read and no more: what was said, which files, how it ended. */
export function ThreadToRead({
  id,
  listed,
  onClose,
}: {
  id: ThreadId
  /** What a list already said of it. */
  listed: ThreadSummary | undefined
  onClose: () => void
}) {
  const { tradingGrid, zendesk, t } = useServices()
  const thread = useQuery(threadQueries.one(tradingGrid, id, zendesk.agent))
  const named = thread.data ?? listed
  return (
    <PanelCard title={named ? `${named.label} · ${named.subject}` : t('threadToRead.title')} onClose={onClose}>
      {isRestricted(thread.error) ? (
        <span role="status">{t('threadToRead.notForYou')}</span>
      ) : (
        <QueryView query={thread} lines={8}>
          {(known) => <Contents thread={known} />}
        </QueryView>
      )}
      <div>
        <Button size="small" onClick={onClose}>
          {t('action.close')}
        </Button>
      </div>
    </PanelCard>
  )
}

function Contents({ thread }: { thread: ThreadSummary }) {
  const { tradingGrid } = useServices()
  const events = useInfiniteQuery(threadQueries.events(tradingGrid, thread.id))
  return (
    <Stack $gap={3}>
      <Facts thread={thread} />
      <Files thread={thread} />
      <QueryView query={events} lines={6}>
        {(known) => (
          <EntryList
            readOnly
            thread={thread}
            entries={timelineEntries(known, 'all')}
            firstNewSeq={undefined}
            older={
              events.hasNextPage
                ? { loading: events.isFetchingNextPage, load: () => void events.fetchNextPage() }
                : undefined
            }
          />
        )}
      </QueryView>
    </Stack>
  )
}

function Facts({ thread }: { thread: ThreadSummary }) {
  const { zendesk, t } = useServices()
  const now = useNow(60_000)
  const { outcome, tickets } = thread
  return (
    <Stack $gap={1}>
      <Muted>
        <bdi>{thread.partner.name}</bdi> · <bdi>{thread.group.name}</bdi> · {t(`threadState.${thread.state}`)} ·{' '}
        {t.relative(thread.updatedAt, now)}
      </Muted>
      <Muted>{t('threadToRead.readOnly')}</Muted>
      {outcome ? (
        <>
          <strong>{outcomeWords(outcome, t)}</strong>
          <LongText text={outcome.text} />
        </>
      ) : (
        <span>{t('threadToRead.noOutcome')}</span>
      )}
      {tickets.length > 0 ? (
        <Row $gap={1}>
          {tickets.map(({ id }) => (
            <LinkButton key={id} onClick={() => zendesk.showTicket(z.parse(TicketId, id))}>
              {t('threadToRead.ticket', { ticket: id })}
            </LinkButton>
          ))}
        </Row>
      ) : null}
    </Stack>
  )
}

function Files({ thread }: { thread: ThreadSummary }) {
  const { tradingGrid, t, open } = useServices()
  const found = useInfiniteQuery(documentQueries.found(tradingGrid, { references: [], thread: thread.id, text: '' }))
  return (
    <Stack $gap={1}>
      <Heading as="h2">{t('threadToRead.files')}</Heading>
      <QueryView query={found} lines={2}>
        {(documents) =>
          documents.length === 0 ? (
            <Muted>{t('threadToRead.noFiles')}</Muted>
          ) : (
            <PlainList aria-label={t('threadToRead.files')}>
              {documents.map((document) => (
                <li key={document.id}>
                  <Row $gap={1}>
                    <LinkButton onClick={() => open({ view: 'document', id: document.id })}>
                      <bdi>{visibleName(document.name)}</bdi>
                    </LinkButton>
                    <Muted>{t.bytes(document.size)}</Muted>
                  </Row>
                </li>
              ))}
            </PlainList>
          )
        }
      </QueryView>
      {found.hasNextPage ? (
        <div>
          <LinkButton disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t('threadToRead.moreFiles')}
          </LinkButton>
        </div>
      ) : null}
    </Stack>
  )
}
