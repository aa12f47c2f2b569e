import type * as z from 'zod/mini'
import type { TicketAttachment } from '../../../src/trading-grid/contract/transfer.ts'
import type { NotShared } from '../../../src/trading-grid/contract/vocabulary/not-shared.ts'
import { agentActor, systemActor } from '../actors.ts'
import { appendEvent } from '../events.ts'
import { notSentText, whyNotShared } from '../not-shared.ts'
import { shareInThread } from '../outgoing.ts'
import { knownThread } from '../threads.ts'
import { type FetchedFile, fetchAttachments } from '../ticket-attachments.ts'
import type { World } from '../world.ts'
import { keepFailed } from './failed-files.ts'
import { findLinkNotes, type LinkNoteFound } from './find-link-notes.ts'
import type { Link } from './link.ts'
import {
  countAsWitnessed,
  findLink,
  linksDue,
  lookAgain,
  namedFiles,
  notWitnessed,
  rememberFile,
} from './ticket-links.ts'
import { keepWaiting, waitingFiles } from './waiting-files.ts'

/** What Zendesk says of a link, and the files that it handed out. Read without writing anything. */
export type Seen = { notes: LinkNoteFound[]; fetched: { waiting: string; files: FetchedFile[] }[] }
type Attachment = z.output<typeof TicketAttachment>

const MOST_LINKS = 10
const LOOK_AFTER_MS = 5_000
const LOOK_AT_LEAST_EVERY_MS = 10 * 60_000
/** Whoever escalated and never wrote the note can still do so later: then the server looks when it is asked. */
const LOOK_FOR_MS = 24 * 3_600_000

/** Looks for the note, and fetches the files that it names and that wait for it. */
export async function lookForWitness(world: World, link: Link): Promise<Seen> {
  const stored = findLink(world, link)
  if (!stored) return { notes: [], fetched: [] }
  const waiting = waitingFiles(world, link)
  const known = namedFiles(world, link)
  const isKnown = stored.how !== null && waiting.every(({ attachments }) => allIn(known, attachments))
  const notes = isKnown ? [] : await findLinkNotes(world, stored)
  const named = new Set([...known, ...notes.flatMap(({ files }) => files)])
  const fetched: Seen['fetched'] = []
  for (const { id, attachments } of waiting) {
    const wanted = attachments.filter(({ attachmentId }) => named.has(attachmentId))
    const files = await fetchAttachments(world, { account: link.account, id: link.ticket }, wanted)
    if (files.length > 0) fetched.push({ waiting: id, files })
  }
  return { notes, fetched }
}

/** Writes down what was seen. Seen twice, it is written once. @returns files that will never go, each with the reason */
export function recordWitness(world: World, link: Link, { notes, fetched }: Seen): NotShared {
  if (!findLink(world, link)) return []
  for (const { auditId, files } of notes) {
    countAsWitnessed(world, link, 'note', auditId)
    for (const file of files) rememberFile(world, link, file, auditId)
  }
  return fetched.flatMap(({ waiting, files }) => sendWaiting(world, link, waiting, files))
}

function sendWaiting(world: World, link: Link, id: string, files: FetchedFile[]): NotShared {
  const waiting = waitingFiles(world, link).find((one) => one.id === id)
  if (!waiting) return []
  const due = new Set(waiting.attachments.map(({ attachmentId }) => attachmentId))
  const late = Date.parse(waiting.since) + LOOK_FOR_MS <= world.clock.now().getTime()
  const settled = files.filter(
    (file) => due.has(file.attachment.attachmentId) && ('bytes' in file || !file.retriable || late),
  )
  const done = new Set(settled.map(({ attachment }) => attachment.attachmentId))
  keepWaiting(
    world,
    id,
    waiting.attachments.filter(({ attachmentId }) => !done.has(attachmentId)),
  )
  const shared = shareInThread(world, knownThread(world, link.thread), [], settled)
  if (shared.documents.length > 0) {
    appendEvent(world, link.thread, {
      type: 'document-shared',
      actor: agentActor(waiting.agent),
      audience: 'shared',
      body: { documents: shared.documents },
    })
  }
  keepFailed(
    world,
    link,
    settled.filter((file) => 'code' in file),
  )
  tellNotShared(world, link, shared.notShared)
  return shared.notShared
}

/** Among colleagues: whoever escalated may have closed the page by now. */
function tellNotShared(world: World, { thread, account }: Link, files: NotShared): void {
  if (files.length === 0) return
  const text = notSentText(world, account, files)
  appendEvent(world, thread, {
    type: 'message',
    actor: systemActor,
    audience: 'internal',
    automatic: true,
    body: { text, documents: [], quotes: [] },
  })
}

/** @throws Problem 409 `not-witnessed` where no note of the ticket names one of the files */
function requireNamed(world: World, link: Link, attachments: Attachment[], seen: Seen): void {
  const named = new Set([...namedFiles(world, link), ...seen.notes.flatMap(({ files }) => files)])
  if (findLink(world, link) && allIn(named, attachments)) return
  throw notWitnessed('No note in the ticket, written by an agent of it, names the thread and every one of these files.')
}

/** Files for a request that names them. @throws Problem as `requireNamed` does */
export async function fetchNamed(
  world: World,
  { id: thread }: { id: string },
  { ticket, attachments }: { ticket: { account: string; id: number }; attachments: Attachment[] },
): Promise<{ seen: Seen; files: FetchedFile[] }> {
  if (attachments.length === 0) return { seen: { notes: [], fetched: [] }, files: [] }
  const link = { thread, account: ticket.account, ticket: ticket.id }
  const stored = findLink(world, link)
  const notes = stored && !allIn(namedFiles(world, link), attachments) ? await findLinkNotes(world, stored) : []
  const seen = { notes, fetched: [] }
  requireNamed(world, link, attachments, seen)
  return { seen, files: await fetchAttachments(world, ticket, attachments) }
}

const allIn = (named: Set<number>, attachments: Attachment[]): boolean =>
  attachments.every(({ attachmentId }) => named.has(attachmentId))

/** For whoever wrote the note and closed the page before asking what became of it. */
export async function witnessWaitingLinks(world: World): Promise<void> {
  const now = world.clock.now().getTime()
  for (const link of linksDue(world, MOST_LINKS)) {
    const seen = await lookForWitness(world, link)
    world.db.atomic(() => {
      recordWitness(world, link, seen)
      const asked = [link.linkedAt, ...waitingFiles(world, link).map(({ since }) => since)].map(Date.parse)
      const ageMs = now - Math.max(...asked)
      if (ageMs >= LOOK_FOR_MS) giveUp(world, link)
      else lookAgain(world, link, new Date(now + pauseMs(ageMs)))
    })
  }
}

const pauseMs = (ageMs: number): number => Math.min(Math.max(LOOK_AFTER_MS, ageMs / 2), LOOK_AT_LEAST_EVERY_MS)

/** Files that nobody in the ticket vouched for stay where they are, and the thread says so. */
function giveUp(world: World, link: Link): void {
  lookAgain(world, link, undefined)
  for (const { id, attachments } of waitingFiles(world, link)) {
    keepWaiting(world, id, [])
    const failed = attachments.map((attachment) => ({
      attachment,
      ...whyNotShared(world, link.account, 'never-named'),
    }))
    keepFailed(world, link, failed)
    tellNotShared(
      world,
      link,
      failed.map(({ attachment: { attachmentId, name }, ...why }) => ({ attachmentId, name, ...why })),
    )
  }
}
