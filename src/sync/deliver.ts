import * as z from 'zod/mini'
import type { TicketId } from '../domain/ids.ts'
import type { TradingGrid } from '../trading-grid/client.ts'
import { type Batch, batchMark, type Lease, leaseDelivery, reportDelivery } from '../trading-grid/contract/delivery.ts'
import { ZendeskError } from '../zendesk/error.ts'
import { lookForNote, readStamp, type Stamp, writeStampedNote } from '../zendesk/ticket-stamp.ts'
import type { Zendesk } from '../zendesk/zendesk.ts'
import { type DeliveryNote, letGo } from './delivery-note.ts'
import { terminalReason } from './terminal.ts'

/** Zendesk's stamps have whole seconds: only a second that is over can have one meaning. */
const SETTLED_AFTER_MS = 2_000
const LOOK_BACK_MS = 5 * 60_000
const MIN_LEASE_LEFT_MS = 15_000
const TRIES_WHEN_BEHIND = 3
const BEHIND_WAIT_MS = 3_000
/** Rounds of settle, look and write within one lease; after that the next holder goes on. */
const MOST_ROUNDS = 6

export type DeliveryWorld = {
  zendesk: Pick<Zendesk, 'send' | 'agent' | 'installation'>
  tradingGrid: TradingGrid
  clock: { now(): Date; wait(ms: number, signal?: AbortSignal): Promise<void> }
  /** Made once per page: the same holder renews its lease. */
  holder: string
  /** The note of a batch, with its files uploaded; called once per write. */
  composeNote(batch: Batch): Promise<DeliveryNote>
}

export type Delivery =
  | { outcome: 'delivered'; commentId: number; batch: Batch }
  | { outcome: 'nothing' }
  | { outcome: 'held' | 'not-offered'; retryAfterSeconds: number | undefined }
  | { outcome: 'released'; reason: 'behind' | 'forbidden' | 'not-found' | 'failed' }
  | { outcome: 'terminal'; reason: string }

/**
 * Brings the oldest undelivered partner updates of one ticket into it, as exactly one note, however many browsers and
 * servers try, and wherever any of them is stopped: lease, settle, look, write, report.
 */
export async function deliver(world: DeliveryWorld, ticket: TicketId, onDemand: boolean): Promise<Delivery> {
  const lease = await takeLease(world, ticket, onDemand)
  if (lease.outcome === 'nothing') return { outcome: 'nothing' }
  if (lease.outcome !== 'leased') return { outcome: lease.outcome, retryAfterSeconds: lease.retryAfterSeconds }
  try {
    return await deliverBatch(world, ticket, lease)
  } catch (error) {
    return giveUp(world, lease, error)
  }
}

type Leased = Extract<Lease, { outcome: 'leased' }>

/** 1. Lease: whoever holds it next gets the same batch, unchanged. */
function takeLease(world: DeliveryWorld, ticket: TicketId, onDemand: boolean): Promise<Lease> {
  const { agent, installation } = world.zendesk
  return world.tradingGrid.call(leaseDelivery, {
    body: {
      holder: world.holder,
      agent: { id: agent.id, name: agent.name },
      ticket: { account: installation.subdomain, id: ticket },
      onDemand,
    },
  })
}

async function deliverBatch(world: DeliveryWorld, ticket: TicketId, lease: Leased): Promise<Delivery> {
  const { batch } = lease
  let behind = 0
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const stamp = await settle(world, ticket)
    const there = await look(world, ticket, batch, stamp)
    if (there.state === 'there') return report(world, lease, there.commentId)
    if (there.state === 'behind') {
      behind += 1
      if (behind >= TRIES_WHEN_BEHIND) return release(world, lease, 'behind')
      await world.clock.wait(BEHIND_WAIT_MS)
      continue
    }
    if (leaseLeftMs(world, lease) <= MIN_LEASE_LEFT_MS) return release(world, lease, 'failed')
    const written = await write(world, ticket, lease, stamp)
    if (written !== undefined) return report(world, lease, written)
    // A conflict or an unknown outcome: back to 2, never a plain retry.
  }
  return release(world, lease, 'failed')
}

/** 2. Settle: a stamp counts only when Zendesk's own clock has moved on from it. */
async function settle(world: DeliveryWorld, ticket: TicketId): Promise<Stamp> {
  const seenAt = world.clock.now().getTime()
  let stamp = await readStamp(world.zendesk, ticket)
  const first = stamp.updatedAt
  for (;;) {
    const age = ageMs(stamp, first, world.clock.now().getTime() - seenAt)
    if (age >= SETTLED_AFTER_MS) return stamp
    await world.clock.wait(SETTLED_AFTER_MS - age)
    stamp = await readStamp(world.zendesk, ticket)
  }
}

/** Without a `Date` from Zendesk, our own clock measures how long the same stamp has been seen. */
function ageMs(stamp: Stamp, first: string, seenForMs: number): number {
  if (stamp.zendeskNow) return stamp.zendeskNow.getTime() - Date.parse(stamp.updatedAt)
  return stamp.updatedAt === first ? seenForMs : 0
}

type There = { state: 'there'; commentId: number } | { state: 'behind' } | { state: 'absent' }

/** 3. Look: an earlier holder may have written it. A list that is older than the stamp proves nothing. */
async function look(world: DeliveryWorld, ticket: TicketId, batch: Batch, stamp: Stamp): Promise<There> {
  const { commentId, newestAt } = await lookForNote(world.zendesk, ticket, {
    isMarker: (marker) => z.safeParse(z.looseObject({ batch: z.literal(batch.id) }), marker).success,
    markerText: batchMark(batch.id),
    backTo: new Date(Date.parse(batch.firstLeasedAt) - LOOK_BACK_MS),
  })
  if (commentId !== undefined) return { state: 'there', commentId }
  const behind = newestAt === undefined || Date.parse(newestAt) < Date.parse(stamp.updatedAt)
  return { state: behind ? 'behind' : 'absent' }
}

/** 4. Write: one save for note, fields and files. @returns nothing when it is not known to be written */
async function write(
  world: DeliveryWorld,
  ticket: TicketId,
  { batch }: Leased,
  stamp: Stamp,
): Promise<number | undefined> {
  const note = await world.composeNote(batch)
  try {
    const commentId = await writeStampedNote(world.zendesk, ticket, {
      ...note,
      marker: { v: 1, batch: batch.id, thread: batch.thread.id, from: batch.from, to: batch.to, head: batch.head },
      stamp: stamp.updatedAt,
    })
    if (commentId !== undefined) return commentId
  } catch (error) {
    if (!isConflictOrUnknown(error)) {
      await letGo(note)
      throw error
    }
    if (error instanceof ZendeskError && error.reason === 'conflict') await letGo(note)
  }
  return undefined
}

/** After these the note may stand there, or somebody saved first: only looking tells. */
function isConflictOrUnknown(error: unknown): boolean {
  return (
    error instanceof ZendeskError &&
    ['conflict', 'offline', 'timed-out', 'unavailable', 'unreadable', 'proxy'].includes(error.reason)
  )
}

/** 5. Report: accepted whatever the lease says, because it names a comment that is there. */
async function report(world: DeliveryWorld, { batch, fence }: Leased, commentId: number): Promise<Delivery> {
  const result = { kind: 'delivered', commentId } as const
  await world.tradingGrid.call(reportDelivery, {
    params: { batch: batch.id },
    body: { holder: world.holder, fence, result },
  })
  return { outcome: 'delivered', commentId, batch }
}

async function release(
  world: DeliveryWorld,
  { batch, fence }: Leased,
  reason: 'behind' | 'forbidden' | 'not-found' | 'failed',
): Promise<Delivery> {
  const result = { kind: 'released', reason } as const
  await world.tradingGrid
    .call(reportDelivery, { params: { batch: batch.id }, body: { holder: world.holder, fence, result } })
    // The lease runs out by itself.
    .catch(() => undefined)
  return { outcome: 'released', reason }
}

/** What stops this holder, and what stops every holder. */
async function giveUp(world: DeliveryWorld, lease: Leased, error: unknown): Promise<Delivery> {
  const terminal = terminalReason(error)
  if (terminal) {
    await world.tradingGrid
      .call(reportDelivery, {
        params: { batch: lease.batch.id },
        body: { holder: world.holder, fence: lease.fence, result: { kind: 'terminal', ...terminal } },
      })
      .catch(() => undefined)
    return { outcome: 'terminal', reason: terminal.reason }
  }
  if (error instanceof ZendeskError && (error.reason === 'forbidden' || error.reason === 'not-found')) {
    return release(world, lease, error.reason)
  }
  return release(world, lease, 'failed')
}

function leaseLeftMs(world: DeliveryWorld, lease: Leased): number {
  return Date.parse(lease.expiresAt) - world.clock.now().getTime()
}
