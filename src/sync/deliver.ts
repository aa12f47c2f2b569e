import * as z from 'zod/mini'
import type { TicketId } from '../domain/ids.ts'
import { batchMark } from '../trading-grid/contract/delivery.ts'
import type { Installation } from '../trading-grid/contract/installation.ts'
import { ZendeskError } from '../zendesk/error.ts'
import { createFollowUp } from '../zendesk/follow-up.ts'
import { type Looked, lookForNote, type NoteInTicket } from '../zendesk/ticket-audits.ts'
import { readStamp, type Stamp, writeStampedNote } from '../zendesk/ticket-stamp.ts'
import type { Zendesk } from '../zendesk/zendesk.ts'
import { type DeliveryNote, letGo, type NoteComposer } from './delivery-note.ts'
import { type Hold, keepLease, LeaseLost, type LeaseWorld, leftMs, report, reportNote, takeLease } from './lease.ts'
import { addMissingFiles, missingUploads } from './missing-files.ts'
import { goneForAll, refusedForGood } from './terminal.ts'

/** Zendesk's stamps have whole seconds: only a second that is over can have one meaning. */
const SETTLED_AFTER_MS = 2_000
const LOOK_BACK_MS = 5 * 60_000
const MIN_LEASE_LEFT_MS = 15_000
const TRIES_WHEN_BEHIND = 3
const BEHIND_WAIT_MS = 3_000
/** Rounds of settle, look and write with one lease; after that the next holder goes on. */
const MOST_ROUNDS = 6

export type DeliveryWorld = LeaseWorld & {
  zendesk: Pick<Zendesk, 'send' | 'agent' | 'installation'>
  installation: Pick<Installation, 'onClosedTicket'>
  composer: NoteComposer
}

export type Delivery =
  /** `filesMissing` are left out of the note by Zendesk and could not be added below it. */
  | { outcome: 'delivered'; commentId: number; filesMissing: string[] }
  /** The note is there; the Trading Grid will hear it from the next holder. */
  | { outcome: 'unreported'; commentId: number }
  | { outcome: 'moved'; to: number }
  | { outcome: 'nothing' }
  | { outcome: 'held' | 'not-offered'; retryAfterSeconds: number | undefined }
  | { outcome: 'released'; reason: 'behind' | 'forbidden' | 'not-found' | 'lost' | 'failed'; error?: unknown }
  | { outcome: 'terminal'; reason: string }

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
    const stamp = await settle(world, hold)
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

/** 2. Settle: a stamp counts only when Zendesk's own clock has moved on from it. */
async function settle(world: DeliveryWorld, hold: Hold): Promise<Stamp> {
  let seenAt = world.clock.now().getTime()
  let stamp = await readStamp(world.zendesk, hold.ticket)
  for (;;) {
    // Without a `Date` from Zendesk, our own clock measures how long the same stamp has been seen.
    const now = world.clock.now().getTime()
    const ageMs = stamp.zendeskNow ? stamp.zendeskNow.getTime() - Date.parse(stamp.updatedAt) : now - seenAt
    if (ageMs >= SETTLED_AFTER_MS) return stamp
    await world.clock.wait(SETTLED_AFTER_MS - Math.max(0, ageMs))
    await keepLease(world, hold)
    const again = await readStamp(world.zendesk, hold.ticket)
    if (again.updatedAt !== stamp.updatedAt) seenAt = world.clock.now().getTime()
    stamp = again
  }
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
function isBehind({ newestAt }: Looked, stamp: Stamp): boolean {
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

const isConflict = (error: unknown) => error instanceof ZendeskError && error.reason === 'conflict'

function isUnknown(error: unknown): boolean {
  return (
    error instanceof ZendeskError &&
    ['offline', 'timed-out', 'unavailable', 'unreadable', 'proxy'].includes(error.reason)
  )
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

/** A closed ticket takes nothing: the link goes on where the conversation does, or an admin decides. */
async function goOnElsewhere(
  world: DeliveryWorld,
  hold: Hold,
  mergedInto: number | undefined,
  { followUps }: Stamp,
): Promise<Delivery | undefined> {
  if (mergedInto !== undefined) return moved(world, hold, mergedInto, 'merged')
  if (world.installation.onClosedTicket === 'work-list') {
    return ended(world, hold, 'closed', 'The ticket is closed.')
  }
  const known = followUps.at(-1)
  if (known !== undefined) return moved(world, hold, known, 'follow-up')
  try {
    const text = world.composer.followUp(hold.batch, hold.ticket)
    return moved(world, hold, await createFollowUp(world.zendesk, hold.ticket, text), 'follow-up')
  } catch (error) {
    // If it was opened all the same, the closed ticket names it.
    if (isUnknown(error)) return undefined
    throw error
  }
}

async function moved(world: DeliveryWorld, hold: Hold, to: number, how: 'merged' | 'follow-up'): Promise<Delivery> {
  await report(world, hold, { kind: 'moved', to, how })
  return { outcome: 'moved', to }
}

type Ending = 'closed' | 'deleted' | 'full' | 'forbidden'

async function ended(world: DeliveryWorld, hold: Hold, reason: Ending, detail: string): Promise<Delivery> {
  await report(world, hold, { kind: 'terminal', reason, detail: detail.slice(0, 500) })
  return { outcome: 'terminal', reason }
}

async function release(
  world: DeliveryWorld,
  hold: Hold,
  reason: 'behind' | 'forbidden' | 'not-found' | 'failed',
  error?: unknown,
): Promise<Delivery> {
  await report(world, hold, { kind: 'released', reason })
  return { outcome: 'released', reason, ...(error === undefined ? {} : { error }) }
}

/** What stops every holder ends it; what stops only this one is the next one's to try. */
async function giveUp(world: DeliveryWorld, hold: Hold, error: unknown): Promise<Delivery> {
  if (error instanceof LeaseLost) return { outcome: 'released', reason: 'lost' }
  const detail = error instanceof Error ? error.message : ''
  const gone = goneForAll(error, world.zendesk.agent.role)
  if (gone) return ended(world, hold, gone, detail)
  if (refusedForGood(error) === 'full') return ended(world, hold, 'full', detail)
  if (!(error instanceof ZendeskError)) return release(world, hold, 'failed', error)
  if (error.reason === 'forbidden' || error.reason === 'not-found') return release(world, hold, error.reason, error)
  // Refused although it asked for nothing but a note: nobody's note will be taken.
  if (error.reason === 'rejected') return ended(world, hold, 'forbidden', detail)
  return release(world, hold, 'failed', error)
}
