import { queryOptions } from '@tanstack/react-query'
import type { ThreadId } from '../domain/ids.ts'
import type { HandedOver } from '../domain/thread/handover.ts'
import type { TradingGrid } from '../trading-grid/client.ts'
import { readEvents, type ThreadEvent } from '../trading-grid/contract/event.ts'
import { readDocumentRequests } from '../trading-grid/contract/operations/thread-operations.ts'
import type { ThreadSummary } from '../trading-grid/contract/thread.ts'

const EVENTS = 200

export const handoverQueries = {
  /** Read anew with every entry of any of them. */
  of: (tradingGrid: TradingGrid, threads: ThreadSummary[]) =>
    queryOptions({
      queryKey: ['handover', threads.map(({ id, lastSeq, version }) => [id, lastSeq, version])],
      queryFn: ({ signal }) => Promise.all(threads.map((thread) => handedOver(tradingGrid, thread, signal))),
      staleTime: 30_000,
    }),
}

async function handedOver(
  tradingGrid: TradingGrid,
  thread: ThreadSummary,
  signal: AbortSignal,
): Promise<HandedOver<ThreadId>> {
  const params = { thread: thread.id }
  const [events, requests] = await Promise.all([
    tradingGrid.call(readEvents, { params, query: { limit: EVENTS } }, signal),
    tradingGrid.call(readDocumentRequests, { params }, signal),
  ])
  return {
    ...thread,
    promises: openPromises(events.items),
    requests: requests.items
      .filter(({ state }) => state === 'open')
      .map(({ kind, dueOn }) => ({ kind, ...(dueOn ? { dueOn } : {}) })),
    approvals: openApprovals(events.items),
  }
}

/** What was said of a promise last counts. */
function openPromises(events: ThreadEvent[]): { action: string; dueOn: string }[] {
  const latest = new Map(
    events.flatMap((event) => (event.type === 'promise' && event.body ? [[event.body.promise, event.body]] : [])),
  )
  return [...latest.values()].filter(({ state }) => state === 'open' || state === 'missed')
}

function openApprovals(events: ThreadEvent[]): { subject: string }[] {
  const decided = new Set(
    events.flatMap((event) => (event.type === 'approval-decided' && event.body ? [event.body.approval] : [])),
  )
  return events.flatMap((event) =>
    event.type === 'approval-requested' && event.body && !decided.has(event.body.approval) ? [event.body] : [],
  )
}
