import { queryOptions } from '@tanstack/react-query'
import { agentReference } from '../domain/agent.ts'
import type { ThreadId, TicketId } from '../domain/ids.ts'
import type { TradingGrid } from '../trading-grid/client.ts'
import { linkTicket, unlinkTicket } from '../trading-grid/contract/operations/link-operations.ts'
import { searchThreads } from '../trading-grid/contract/operations/thread-search.ts'
import type { Zendesk } from '../zendesk/zendesk.ts'
import { threadQueries } from './threads.ts'

type Asking = Pick<Zendesk, 'agent' | 'installation'>
type Link = { thread: ThreadId; ticket: TicketId }

const FOUND_AT_MOST = 20

export const linkQueries = {
  /** Threads by label, subject or what was said last. */
  search: (tradingGrid: TradingGrid, { agent }: Asking, text: string) =>
    queryOptions({
      queryKey: [...threadQueries.all(), 'search', text],
      queryFn: ({ signal }) =>
        tradingGrid.call(searchThreads, { body: { agent: agentReference(agent), text, limit: FOUND_AT_MOST } }, signal),
      enabled: text.trim() !== '',
      staleTime: 10_000,
    }),
}

export function link(tradingGrid: TradingGrid, { agent, installation }: Asking, { thread, ticket }: Link) {
  return tradingGrid.call(linkTicket, {
    params: { thread, account: installation.subdomain, ticket },
    body: { agent: agentReference(agent) },
  })
}

export function unlink(tradingGrid: TradingGrid, { agent, installation }: Asking, { thread, ticket }: Link) {
  return tradingGrid.call(unlinkTicket, {
    params: { thread, account: installation.subdomain, ticket },
    query: { agent: agent.id, agentName: agent.name },
  })
}
