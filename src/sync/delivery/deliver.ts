import type { TicketId } from '../../domain/ids.ts'
import { mergedInto } from '../../domain/ticket/merged-into.ts'
import type { WrittenComment } from '../../zendesk/audits.ts'
import { readCommentFiles } from '../../zendesk/comment-files.ts'
import type { ZendeskError } from '../../zendesk/error.ts'
import type { Stamp } from '../../zendesk/ticket-stamp.ts'
import { writeComment } from '../../zendesk/write-comment.ts'
import { commentOfBatch, notesOf } from './batch-comment.ts'
import type { Delivery, DeliveryWorld } from './delivery.ts'
import { giveUp, goOnElsewhere, release } from './endings.ts'
import { type Hold, keepLease, LeaseLost, leftMs, reportNote, takeLease } from './lease.ts'
import { addMissingFiles, missingUploads } from './missing-files.ts'
import { discardUploads, type PartnerUpdateNote } from './partner-update-note.ts'
import { refusedForGood } from './refusal.ts'

const LOOK_BACK_MS = 5 * 60_000
const MIN_LEASE_LEFT_MS = 15_000
const BEHIND = { looks: 3, waitMs: 3_000 }
/** Rounds with one lease; after that the next holder goes on. */
const MOST_ROUNDS = 6

/**
 * Brings the oldest undelivered partner updates of one ticket into it, as exactly one note, however many browsers and
 * servers try, and wherever any of them is stopped: lease, stamp, look, write, report.
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
  const { zendesk, clock } = world
  let last: PartnerUpdateNote | undefined
  // 2. Stamp, 3. Look, 4. Write: an earlier holder may have written it.
  const outcome = await writeComment<Delivery>({ zendesk, clock }, hold.ticket, {
    mayBeThere: true,
    backTo: () => new Date(Date.parse(hold.batch.firstLeasedAt) - LOOK_BACK_MS),
    find: (audits) => notesOf(hold.batch, audits),
    meanwhile: () => keepLease(world, hold),
    compose: async (stamp, audits) => {
      if (stamp.status === 'closed') {
        const moved = await goOnElsewhere(world, hold, mergedInto(stamp, audits), stamp)
        return moved ? { stop: moved } : 'again'
      }
      last = await compose(world, hold, stamp)
      return { comment: commentOfBatch(hold.batch, last) }
    },
    onRefused: async (error) => {
      if (last) await discardUploads(last)
      return mayHelp(world, error)
    },
    rounds: MOST_ROUNDS,
    behind: BEHIND,
  })
  switch (outcome.outcome) {
    case 'written':
      return reported(world, hold, outcome.comments, last)
    case 'stopped':
      return outcome.stop
    case 'behind':
      return release(world, hold, 'behind')
    case 'gave-up':
      return release(world, hold, 'failed')
  }
}

/** Whether another round may get the note into the ticket. */
function mayHelp({ composer }: DeliveryWorld, error: ZendeskError): boolean {
  const because = refusedForGood(error)
  if (error.reason === 'conflict' || because === 'closed') return true
  return error.reason === 'rejected' && because === undefined && composer.degrade(error)
}

async function compose(world: DeliveryWorld, hold: Hold, stamp: Stamp): Promise<PartnerUpdateNote> {
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
    await discardUploads(note)
    throw error
  }
}

/** 5. Report. A second note for one batch is the admin's to see. */
async function reported(
  world: DeliveryWorld,
  hold: Hold,
  notes: [WrittenComment, ...WrittenComment[]],
  ours: PartnerUpdateNote | undefined,
): Promise<Delivery> {
  const [note] = notes
  let heard = true
  for (const { id } of notes) heard = (await reportNote(world, hold, id)) && heard
  const filesMissing = ours && ours.uploads.length > 0 ? await completeFiles(world, hold, note, ours) : []
  return heard
    ? { outcome: 'delivered', commentId: note.id, filesMissing }
    : { outcome: 'unreported', commentId: note.id }
}

/** Where Zendesk does not say which files the note has, nothing is known to be missing. */
async function completeFiles(
  world: DeliveryWorld,
  hold: Hold,
  note: WrittenComment,
  { uploads }: PartnerUpdateNote,
): Promise<string[]> {
  const files = note.files ?? (await readCommentFiles(world.zendesk, hold.ticket, note.id).catch(() => undefined))
  const missing = files
    ? missingUploads(
        uploads,
        files.map(({ name }) => name),
      )
    : []
  return missing.length > 0 ? addMissingFiles(world, hold, missing) : []
}
