import * as z from 'zod/mini'
import type { ExceptionToRecord } from '../domain/escalation-beginning.ts'
import type { ThreadId, TicketId } from '../domain/ids.ts'
import type { OutcomeKind } from '../domain/outcome.ts'
import type { TradingGrid } from '../trading-grid/client.ts'
import type { ExceptionRecord } from '../trading-grid/contract/exception-record.ts'
import type { ThreadSummary } from '../trading-grid/contract/thread.ts'
import { changeThread, readThread, StaleThread } from '../trading-grid/contract/thread-operations.ts'
import { TradingGridError } from '../trading-grid/error.ts'
import { writeCommentOnce } from '../zendesk/note.ts'
import type { Zendesk } from '../zendesk/zendesk.ts'
import { anchorOf } from './anchor-marker.ts'
import { recordChange } from './record-exception.ts'

type World = {
  zendesk: Pick<Zendesk, 'send' | 'agent' | 'installation'>
  tradingGrid: TradingGrid
  ticketId: TicketId
  clock: { now(): Date; wait(ms: number): Promise<void> }
}

export type Resolution = {
  /** Made with the form, the same for every attempt. */
  key: string
  exception: ExceptionToRecord
  /** Of the record that the agent saw. */
  version: number
  outcome: { kind: OutcomeKind; text: string; amount?: { amount: string; currency: string } }
  /** Why it is over, as the record keeps it. */
  reason: string
  /** The thread about it, and whether it ends with this. */
  thread?: { id: ThreadId; resolve: boolean }
  /** What the ticket says of it; nothing where its thread is only for some agents. */
  note?: string
}

export type Resolved =
  | { outcome: 'resolved'; record: ExceptionRecord }
  | { outcome: 'changed-meanwhile'; record: ExceptionRecord | undefined }

/** First the record, which one agent alone can win; then the thread's outcome; then the note in the ticket, once. */
export async function resolveException(world: World, resolution: Resolution, retried: boolean): Promise<Resolved> {
  const { key, exception, version, reason, thread, note } = resolution
  const kept = thread ? { thread: thread.id } : {}
  const recorded = await recordChange(world, exception, { state: 'resolved', reason, ...kept }, { key, version })
  if (recorded.outcome === 'changed-meanwhile') return recorded
  const ended = thread?.resolve ? await recordOutcome(world, thread.id, resolution) : undefined
  if (note === undefined) return { outcome: 'resolved', record: recorded.record }
  await writeCommentOnce(
    world.zendesk,
    world.ticketId,
    {
      text: note,
      public: false,
      uploads: [],
      marker: { v: 1, act: 'exception-resolved', key: `${key}-note`, ...(ended ? anchorOf(ended) : {}) },
    },
    retried,
    world.clock,
  )
  return { outcome: 'resolved', record: recorded.record }
}

/** The partner may have written meanwhile: that does not change how it ended, so the newer version is taken. */
async function recordOutcome(
  world: World,
  thread: ThreadId,
  { key, outcome, reason }: Resolution,
): Promise<ThreadSummary> {
  const { agent } = world.zendesk
  const now = await world.tradingGrid.call(readThread, { params: { thread }, query: { agent: agent.id } })
  if (now.state === 'resolved' || now.state === 'withdrawn') return now
  const change = (version: number) =>
    world.tradingGrid.call(changeThread, {
      params: { thread },
      body: {
        idempotencyKey: `${key}-thread-${version}`,
        agent: { id: agent.id, name: agent.name },
        version,
        state: 'resolved',
        reason,
        outcome,
      },
    })
  try {
    return (await change(now.version)).thread
  } catch (error) {
    const stale = error instanceof TradingGridError ? z.safeParse(StaleThread, error.problem) : undefined
    if (!stale?.success) throw error
    return (await change(stale.data.thread.version)).thread
  }
}
