import { queryOptions } from '@tanstack/react-query'
import type { TicketId } from '../domain/ids.ts'
import { readComments, readTicket } from '../zendesk/tickets.ts'
import type { TicketHost, Zendesk } from '../zendesk/zendesk.ts'

export const ticketQueries = {
  all: (ticket: TicketId) => ['ticket', ticket] as const,
  /** What the agent's screen knows: costs Zendesk's API nothing. */
  facts: (host: TicketHost) =>
    queryOptions({
      queryKey: [...ticketQueries.all(host.ticketId), 'facts'],
      queryFn: () => host.readFacts(),
      staleTime: 60_000,
    }),
  /** Every comment with its files, as saved. */
  comments: (zendesk: Zendesk, ticket: TicketId) =>
    queryOptions({
      queryKey: [...ticketQueries.all(ticket), 'comments'],
      queryFn: ({ signal }) => readComments(zendesk, ticket, signal),
      staleTime: 30_000,
    }),
  saved: (zendesk: Zendesk, ticket: TicketId) =>
    queryOptions({
      queryKey: [...ticketQueries.all(ticket), 'saved'],
      queryFn: ({ signal }) => readTicket(zendesk, ticket, signal),
      staleTime: 0,
    }),
}
