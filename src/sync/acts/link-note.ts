import type { Clock } from '../../browser/clock.ts'
import type { TicketId } from '../../domain/ids.ts'
import { laterSentences } from '../../i18n/later-sentences.ts'
import { createTranslator, type Translator } from '../../i18n/translator.ts'
import type { TradingGrid } from '../../trading-grid/client.ts'
import { readInstallation } from '../../trading-grid/contract/operations/installation-operations.ts'
import { witnessLink } from '../../trading-grid/contract/operations/link-operations.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { type LinkNote, linkMark, type TicketLink, unlinkNote } from '../../trading-grid/contract/ticket-link.ts'
import { withoutMarks } from '../../trading-grid/contract/vocabulary/quoted-text.ts'
import { isNotWitnessed } from '../../trading-grid/error.ts'
import { writeCommentOnce } from '../../zendesk/comment-once.ts'
import type { Zendesk } from '../../zendesk/zendesk.ts'
import { anchorOf } from './anchor-marker.ts'

export type LinkWorld = {
  zendesk: Pick<Zendesk, 'send' | 'agent' | 'installation'>
  tradingGrid: TradingGrid
  clock: Clock
}
type Names = Pick<TicketLink, 'nonce'>

/** Zendesk's list of audits may lag; what is not seen by then the Trading Grid looks for by itself. */
const LOOK_AFTER_MS = [0, 1_500, 3_000, 5_000]

/** What makes a note one that the Trading Grid goes by: in its metadata, and as its last line where metadata is dropped. */
export function bearingLink(text: string, act: LinkNote | typeof unlinkNote, { nonce }: Names, files: number[]) {
  return {
    text: `${text}\n\n${linkMark(nonce, files)}`,
    marker: { act, nonce, ...(files.length > 0 ? { files: files.join(' ') } : {}) },
  }
}

type Look = { again?: number[]; dismiss?: number[] }

function lookOnce({ zendesk, tradingGrid }: LinkWorld, thread: ThreadSummary['id'], ticket: TicketId, look: Look = {}) {
  const { id, name } = zendesk.agent
  const params = { thread, account: zendesk.installation.subdomain, ticket }
  return tradingGrid.call(witnessLink, { params, body: { agent: { id, name }, ...look } })
}

/** Has the Trading Grid look for the note in the ticket, a few times, until it has seen it and sent what waited for it. */
export async function witness(world: LinkWorld, thread: ThreadSummary['id'], ticket: TicketId) {
  const look = () => lookOnce(world, thread, ticket)
  let looked = await look()
  const notShared = [...looked.notShared]
  for (const waitMs of LOOK_AFTER_MS.slice(1)) {
    if (looked.link.witnessed && looked.link.filesToFollow.length === 0) break
    await world.clock.wait(waitMs)
    looked = await look()
    notShared.push(...looked.notShared)
  }
  return { ...looked, notShared }
}

type Note = { act: LinkNote | typeof unlinkNote; text: string; files: number[] }

/** The note in the agent's own session, once however often this is called, and then the look for it. */
export async function noteLink(
  world: LinkWorld,
  ticket: TicketId,
  thread: ThreadSummary,
  link: TicketLink,
  note: Note & { act: LinkNote },
) {
  await writeNote(world, ticket, thread, link, note)
  return witness(world, thread.id, ticket)
}

async function writeNote(world: LinkWorld, ticket: TicketId, thread: ThreadSummary, link: TicketLink, note: Note) {
  const { text, marker } = bearingLink(withoutMarks(note.text), note.act, link, note.files)
  const key = [note.act, link.nonce, ...note.files].join('-')
  await writeCommentOnce(
    world.zendesk,
    ticket,
    { text, public: false, uploads: [], marker: { v: 1, key, ...marker, ...anchorOf(thread) } },
    true,
    world.clock,
  )
}

/** The note that tells the ticket's agents of a thread, which is also how the Trading Grid knows that an agent linked it. */
export async function noteNewLink(world: LinkWorld, ticket: TicketId, thread: ThreadSummary, link: TicketLink) {
  const write = await noteWriter(world)
  const agent = world.zendesk.agent.name
  const { label, partner, restricted } = thread
  const named = link.filesToFollow
  const text = restricted
    ? write('act.note.restricted', { agent })
    : [
        write('link.note.linked', { agent, label, partner: partner.name }),
        ...(named.length > 0 ? [await filesText(world, thread, named, 'shared')] : []),
      ].join('\n\n')
  const files = named.map(({ attachmentId }) => attachmentId)
  return noteLink(world, ticket, thread, link, { act: 'linked', text, files })
}

/**
 * Completes a link whose note nobody has seen, or whose files wait for one: looks first, since the note may be there by
 * now, and writes only what is missing.
 * @param again ids of files that did not go and are to follow after all
 */
export async function completeLink(
  world: LinkWorld,
  ticket: TicketId,
  { thread: id }: Pick<TicketLink, 'thread'>,
  again: number[],
) {
  const { thread, link } = await lookOnce(world, id, ticket, again.length > 0 ? { again } : {})
  if (!link.witnessed) return noteNewLink(world, ticket, thread, link)
  const unnamed = link.filesToFollow.filter(({ named }) => !named)
  if (unnamed.length === 0) return witness(world, id, ticket)
  const text = await filesText(world, thread, unnamed, 'shared')
  return noteLink(world, ticket, thread, link, {
    act: 'files',
    text,
    files: unnamed.map(({ attachmentId }) => attachmentId),
  })
}

/** Nobody needs to hear of these files any longer; the thread still tells of them. */
export function dismissFailed(world: LinkWorld, ticket: TicketId, thread: ThreadSummary['id'], dismiss: number[]) {
  return lookOnce(world, thread, ticket, { dismiss })
}

type NamedFile = { attachmentId: number; name: string }

/** In the installation's language: every agent of the account may read what stands in the ticket. */
async function noteWriter({ zendesk, tradingGrid }: LinkWorld): Promise<Translator> {
  const params = { account: zendesk.installation.subdomain }
  const { locale } = await tradingGrid.call(readInstallation, { params })
  return createTranslator(locale, 'UTC').with(laterSentences)
}

async function filesText(
  world: LinkWorld,
  { label, partner, restricted }: ThreadSummary,
  files: NamedFile[],
  as: 'shared' | 'evidence',
): Promise<string> {
  const write = await noteWriter(world)
  const agent = world.zendesk.agent.name
  if (restricted) return write('act.note.restricted', { agent })
  const names = files.map(({ name }) => name).join(', ')
  return write(`link.note.${as}`, { agent, label, partner: partner.name, names })
}

/**
 * Sends a request that names files of the ticket. Where no note in the ticket names them yet, the agent's session writes
 * one, which records who took which file out of the ticket, and the request is sent again.
 */
export async function namingFiles<Answer>(
  world: LinkWorld,
  {
    ticket,
    thread,
    files,
    as,
  }: { ticket: TicketId; thread: ThreadSummary['id']; files: NamedFile[]; as: 'shared' | 'evidence' },
  send: () => Promise<Answer>,
): Promise<Answer> {
  if (files.length === 0) return send()
  try {
    return await send()
  } catch (error) {
    if (!isNotWitnessed(error)) throw error
  }
  const { thread: summary, link } = await witness(world, thread, ticket)
  const text = await filesText(world, summary, files, as)
  await noteLink(world, ticket, summary, link, {
    act: 'files',
    text,
    files: files.map(({ attachmentId }) => attachmentId),
  })
  return onceWitnessed(world, send)
}

/** Unlinks a ticket. A link that counts ends by a note in the ticket, as it began by one. */
export async function unlinking<Answer>(
  world: LinkWorld,
  { ticket, thread }: { ticket: TicketId; thread: ThreadSummary['id'] },
  send: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await send()
  } catch (error) {
    if (!isNotWitnessed(error)) throw error
  }
  const { thread: summary, link } = await lookOnce(world, thread, ticket)
  const write = await noteWriter(world)
  const agent = world.zendesk.agent.name
  const { label, partner, restricted } = summary
  const text = restricted
    ? write('act.note.restricted', { agent })
    : write('link.note.unlinked', { agent, label, partner: partner.name })
  await writeNote(world, ticket, summary, link, { act: unlinkNote, text, files: [] })
  return onceWitnessed(world, send)
}

/** Asks again until the note is seen, which Zendesk may list a little late. */
async function onceWitnessed<Answer>({ clock }: LinkWorld, send: () => Promise<Answer>): Promise<Answer> {
  for (const waitMs of LOOK_AFTER_MS) {
    await clock.wait(waitMs)
    try {
      return await send()
    } catch (error) {
      if (!isNotWitnessed(error)) throw error
    }
  }
  return send()
}
