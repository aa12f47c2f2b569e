import * as z from 'zod/mini'
import type { TicketId } from '../domain/ids.ts'
import { batchMark } from '../trading-grid/contract/delivery.ts'
import { ZendeskError } from '../zendesk/error.ts'
import { type Looked, lookForNote, type NoteInTicket } from '../zendesk/ticket-audits.ts'
import { type Stamp, writeStampedNote } from '../zendesk/ticket-stamp.ts'
import type { Delivery, DeliveryWorld } from './delivery.ts'
import { type DeliveryNote, letGo } from './delivery-note.ts'
import { giveUp, goOnElsewhere, release } from './endings.ts'
import { type Hold, keepLease, LeaseLost, leftMs, reportNote, takeLease } from './lease.ts'
import { addMissingFiles, missingUploads } from './missing-files.ts'
import { isConflict, isUnknown, refusedForGood } from './refusal.ts'
import { settle } from './settle.ts'

const LOOK_BACK_MS = 5 * 60_000
const MIN_LEASE_LEFT_MS = 15_000
const TRIES_WHEN_BEHIND = 3
const BEHIND_WAIT_MS = 3_000
/** Rounds of settle, look and write with one lease; after that the next holder goes on. */
const MOST_ROUNDS = 6

/**
 * Brings the oldest undelivered partner updates of one ticket into it, as exactly one note, however many browsers and
 * servers try, and wherever any of them is stopped: lease, settle, look, write, report.
 * @throws TradingGridError where not even the lease could be asked for
 */
export async function deliver(world: DeliveryWorld, ticket: TicketId, onDemand: boolean): Promise<Delivery> {
  // 1. Lease.
  const lease = await takeLease(world, ticket, onDemand)
  if (lease.outcome === 'nothing') return { outcome: 'nothing' }
  if (lease.outcome !== 'leased') return { outcome: lease.outcome, retryAfterSeconds: lease.retryAfterSeconds }
  try {
    return await deliverBatch(world, lease.hold)
  } catch (error) {
    return giveUp(world, lease.hold, error)
  }
}

async function deliverBatch(world: DeliveryWorld, hold: Hold): Promise<Delivery> {
  let behind = 0
  let last: DeliveryNote | undefined
  for (let round = 0; round < MOST_ROUNDS; round++) {
    // 2. Settle: a stamp counts only when Zendesk's own clock has moved on from it.
    const stamp = await settle(world, hold.ticket, () => keepLease(world, hold))
    const looked = await look(world, hold)
    const [note, ...doubles] = looked.notes
    if (note) return reported(world, hold, [note, ...doubles], last)
    if (isBehind(looked, stamp)) {
      behind += 1
      if (behind >= TRIES_WHEN_BEHIND) return release(world, hold, 'behind')
      await world.clock.wait(BEHIND_WAIT_MS)
      continue
    }
    if (stamp.status === 'closed') {
      const moved = await goOnElsewhere(world, hold, looked.mergedInto, stamp)
      if (moved) return moved
      continue
    }
    last = await compose(world, hold, stamp)
    const written = await write(world, hold, last, stamp)
    if (written) return reported(world, hold, [written], last)
    // A conflict or an unknown outcome: back to 2, never a plain retry.
  }
  return release(world, hold, 'failed')
}

/** 3. Look: an earlier holder may have written it. */
function look(world: DeliveryWorld, { ticket, batch }: Hold): Promise<Looked> {
  return lookForNote(world.zendesk, ticket, {
    isMarker: (marker) => z.safeParse(z.looseObject({ batch: z.literal(batch.id) }), marker).success,
    markerText: batchMark(batch.id),
    backTo: new Date(Date.parse(batch.firstLeasedAt) - LOOK_BACK_MS),
  })
}

/** A list that is older than the stamp proves nothing. */
export function isBehind({ newestAt }: Pick<Looked, 'newestAt'>, stamp: Stamp): boolean {
  return newestAt === undefined || Date.parse(newestAt) < Date.parse(stamp.updatedAt)
}

/** 4. Write: one save for note, fields and files. @returns nothing when it is not known to be written */
async function write(
  world: DeliveryWorld,
  { ticket, batch }: Hold,
  note: DeliveryNote,
  stamp: Stamp,
): Promise<NoteInTicket | undefined> {
  try {
    return await writeStampedNote(world.zendesk, ticket, {
      ...note,
      uploads: note.uploads.map(({ token }) => token),
      marker: { v: 1, batch: batch.id, thread: batch.thread.id, from: batch.from, to: batch.to, head: batch.head },
      stamp: stamp.updatedAt,
    })
  } catch (error) {
    // The note may stand there all the same, and has its files then: only looking tells.
    if (isUnknown(error)) return undefined
    await letGo(note)
    if (isConflict(error) || refusedForGood(error) === 'closed') return undefined
    const refused = error instanceof ZendeskError && error.reason === 'rejected' && !refusedForGood(error)
    if (refused && world.composer.askLess(error)) return undefined
    throw error
  }
}

async function compose(world: DeliveryWorld, hold: Hold, stamp: Stamp): Promise<DeliveryNote> {
  const { ticket, batch } = hold
  const note = await world.composer.compose({
    ticket,
    batch,
    ticketStatus: stamp.status,
    keepLease: () => keepLease(world, hold),
  })
  try {
    await keepLease(world, hold)
    if (leftMs(world, hold) <= MIN_LEASE_LEFT_MS) throw new LeaseLost(hold.batch.id)
    return note
  } catch (error) {
    await letGo(note)
    throw error
  }
}

/** 5. Report. A second note for one batch is the admin's to see. */
async function reported(
  world: DeliveryWorld,
  hold: Hold,
  notes: [NoteInTicket, ...NoteInTicket[]],
  ours: DeliveryNote | undefined,
): Promise<Delivery> {
  const [note] = notes
  let heard = true
  for (const { commentId } of notes) heard = (await reportNote(world, hold, commentId)) && heard
  const missing = missingUploads(ours?.uploads ?? [], note.files)
  const filesMissing = missing.length > 0 ? await addMissingFiles(world, hold, missing) : []
  const { commentId } = note
  return heard ? { outcome: 'delivered', commentId, filesMissing } : { outcome: 'unreported', commentId }
}
