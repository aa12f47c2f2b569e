import * as z from 'zod/mini'
import { type AgentReference, agentReference } from '../../domain/agent.ts'
import type { ExceptionToRecord } from '../../domain/drafts/escalation-beginning.ts'
import type { ThreadId, TicketId } from '../../domain/ids.ts'
import type { TradingGrid } from '../../trading-grid/client.ts'
import { ExceptionRecord } from '../../trading-grid/contract/exception-record.ts'
import { recordException, searchExceptions } from '../../trading-grid/contract/operations/exception-operations.ts'
import type { Reference } from '../../trading-grid/contract/reference.ts'
import { TradingGridError } from '../../trading-grid/error.ts'
import { everyItem } from '../../trading-grid/every-page.ts'
import type { Zendesk } from '../../zendesk/zendesk.ts'

type World = { zendesk: Pick<Zendesk, 'agent' | 'installation'>; tradingGrid: TradingGrid; ticketId: TicketId }

export type ExceptionChange = {
  state: ExceptionRecord['state']
  reason?: string
  assignee?: AgentReference
  thread?: ThreadId
}

export type Recorded =
  | { outcome: 'recorded'; record: ExceptionRecord }
  /** Somebody else recorded something since this was looked at: nothing of ours was written. */
  | { outcome: 'changed-meanwhile'; record: ExceptionRecord | undefined }

/**
 * @param key made with the press of the button: the same press counts once
 * @param version of the record that the agent saw, 0 where there was none
 */
export async function recordChange(
  { zendesk, tradingGrid, ticketId }: World,
  exception: ExceptionToRecord,
  change: ExceptionChange,
  { key, version }: { key: string; version: number },
): Promise<Recorded> {
  const { cause, ...facts } = exception
  const agent = agentReference(zendesk.agent)
  try {
    const ticket = { account: zendesk.installation.subdomain, id: ticketId }
    const body = { idempotencyKey: key, agent, ticket, version, ...facts, ...change }
    return { outcome: 'recorded', record: await tradingGrid.call(recordException, { params: { cause }, body }) }
  } catch (error) {
    if (!(error instanceof TradingGridError) || error.reason !== 'conflict') throw error
    const now = z.safeParse(z.object({ exception: ExceptionRecord }), error.problem)
    return { outcome: 'changed-meanwhile', record: now.success ? now.data.exception : undefined }
  }
}

/** Everything recorded on these numbers. */
export function recordedOn(
  tradingGrid: TradingGrid,
  references: Reference[],
  signal?: AbortSignal,
): Promise<ExceptionRecord[]> {
  return everyItem((from) => tradingGrid.call(searchExceptions, { body: { references, limit: 200, ...from } }, signal))
}
