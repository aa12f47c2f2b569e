import { agentReference } from '../../domain/agent.ts'
import type { TradingGrid } from '../../trading-grid/client.ts'
import { recordExport } from '../../trading-grid/contract/operations/case-operations.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import type { Agent } from '../../zendesk/zendesk.ts'

/**
 * Tells the trail, behind the cut, that a pack was made. Restricted threads want the act `export` instead.
 * @param key made with the pack: logging it again logs it once
 */
export async function logExport(
  { tradingGrid, zendesk: { agent } }: { tradingGrid: TradingGrid; zendesk: { agent: Agent } },
  thread: Pick<ThreadSummary, 'id'>,
  key: string,
  made: { throughSeq: number; sha256: string },
): Promise<ThreadSummary> {
  const { thread: changed } = await tradingGrid.call(recordExport, {
    params: { thread: thread.id },
    body: { idempotencyKey: key, agent: agentReference(agent), ...made },
  })
  return changed
}
