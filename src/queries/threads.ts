import { type InfiniteData, infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { agentReference } from '../domain/agent.ts'
import type { ThreadId } from '../domain/ids.ts'
import type { TradingGrid } from '../trading-grid/client.ts'
import { readEvents, type ThreadEvent } from '../trading-grid/contract/event.ts'
import { markRead, readThread } from '../trading-grid/contract/operations/thread-operations.ts'
import type { ThreadSummary } from '../trading-grid/contract/thread.ts'
import type { Agent } from '../zendesk/zendesk.ts'
import { overviewQueries } from './overview.ts'

const PAGE = 200

type PageParam = { direction: 'older' | 'newer'; cursor?: string; after?: number }

export const threadQueries = {
  all: () => ['threads'] as const,
  one: (tradingGrid: TradingGrid, thread: ThreadId, agent: Agent) =>
    queryOptions({
      queryKey: [...threadQueries.all(), thread],
      queryFn: ({ signal }) => tradingGrid.call(readThread, { params: { thread }, query: { agent: agent.id } }, signal),
    }),
  /** Pages from the newest: `fetchNextPage` goes back in time, `fetchPreviousPage` brings what came since. */
  events: (tradingGrid: TradingGrid, thread: ThreadId) =>
    infiniteQueryOptions({
      queryKey: [...threadQueries.all(), thread, 'events'],
      initialPageParam: { direction: 'older' } satisfies PageParam as PageParam, // widened: later params differ
      queryFn: ({ pageParam, signal }) =>
        tradingGrid.call(readEvents, { params: { thread }, query: { ...pageParam, limit: PAGE } }, signal),
      getNextPageParam: (last): PageParam | undefined =>
        last.hasMore && last.cursor !== undefined ? { direction: 'older', cursor: last.cursor } : undefined,
      getPreviousPageParam: (_first, pages): PageParam => ({ direction: 'newer', after: newestSeq(pages) }),
      select: ({ pages }) => inOrder(pages.flatMap((page) => page.items)),
      // What is stored never changes; what is new comes by `fetchPreviousPage`.
      staleTime: Number.POSITIVE_INFINITY,
    }),
}

function newestSeq(pages: { items: ThreadEvent[] }[]): number {
  return Math.max(0, ...pages.flatMap((page) => page.items.map(({ seq }) => seq)))
}

function inOrder(events: ThreadEvent[]): ThreadEvent[] {
  return [...new Map(events.map((event) => [event.seq, event])).values()].sort((a, b) => a.seq - b.seq)
}

/** A mutation answered with the thread as it is now: show it at once, then read the rest again. */
export async function threadChanged(client: QueryClient, thread: ThreadSummary): Promise<void> {
  client.setQueryData([...threadQueries.all(), thread.id], thread)
  await client.invalidateQueries({ queryKey: overviewQueries.all() })
}

type EventPages = InfiniteData<{ items: ThreadEvent[] }, PageParam>

/** What was just said stands in the timeline at once. Where others came between, they are fetched together with it. */
export async function eventAdded(client: QueryClient, thread: ThreadSummary, event: ThreadEvent): Promise<void> {
  client.setQueryData<EventPages>([...threadQueries.all(), thread.id, 'events'], (known) => {
    const [newest, ...older] = known?.pages ?? []
    if (!known || !newest || newestSeq(known.pages) !== event.seq - 1) return known
    return { ...known, pages: [{ ...newest, items: [...newest.items, event] }, ...older] }
  })
  await threadChanged(client, thread)
}

export function markThreadRead(tradingGrid: TradingGrid, thread: ThreadId, agent: Agent, seq: number) {
  return tradingGrid.call(markRead, { params: { thread }, body: { agent: agentReference(agent), seq } })
}
