import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { Compute } from '../browser/compute.ts'
import type { TicketId } from '../domain/ids.ts'
import { factsOf, type TicketComment } from '../domain/ticket/ticket.ts'
import { readComments, readTicket } from '../zendesk/tickets.ts'
import type { Zendesk } from '../zendesk/zendesk.ts'
import { type KnownTicket, recognise, ticketQueries } from './ticket.ts'

/** The ticket as Zendesk's API has it. The sidebar paints without these. */
export const savedTicketQueries = {
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
  /** What `ticketQueries.onScreen` knows, for pages that stand beside no ticket. */
  known: (zendesk: Zendesk, compute: Compute, ticket: TicketId) =>
    queryOptions({
      queryKey: [...ticketQueries.all(ticket), 'known'],
      queryFn: ({ client, signal }) => readKnown(client, zendesk, compute, ticket, signal),
      staleTime: Number.POSITIVE_INFINITY,
    }),
}

async function readKnown(
  client: QueryClient,
  zendesk: Zendesk,
  compute: Compute,
  id: TicketId,
  signal: AbortSignal,
): Promise<KnownTicket & { comments: TicketComment[]; priority: string | undefined }> {
  const [saved, comments] = await Promise.all([
    client.fetchQuery(savedTicketQueries.saved(zendesk, id)),
    client.fetchQuery(savedTicketQueries.comments(zendesk, id)),
  ])
  const ticket = factsOf(id, saved, comments)
  const { numberTemplates } = zendesk.installation.settings
  return {
    ticket,
    comments,
    priority: saved.priority,
    recognized: await recognise(compute, ticket, numberTemplates, signal),
  }
}
