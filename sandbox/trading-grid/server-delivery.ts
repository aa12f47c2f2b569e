import * as z from 'zod/mini'
import { Batch, batchMark } from '../../src/trading-grid/contract/delivery.ts'
import type { Installation } from '../../src/trading-grid/contract/installation.ts'
import { batchAsSent, DUE, type StoredBatch, wantedBits } from './delivery-batches.ts'
import { acceptReport, type Report } from './delivery-reports.ts'
import { findDocument } from './documents.ts'
import { followUp } from './follow-up.ts'
import { allInstallations } from './installations.ts'
import { giveBack, takeLease } from './leases.ts'
import { noteText } from './note-text.ts'
import { capabilitiesOf } from './settings.ts'
import { ticketFields } from './ticket-fields.ts'
import { deleteUpload, uploadBytes, uploadDocument } from './uploads.ts'
import type { Attempt, World } from './world.ts'
import { type NoteStep, writeNoteOnce } from './write-note.ts'
import { NoAnswer } from './zendesk-client.ts'

const HOLDER = 'trading-grid-server'
/** Browsers come first: a note by the agent who has the ticket open is quicker. */
const GRACE_MS = 20_000
const MIN_LEASE_LEFT_MS = 15_000
const LOOK_BACK_MS = 5 * 60_000
const TRIES_WHEN_BEHIND = 3
/** Ticks with one lease; then a browser may have better luck. */
const MOST_ROUNDS = 15
const REST_MS = 30_000

type Waiting = { ticket: number; at: string }
const Waiting = z.object({ ticket: z.int(), at: z.string() })

/** Writes the notes that no browser wrote: lease, settle, look, write, report. Each tick goes as far as it can. */
export async function deliverNotes(world: World): Promise<void> {
  const { serverDelivery, leases } = capabilitiesOf(world)
  if (!serverDelivery || !leases) return
  for (const installation of allInstallations(world)) {
    if (installation.automationsPaused || installation.notes !== 'automatic') continue
    for (const { ticket } of waitingTickets(world, installation)) {
      await deliverTo(world, installation, ticket)
    }
  }
}

function waitingTickets(world: World, installation: Installation): Waiting[] {
  const before = new Date(world.clock.now().getTime() - GRACE_MS).toISOString()
  return world.db.rows(
    Waiting,
    `SELECT l.ticket, min(e.at) AS at FROM events e JOIN thread_tickets l ON l.thread = e.thread
     WHERE l.account = ? AND ${DUE}
     GROUP BY l.ticket HAVING min(e.at) <= ? ORDER BY min(e.ordinal)`,
    installation.account,
    wantedBits(installation),
    before,
  )
}

async function deliverTo(world: World, installation: Installation, ticket: number): Promise<void> {
  const place = { account: installation.account, ticket }
  const key = `${place.account}/${ticket}`
  const attempt = world.attempts.get(key) ?? { rounds: 0, behind: 0, notBefore: 0, withoutFields: false }
  if (world.clock.now().getTime() < attempt.notBefore) return
  const taken = world.db.atomic(() => takeLease(world, place, HOLDER, false))
  if (taken.outcome !== 'leased') return

  const step = await writeNote(world, installation, taken.batch, Date.parse(taken.expiresAt), attempt)
  const results = await resultsOf(world, installation, taken.batch, step, attempt)
  if (results.length > 0) {
    world.attempts.delete(key)
    const reported = { holder: HOLDER, fence: taken.fence }
    world.db.atomic(() => results.map((result) => acceptReport(world, taken.batch.id, { ...reported, result }, true)))
    return
  }
  attempt.rounds += 1
  if (attempt.behind >= TRIES_WHEN_BEHIND || attempt.rounds >= MOST_ROUNDS) {
    world.db.atomic(() => giveBack(world, place, HOLDER))
    world.attempts.set(key, { ...attempt, rounds: 0, behind: 0, notBefore: world.clock.now().getTime() + REST_MS })
  } else world.attempts.set(key, attempt)
}

async function writeNote(
  world: World,
  installation: Installation,
  stored: StoredBatch,
  leasedUntil: number,
  attempt: Attempt,
): Promise<NoteStep> {
  const { account } = installation
  const batch = Batch.parse(batchAsSent(world, stored, 0))
  const { thread, from, to, head } = batch
  const uploads: string[] = []
  const step = await writeNoteOnce(world, {
    account,
    ticket: stored.ticket,
    marker: { v: 1, batch: batch.id, thread: thread.id, from, to, head },
    markerText: batchMark(batch.id),
    isMarker: (marker) => z.object({ batch: z.literal(batch.id) }).safeParse(marker).success,
    lookBackTo: new Date(Date.parse(batch.firstLeasedAt) - LOOK_BACK_MS),
    mayWrite: () => leasedUntil - world.clock.now().getTime() > MIN_LEASE_LEFT_MS,
    compose: async (ticket) => {
      const attached = await uploadAll(
        world,
        account,
        batch.documents.map(({ id }) => id),
        uploads,
      )
      const note = noteText(batch, attached, installation.locale)
      if (note.attachment) {
        const content = new TextEncoder().encode(note.attachment.text)
        const file = { name: note.attachment.name, mediaType: 'text/plain', content }
        const uploaded = await uploadBytes(world, account, file)
        // Without the file the text would be cut: better a little later.
        if (!('token' in uploaded)) throw new NoAnswer(uploaded.reason)
        uploads.push(uploaded.token)
      }
      const answered = batch.events.some(({ automatic }) => !automatic)
      const reopens = installation.reopenOnAnswer && answered && ['pending', 'hold', 'solved'].includes(ticket.status)
      return {
        comment: { body: note.body, public: false, uploads },
        ...(attempt.withoutFields
          ? {}
          : { custom_fields: ticketFields(installation, batch.thread, world.clock.now()) }),
        ...(reopens ? { status: 'open' } : {}),
      }
    },
  })
  if (!mayBeWritten(step)) for (const token of uploads) await deleteUpload(world, account, token)
  return step
}

/** A note that is there has taken its files; one that may still arrive will want them. */
const mayBeWritten = (step: NoteStep): boolean =>
  step.kind === 'written' || (step.kind === 'again' && (step.because === 'unknown' || step.because === 'busy'))

async function uploadAll(world: World, account: string, documents: string[], uploads: string[]): Promise<Set<string>> {
  const attached = new Set<string>()
  for (const id of documents) {
    const document = findDocument(world, id)
    if (document?.scan !== 'clean') continue
    const outcome = await uploadDocument(world, account, document)
    if ('token' in outcome) {
      uploads.push(outcome.token)
      attached.add(id)
    } else if (outcome.retriable) throw new NoAnswer(outcome.reason)
  }
  return attached
}

/** What to report, or nothing where the next tick goes on. */
async function resultsOf(
  world: World,
  installation: Installation,
  batch: StoredBatch,
  step: NoteStep,
  attempt: Attempt,
): Promise<Report['result'][]> {
  if (step.kind === 'written') return step.commentIds.map((commentId) => ({ kind: 'delivered', commentId }))
  const result = await resultWithoutNote(world, installation, batch, step, attempt)
  return result ? [result] : []
}

async function resultWithoutNote(
  world: World,
  installation: Installation,
  batch: StoredBatch,
  step: Exclude<NoteStep, { kind: 'written' }>,
  attempt: Attempt,
): Promise<Report['result'] | undefined> {
  if (step.kind === 'again') {
    attempt.behind += step.because === 'behind' ? 1 : 0
    return undefined
  }
  if (step.kind === 'closed') {
    if (step.mergedInto !== undefined) return { kind: 'moved', to: step.mergedInto, how: 'merged' }
    if (installation.onClosedTicket === 'work-list') {
      return { kind: 'terminal', reason: 'closed', detail: 'The ticket is closed.' }
    }
    const to = await followUp(world, installation, batch, step.followUps)
    return to === undefined ? undefined : { kind: 'moved', to, how: 'follow-up' }
  }
  if (step.status === 404) return { kind: 'terminal', reason: 'deleted', detail: 'The ticket is gone.' }
  if (step.status !== 422) return { kind: 'released', reason: 'forbidden' }
  if (/limit of \d+ comments|TooManyComments/i.test(step.detail)) {
    return { kind: 'terminal', reason: 'full', detail: 'The ticket can’t take more comments.' }
  }
  // A field that was deleted or changed must not keep the partner's words out of the ticket.
  if (!attempt.withoutFields) {
    attempt.withoutFields = true
    return undefined
  }
  return { kind: 'terminal', reason: 'forbidden', detail: `Zendesk does not take the note: ${step.detail}` }
}
