import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { ThreadId } from '../domain/ids.ts'
import type { TradingGrid } from '../trading-grid/client.ts'
import type { Case } from '../trading-grid/contract/case.ts'
import { readApprovalRules, readCase } from '../trading-grid/contract/operations/case-operations.ts'
import { overviewQueries } from './overview.ts'
import { threadQueries } from './threads.ts'

const caseKey = (thread: ThreadId) => [...threadQueries.all(), thread, 'case'] as const

export const caseQueries = {
  /** @param lastSeq of the thread as it is known: with something newer in it the case is read again */
  one: (tradingGrid: TradingGrid, thread: ThreadId, lastSeq: number) =>
    queryOptions({
      queryKey: [...caseKey(thread), lastSeq],
      queryFn: ({ signal }) => tradingGrid.call(readCase, { params: { thread } }, signal),
      placeholderData: (before) => (before?.thread === thread ? before : undefined),
    }),
  /** Who must approve what. */
  rules: (tradingGrid: TradingGrid) =>
    queryOptions({
      queryKey: ['approval rules'],
      queryFn: async ({ signal }) => (await tradingGrid.call(readApprovalRules, {}, signal)).items,
      staleTime: 5 * 60_000,
    }),
}

/** A change was answered with the case as it is now: it stands there at once, and all that tells of it is read again. */
export async function caseChanged(client: QueryClient, changed: Case): Promise<void> {
  client.setQueriesData<Case>({ queryKey: caseKey(changed.thread) }, changed)
  await caseMoved(client, changed.thread)
}

/** Something happened to a case that nobody has read yet. */
export async function caseMoved(client: QueryClient, thread: ThreadId): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: caseKey(thread) }),
    client.invalidateQueries({ queryKey: [...threadQueries.all(), thread], exact: true }),
    client.invalidateQueries({ queryKey: overviewQueries.all() }),
  ])
}
