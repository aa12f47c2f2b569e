import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { agentReference } from '../domain/agent.ts'
import type { PartnerId } from '../domain/ids.ts'
import { type OutcomeKind, outcomeKinds } from '../domain/vocabulary/thread-vocabulary.ts'
import type { TradingGrid } from '../trading-grid/client.ts'
import { type Matter, searchThreads } from '../trading-grid/contract/operations/thread-search.ts'
import type { Agent } from '../zendesk/zendesk.ts'
import { threadQueries } from './threads.ts'

/** What the agent looks for; what is absent restricts nothing. */
export type HistorySearch = { near?: Matter; partner?: PartnerId; outcome?: OutcomeKind; text?: string }

const PAGE = 20

export const historyQueries = {
  /** The nearest first where it is about a matter, else the latest. */
  found: (tradingGrid: TradingGrid, agent: Agent, { near, partner, outcome, text }: HistorySearch) =>
    infiniteQueryOptions({
      queryKey: [...threadQueries.all(), 'history', { near, partner, outcome, text }],
      initialPageParam: undefined as string | undefined, // the type of every later page's cursor
      queryFn: ({ pageParam, signal }) =>
        tradingGrid.call(
          searchThreads,
          {
            body: {
              agent: agentReference(agent),
              limit: PAGE,
              ...(near ? { near } : {}),
              ...(partner ? { partner } : {}),
              ...(outcome ? { outcomes: [outcome] } : {}),
              ...(text ? { text } : {}),
              ...(pageParam ? { cursor: pageParam } : {}),
            },
          },
          signal,
        ),
      getNextPageParam: (last) => (last.hasMore ? last.cursor : undefined),
      select: ({ pages }) => pages.flatMap((page) => page.items),
    }),
  /** How the same kinds of problems ended with this partner, the latest first. */
  ended: (tradingGrid: TradingGrid, agent: Agent, partner: PartnerId | undefined, about: string[]) =>
    queryOptions({
      queryKey: [...threadQueries.all(), 'history', 'ended', partner, about],
      queryFn: async ({ signal }) => {
        if (partner === undefined) return []
        const body = { agent: agentReference(agent), partner, about, outcomes: [...outcomeKinds], limit: PAGE }
        return (await tradingGrid.call(searchThreads, { body }, signal)).items
      },
      enabled: partner !== undefined && about.length > 0,
    }),
}
