import { queryOptions } from '@tanstack/react-query'
import type { TicketId } from '../domain/ids.ts'
import type { Zendesk } from '../zendesk/zendesk.ts'
import { ticketQueries } from './ticket.ts'

/**
 * When an agent last answered the customer, where the customer has written nothing since; ISO 8601, null where nobody did.
 * Asked of Zendesk only where the next step depends on it, and again whenever the ticket was updated.
 */
export const customerAnswerQuery = (zendesk: Zendesk, ticket: TicketId) =>
  queryOptions({
    queryKey: [...ticketQueries.all(ticket), 'customer answer'],
    queryFn: async ({ signal }): Promise<string | null> => {
      const { readLatestComments } = await import('../zendesk/tickets.ts')
      const newest = (await readLatestComments(zendesk, ticket, signal)).find((comment) => comment.public)
      return newest?.author.isAgent ? newest.at : null
    },
    staleTime: 30_000,
  })
