import * as z from 'zod/mini'
import type { Clock } from '../../browser/clock.ts'
import type { Locks } from '../../browser/locks.ts'
import type { KeptStorage } from '../../browser/storage.ts'
import { agentReference } from '../../domain/agent.ts'
import { ThreadId, type TicketId } from '../../domain/ids.ts'
import type { TradingGrid } from '../../trading-grid/client.ts'
import { changeThread } from '../../trading-grid/contract/operations/thread-operations.ts'
import { Outcome, type ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { writeCommentOnce } from '../../zendesk/comment-once.ts'
import type { Zendesk } from '../../zendesk/zendesk.ts'
import { readStored } from '../read-stored.ts'
import { anchorOf } from './anchor-marker.ts'
import { keptJob, type RunningJob } from './kept-job.ts'

type World = {
  zendesk: Pick<Zendesk, 'send' | 'agent'>
  tradingGrid: TradingGrid
  ticketId: TicketId
  storage: KeptStorage
  locks: Locks
  clock: Clock
  randomUuid(): string
}

const Ending = z.object({
  thread: ThreadId,
  /** Of the thread that the agent saw. */
  version: z.int(),
  outcome: z.omit(Outcome, { at: true }),
  reason: z.exactOptional(z.string()),
  /** What the ticket says of it; absent where it may say nothing. */
  note: z.exactOptional(z.string()),
  /** What the note stands for. */
  act: z.enum(['dispute-resolved', 'thread-resolved']),
})
export type Ending = z.infer<typeof Ending>

/** As it left the first time. It stays in the agent's browser until the ticket knows the result. */
const EndingUnderWay = z.object({
  key: z.string(),
  ending: Ending,
  /** The thread is over; what its note anchors. Before that nobody may know of it. */
  anchor: z.exactOptional(z.object({ thread: ThreadId, to: z.int(), head: z.string() })),
})
export type EndingUnderWay = z.infer<typeof EndingUnderWay>

/**
 * Ends a thread where nobody has to witness it: the outcome first, then the note, once. Called again after anything failed,
 * it goes on with what left the first time, whatever is wanted now.
 * @returns the thread where this call has ended it
 */
export function endThread(world: World, wanted: Ending): Promise<ThreadSummary | undefined> {
  const begin = () => ({ key: world.randomUuid(), ending: wanted })
  return jobOf(world, wanted).run(begin, (running) => carryOut(world, running))
}

/** Another page of this browser may have brought it to its end meanwhile. */
export function finishEnding(world: World, { ending }: EndingUnderWay): Promise<ThreadSummary | undefined> {
  return jobOf(world, ending).finish((running) => carryOut(world, running))
}

const jobOf = (world: World, { thread }: Ending) => keptJob(world, slotOf(world.ticketId, thread), EndingUnderWay)

/** What this agent ended in this ticket and what the ticket may not know yet. */
export function endingUnderWay(storage: KeptStorage, ticket: TicketId, thread: ThreadId): EndingUnderWay | undefined {
  return readStored(storage, slotOf(ticket, thread), EndingUnderWay)
}

/** The agent lets go of a note that cannot be written: the thread stays as it ended. */
export function forgetEnding(storage: KeptStorage, ticket: TicketId, { ending }: EndingUnderWay): void {
  storage.remove(slotOf(ticket, ending.thread))
}

const slotOf = (ticket: TicketId, thread: ThreadId) => `outbox/ending/${ticket}/${thread}`

async function carryOut(world: World, running: RunningJob<EndingUnderWay>): Promise<ThreadSummary | undefined> {
  const { zendesk, ticketId, clock } = world
  const { job, retried, keep, done, first } = running
  const ended = job.anchor ? undefined : await first(() => end(world, job))
  const anchor = ended ? anchorOf(ended) : job.anchor
  keep({ ...job, ...(anchor && { anchor }) })
  const { note: text, act } = job.ending
  if (text !== undefined) {
    const marker = { v: 1, act, key: `${job.key}-note`, ...anchor }
    await writeCommentOnce(zendesk, ticketId, { text, public: false, uploads: [], marker }, retried, clock)
  }
  done()
  return ended
}

async function end(
  { zendesk, tradingGrid }: World,
  { key, ending: { thread, version, outcome, reason } }: EndingUnderWay,
): Promise<ThreadSummary> {
  const agent = agentReference(zendesk.agent)
  const why = reason === undefined ? {} : { reason }
  const body = { idempotencyKey: key, agent, version, state: 'resolved' as const, ...why, outcome }
  return (await tradingGrid.call(changeThread, { params: { thread }, body })).thread
}
