import * as z from 'zod/mini'
import type { Locks } from '../../browser/locks.ts'
import type { KeptStorage } from '../../browser/storage.ts'
import { ExceptionToRecord } from '../../domain/drafts/escalation-beginning.ts'
import { ThreadId, type TicketId } from '../../domain/ids.ts'
import { isOver, outcomeKinds } from '../../domain/vocabulary/thread-vocabulary.ts'
import type { TradingGrid } from '../../trading-grid/client.ts'
import type { ExceptionRecord } from '../../trading-grid/contract/exception-record.ts'
import { changeThread, readThread, StaleThread } from '../../trading-grid/contract/operations/thread-operations.ts'
import { Money } from '../../trading-grid/contract/primitives.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { TradingGridError } from '../../trading-grid/error.ts'
import { writeCommentOnce } from '../../zendesk/comment-once.ts'
import type { Zendesk } from '../../zendesk/zendesk.ts'
import { readStored } from '../read-stored.ts'
import { anchorOf } from './anchor-marker.ts'
import { keptJob, type RunningJob } from './kept-job.ts'
import { type Recorded, recordChange } from './record-exception.ts'

type World = {
  zendesk: Pick<Zendesk, 'send' | 'agent' | 'installation'>
  tradingGrid: TradingGrid
  ticketId: TicketId
  storage: KeptStorage
  locks: Locks
  clock: { now(): Date; wait(ms: number): Promise<void> }
  randomUuid(): string
}

const Resolution = z.object({
  exception: ExceptionToRecord,
  /** Of the record that the agent saw. */
  version: z.int(),
  outcome: z.object({ kind: z.enum(outcomeKinds), text: z.string(), amount: z.exactOptional(Money) }),
  /** Why it is over, as the record keeps it. */
  reason: z.string(),
  /** The thread about it, and whether it ends with this. */
  thread: z.exactOptional(z.object({ id: ThreadId, resolve: z.boolean() })),
  /** What the ticket says of it; nothing where its thread is only for some agents. */
  note: z.exactOptional(z.string()),
})
export type Resolution = z.infer<typeof Resolution>

/** As it left the first time. It stays in the agent's browser until everything that follows from it is done. */
const ResolutionUnderWay = z.object({
  key: z.string(),
  resolution: Resolution,
  /** The record says so. Before that nobody may know of it. */
  recorded: z.boolean(),
})
export type ResolutionUnderWay = z.infer<typeof ResolutionUnderWay>

export type Resolved =
  | { outcome: 'resolved'; record: ExceptionRecord }
  /** Somebody was faster: nothing of ours was written. */
  | { outcome: 'changed-meanwhile'; record: ExceptionRecord | undefined }

/**
 * First the record, which one agent alone can win; then the thread's outcome; then the note in the ticket, once. Called
 * again after anything failed, it goes on with what left the first time, whatever is wanted now.
 */
export function resolveException(world: World, wanted: Resolution): Promise<Resolved> {
  const begin = () => ({ key: world.randomUuid(), resolution: wanted, recorded: false })
  return jobOf(world, wanted).run(begin, (running) => carryOut(world, running))
}

/** @returns undefined where another page of this browser has brought it to its end */
export function finishResolution(world: World, { resolution }: ResolutionUnderWay): Promise<Resolved | undefined> {
  return jobOf(world, resolution).finish((running) => carryOut(world, running))
}

const jobOf = (world: World, { exception }: Resolution) =>
  keptJob(world, slotOf(world.ticketId, exception.cause), ResolutionUnderWay)

/** What this agent resolved in this ticket and what is not known to be done. */
export function resolutionsUnderWay(storage: KeptStorage, ticket: TicketId): ResolutionUnderWay[] {
  return storage
    .keys()
    .filter((key) => key.startsWith(slotOf(ticket, '')))
    .flatMap((key) => readStored(storage, key, ResolutionUnderWay) ?? [])
}

/** The agent lets go of what cannot be done: the record stays as it is. */
export function forgetResolution(storage: KeptStorage, ticket: TicketId, { resolution }: ResolutionUnderWay): void {
  storage.remove(slotOf(ticket, resolution.exception.cause))
}

const slotOf = (ticket: TicketId, cause: string) => `outbox/resolving/${ticket}/${cause}`

async function carryOut(world: World, running: RunningJob<ResolutionUnderWay>): Promise<Resolved> {
  const { zendesk, ticketId, clock } = world
  const { job, retried, keep, done, first } = running
  const { key, resolution } = job
  const { thread, note } = resolution
  const recorded = job.recorded ? await record(world, job) : await first(() => record(world, job))
  if (recorded.outcome === 'changed-meanwhile') {
    done()
    return recorded
  }
  keep({ ...job, recorded: true })
  const ended = thread?.resolve ? await recordOutcome(world, thread.id, job) : undefined
  if (note !== undefined) {
    const anchor = ended ? anchorOf(ended) : {}
    const marker = { v: 1, act: 'exception-resolved', key: `${key}-note`, ...anchor }
    await writeCommentOnce(zendesk, ticketId, { text: note, public: false, uploads: [], marker }, retried, clock)
  }
  done()
  return { outcome: 'resolved', record: recorded.record }
}

function record(
  world: World,
  { key, resolution: { exception, version, reason, thread } }: ResolutionUnderWay,
): Promise<Recorded> {
  const about = thread ? { thread: thread.id } : {}
  return recordChange(world, exception, { state: 'resolved', reason, ...about }, { key, version })
}

/** The partner may have written meanwhile: that does not change how it ended, so the newer version is taken. */
async function recordOutcome(
  world: World,
  thread: ThreadId,
  { key, resolution: { outcome, reason } }: ResolutionUnderWay,
): Promise<ThreadSummary> {
  const { agent } = world.zendesk
  const now = await world.tradingGrid.call(readThread, { params: { thread }, query: { agent: agent.id } })
  if (isOver(now)) return now
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
