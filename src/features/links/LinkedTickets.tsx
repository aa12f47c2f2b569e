import { useQuery } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { TicketId } from '../../domain/ids.ts'
import { savedTicketQueries } from '../../queries/saved-ticket.ts'
import { useServices } from '../../services.tsx'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { FailureNote } from '../../ui/failure/FailureNote.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Heading, Muted, PlainList, Row, Stack } from '../../ui/layout.ts'
import { useLinks } from './use-links.ts'

/** The tickets of one thread. Unlinking leaves what was said in the thread and in the ticket. */
export function LinkedTickets({ thread }: { thread: ThreadSummary }) {
  const { t } = useServices()
  const links = useLinks()
  return (
    <Stack>
      <Heading as="h2">{t('links.ofThread', { label: thread.label })}</Heading>
      <Stack as={PlainList}>
        {thread.tickets.map(({ id }) => (
          <LinkedTicket
            key={id}
            ticket={z.parse(TicketId, id)}
            disabled={links.changing}
            onUnlink={(ticket) => links.change({ thread: thread.id, ticket, linked: false })}
          />
        ))}
      </Stack>
      {links.error ? <FailureNote loud error={links.error} onRetry={links.again} /> : null}
      <Muted>{t('links.unlinkHint')}</Muted>
    </Stack>
  )
}

function LinkedTicket({
  ticket,
  disabled,
  onUnlink,
}: {
  ticket: TicketId
  disabled: boolean
  onUnlink: (ticket: TicketId) => void
}) {
  const { zendesk, ticketId, t } = useServices()
  const saved = useQuery(savedTicketQueries.saved(zendesk, ticket))
  return (
    <li>
      <Row $justify="between" $gap={1}>
        <span>
          {ticket === ticketId ? (
            t('links.thisTicket', { ticket })
          ) : (
            <LinkButton onClick={() => zendesk.showTicket(ticket)}>#{ticket}</LinkButton>
          )}{' '}
          <bdi>{saved.data?.subject}</bdi>
        </span>
        <LinkButton
          disabled={disabled}
          aria-label={t('links.unlinkTicket', { ticket })}
          onClick={() => onUnlink(ticket)}
        >
          {t('action.unlink')}
        </LinkButton>
      </Row>
    </li>
  )
}
