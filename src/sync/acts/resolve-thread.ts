import type * as z from 'zod/mini'
import type { TicketId } from '../../domain/ids.ts'
import type { OutcomeKind } from '../../domain/vocabulary/thread-vocabulary.ts'
import type { TradingGrid } from '../../trading-grid/client.ts'
import { changeThread } from '../../trading-grid/contract/operations/thread-operations.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { writeCommentOnce } from '../../zendesk/comment-once.ts'
import type { Zendesk } from '../../zendesk/zendesk.ts'
import { anchorOf } from './anchor-marker.ts'

type World = {
  zendesk: Pick<Zendesk, 'send' | 'agent' | 'installation'>
  tradingGrid: TradingGrid
  ticketId: TicketId
  clock: { now(): Date; wait(ms: number): Promise<void> }
}

/** How a thread with a partner ended. `note`: what the ticket says of it; absent where only some agents may see it. */
export type ThreadEnd = { version: number; outcome: { kind: OutcomeKind; text: string }; note?: string }

/** First the thread, as the agent saw it; then the note in the ticket, once. The same key ends it once. */
export async function resolveThread(
  { zendesk, tradingGrid, ticketId, clock }: World,
  { id }: Pick<ThreadSummary, 'id'>,
  { version, outcome, note }: ThreadEnd,
  { key, retried }: { key: string; retried: boolean },
): Promise<ThreadSummary> {
  const body: z.input<NonNullable<typeof changeThread.body>> = {
    idempotencyKey: key,
    agent: { id: zendesk.agent.id, name: zendesk.agent.name },
    version,
    state: 'resolved',
    outcome,
  }
  const { thread } = await tradingGrid.call(changeThread, { params: { thread: id }, body })
  if (note !== undefined) {
    const marker = { v: 1, act: 'thread-resolved', key: `${key}-note`, ...anchorOf(thread) }
    await writeCommentOnce(zendesk, ticketId, { text: note, public: false, uploads: [], marker }, retried, clock)
  }
  return thread
}
