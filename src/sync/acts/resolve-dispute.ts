import * as z from 'zod/mini'
import type { Locks } from '../../browser/locks.ts'
import type { KeptStorage } from '../../browser/storage.ts'
import { ThreadId, type TicketId } from '../../domain/ids.ts'
import type { TradingGrid } from '../../trading-grid/client.ts'
import { changeThread } from '../../trading-grid/contract/operations/thread-operations.ts'
import { Outcome, type ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { writeCommentOnce } from '../../zendesk/comment-once.ts'
import type { Zendesk } from '../../zendesk/zendesk.ts'
import { readStored } from '../read-stored.ts'
import { anchorOf } from './anchor-marker.ts'
import { nothingHappened } from './nothing-happened.ts'

type World = {
  zendesk: Pick<Zendesk, 'send' | 'agent'>
  tradingGrid: TradingGrid
  ticketId: TicketId
  storage: KeptStorage
  locks: Locks
  clock: { now(): Date; wait(ms: number): Promise<void> }
  randomUuid(): string
}

const Ending = z.object({
  thread: ThreadId,
  /** Of the thread that the agent saw. */
  version: z.int(),
  outcome: z.omit(Outcome, { at: true }),
  reason: z.string(),
  /** What the ticket says of it. */
  note: z.string(),
})
export type Ending = z.infer<typeof Ending>

/** As it left the first time. It stays in the agent's browser until the ticket knows the result. */
const EndingUnderWay = z.object({
  key: z.string(),
  ending: Ending,
  /** The dispute is over; what its note anchors. Before that nobody may know of it. */
  anchor: z.exactOptional(z.object({ thread: ThreadId, to: z.int(), head: z.string() })),
})
export type EndingUnderWay = z.infer<typeof EndingUnderWay>

/**
 * Ends a dispute where nobody can witness it: the outcome first, then the note, once. Called again after anything failed,
 * it goes on with what left the first time, whatever is wanted now.
 * @returns the thread where this call has ended it
 */
export function resolveDispute(world: World, wanted: Ending): Promise<ThreadSummary | undefined> {
  return alone(world, wanted.thread, (kept) =>
    carryOut(world, kept ?? { key: world.randomUuid(), ending: wanted }, kept !== undefined),
  )
}

/** Another page of this browser may have brought it to its end meanwhile. */
export function finishEnding(world: World, { ending }: EndingUnderWay): Promise<ThreadSummary | undefined> {
  return alone(world, ending.thread, async (kept) => kept && carryOut(world, kept, true))
}

/** What this agent ended in this ticket and what the ticket may not know yet. */
export function endingUnderWay(storage: KeptStorage, ticket: TicketId, thread: ThreadId): EndingUnderWay | undefined {
  return readStored(storage, slotOf(ticket, thread), EndingUnderWay)
}

/** The agent lets go of a note that cannot be written: the dispute stays as it ended. */
export function forgetEnding(storage: KeptStorage, ticket: TicketId, { ending }: EndingUnderWay): void {
  storage.remove(slotOf(ticket, ending.thread))
}

const slotOf = (ticket: TicketId, thread: ThreadId) => `outbox/ending/${ticket}/${thread}`

function alone<Result>(
  { storage, locks, ticketId }: World,
  thread: ThreadId,
  task: (kept: EndingUnderWay | undefined) => Promise<Result>,
): Promise<Result> {
  return locks.alone(slotOf(ticketId, thread), () => task(endingUnderWay(storage, ticketId, thread)))
}

async function carryOut(world: World, underWay: EndingUnderWay, retried: boolean): Promise<ThreadSummary | undefined> {
  const { storage, zendesk, ticketId, clock } = world
  const { key, ending } = underWay
  const slot = slotOf(ticketId, ending.thread)
  // Kept before it leaves for the first time.
  storage.set(slot, JSON.stringify(underWay))
  const ended = underWay.anchor ? undefined : await end(world, underWay, retried)
  const anchor = ended ? anchorOf(ended) : underWay.anchor
  storage.set(slot, JSON.stringify({ ...underWay, anchor }))
  const marker = { v: 1, act: 'dispute-resolved', key: `${key}-note`, ...anchor }
  await writeCommentOnce(zendesk, ticketId, { text: ending.note, public: false, uploads: [], marker }, retried, clock)
  storage.remove(slot)
  return ended
}

async function end(
  { zendesk, tradingGrid, storage, ticketId }: World,
  { key, ending: { thread, version, outcome, reason } }: EndingUnderWay,
  retried: boolean,
): Promise<ThreadSummary> {
  const agent = { id: zendesk.agent.id, name: zendesk.agent.name }
  const body = { idempotencyKey: key, agent, version, state: 'resolved' as const, reason, outcome }
  try {
    return (await tradingGrid.call(changeThread, { params: { thread }, body })).thread
  } catch (error) {
    if (nothingHappened(error, retried)) storage.remove(slotOf(ticketId, thread))
    throw error
  }
}
