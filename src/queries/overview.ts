import { queryOptions } from '@tanstack/react-query'
import type { KeptStorage } from '../browser/storage.ts'
import { agentReference } from '../domain/agent.ts'
import type { BusinessNumber } from '../domain/business-numbers/find-business-numbers.ts'
import type { TicketId } from '../domain/ids.ts'
import { emailDomain, type TicketFacts } from '../domain/ticket/ticket.ts'
import type { TradingGrid } from '../trading-grid/client.ts'
import { readOverview } from '../trading-grid/contract/overview.ts'
import type { Zendesk } from '../zendesk/zendesk.ts'

/** While a ticket is in view, its overview is read again this often. */
export const OVERVIEW_EVERY_MS = 10_000
/** The contract takes no more numbers at once. */
const MOST_NUMBERS = 100

export const overviewQueries = {
  all: () => ['overview'] as const,
  forTicket: (tradingGrid: TradingGrid, zendesk: Zendesk, ticket: TicketFacts, numbers: BusinessNumber[]) => {
    const references = distinct(numbers).slice(0, MOST_NUMBERS)
    return queryOptions({
      queryKey: [...overviewQueries.all(), ticket.id, references, ticket.requester] as const,
      queryFn: ({ signal }) =>
        tradingGrid.call(
          readOverview,
          {
            body: {
              agent: agentReference(zendesk.agent),
              ticket: { account: zendesk.installation.subdomain, id: ticket.id },
              references,
              requester: requesterOf(ticket),
            },
          },
          signal,
        ),
      staleTime: 5_000,
      // Numbers that come back are asked about anew: what was known of them is older than what is on the screen.
      gcTime: 0,
    })
  },
  /** How it stood when the Trading Grid last answered here; null where this browser has never seen it. */
  lastKnown: (storage: KeptStorage, ticket: TicketId) =>
    queryOptions({
      queryKey: ['last overview', ticket],
      queryFn: async () => (await import('./last-overview.ts')).readLastOverview(storage, ticket) ?? null,
    }),
}

function distinct(numbers: BusinessNumber[]): { kind: BusinessNumber['kind']; value: string }[] {
  const seen = new Map(numbers.map(({ kind, value }) => [`${kind} ${value}`, { kind, value: value.slice(0, 80) }]))
  return [...seen.values()]
}

function requesterOf({ requester }: TicketFacts) {
  const domain = emailDomain(requester.email)
  return {
    ...(domain === undefined ? {} : { emailDomain: domain }),
    ...(requester.organization
      ? { organizationId: requester.organization.id, organizationName: requester.organization.name }
      : {}),
  }
}
