import * as z from 'zod/mini'
import { BatchId, type TicketId } from '../domain/ids.ts'
import type { TradingGrid } from '../trading-grid/client.ts'
import type { Batch } from '../trading-grid/contract/delivery.ts'
import { readDocument } from '../trading-grid/contract/document-operations.ts'
import { readEvents, type ThreadEvent } from '../trading-grid/contract/event.ts'
import type { Installation } from '../trading-grid/contract/installation.ts'
import { changedSeq, noteKinds as everyKind, noteKindsOf } from '../trading-grid/contract/note-kind.ts'
import type { ThreadSummary } from '../trading-grid/contract/thread.ts'
import { ZendeskError } from '../zendesk/error.ts'
import { readMarkers } from '../zendesk/ticket-audits.ts'
import { type Stamp, writeStampedNote } from '../zendesk/ticket-stamp.ts'
import type { Zendesk } from '../zendesk/zendesk.ts'
import { isBehind } from './deliver.ts'
import { letGo, type NoteComposer } from './delivery-note.ts'
import { isConflict, isUnknown } from './refusal.ts'
import { settle } from './settle.ts'

const MOST_ROUNDS = 6
const LOOK_AGAIN_MS = 2_000
const LOOK_BACK_MS = 5 * 60_000

export type ByHandWorld = {
  zendesk: Pick<Zendesk, 'send'>
  tradingGrid: TradingGrid
  clock: { now(): Date; wait(ms: number): Promise<void> }
  installation: Pick<Installation, 'noteKinds'>
  composer: NoteComposer
}

/**
 * Brings a thread's updates into the ticket where the Trading Grid hands out no leases: nobody knows who else is at it,
 * so only what the ticket's own notes say of themselves counts, and each attempt begins with it.
 * @returns how many updates the note tells; none where a colleague was faster
 */
export async function bringByHand(world: ByHandWorld, ticket: TicketId, thread: ThreadSummary): Promise<number> {
  const events = await fromPartner(world, thread)
  const [first] = events
  if (!first) return 0
  const backTo = new Date(Date.parse(first.at) - LOOK_BACK_MS)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const stamp = await settle(world, ticket, async () => undefined)
    const found = await readMarkers(world.zendesk, ticket, backTo)
    if (isBehind(found, stamp)) {
      await world.clock.wait(LOOK_AGAIN_MS)
      continue
    }
    const through = Math.max(0, ...found.markers.map(throughOf(thread)), ...found.texts.map(writtenThrough(thread)))
    const missing = events.filter(({ seq }) => seq > through)
    const batch = await batchOf(world, thread, missing)
    if (!batch) return 0
    if (await write(world, ticket, batch, stamp)) return missing.length
  }
  throw new ZendeskError('conflict', 'The ticket is being changed again and again.')
}

/** @returns false where it is not known to be written, or somebody saved since: only looking tells */
async function write(world: ByHandWorld, ticket: TicketId, batch: Batch, stamp: Stamp): Promise<boolean> {
  const note = await world.composer.compose({
    ticket,
    batch,
    ticketStatus: stamp.status,
    keepLease: async () => undefined,
  })
  const marker = { v: 1, batch: batch.id, thread: batch.thread.id, from: batch.from, to: batch.to, head: batch.head }
  try {
    const uploads = note.uploads.map(({ token }) => token)
    const written = await writeStampedNote(world.zendesk, ticket, { ...note, uploads, marker, stamp: stamp.updatedAt })
    return written !== undefined
  } catch (error) {
    if (isUnknown(error)) return false
    await letGo(note)
    const asksLess = error instanceof ZendeskError && error.reason === 'rejected' && world.composer.askLess(error)
    if (isConflict(error) || asksLess) return false
    throw error
  }
}

/** What the partner said and sent in the thread, of the kinds that are wanted as notes, oldest first. */
async function fromPartner({ tradingGrid, installation }: ByHandWorld, { id }: ThreadSummary): Promise<ThreadEvent[]> {
  const all: ThreadEvent[] = []
  let after = 0
  for (let hasMore = true; hasMore; ) {
    const query = { direction: 'newer' as const, after, limit: 200 }
    const page = await tradingGrid.call(readEvents, { params: { thread: id }, query })
    all.push(...page.items)
    after = page.items.at(-1)?.seq ?? after
    hasMore = page.hasMore && page.items.length > 0
  }
  const wanted = installation.noteKinds ?? everyKind
  return all.filter((event) => {
    if (event.actor.side !== 'partner' || event.audience !== 'shared') return false
    const changed = all.find(({ seq }) => seq === changedSeq(event))
    return noteKindsOf(event, changed).some((kind) => wanted.includes(kind))
  })
}

async function batchOf(
  { tradingGrid }: ByHandWorld,
  thread: ThreadSummary,
  events: ThreadEvent[],
): Promise<Batch | undefined> {
  const [first, last] = [events[0], events.at(-1)]
  if (!first || !last) return undefined
  const ids = new Set(events.flatMap(({ body }) => mentioned(body)))
  const documents = await Promise.all(
    [...ids].map((document) => tradingGrid.call(readDocument, { params: { document } })),
  )
  return {
    id: z.parse(BatchId, `${thread.id}-${first.seq}-${last.seq}`),
    thread,
    from: first.seq,
    to: last.seq,
    head: last.hash,
    firstLeasedAt: first.at,
    events,
    documents,
  }
}

function mentioned(body: ThreadEvent['body']): string[] {
  if (body === undefined) return []
  if ('documents' in body) return body.documents.map(({ id }) => id)
  return 'document' in body ? [body.document.id] : []
}

const throughOf =
  ({ id }: ThreadSummary) =>
  (marker: unknown): number =>
    z.safeParse(z.looseObject({ thread: z.literal(id), batch: z.string(), to: z.int() }), marker).data?.to ?? 0

/** By the mark on the note's last line, where no words of the partner stand. */
const writtenThrough =
  ({ id }: ThreadSummary) =>
  (text: string): number => {
    const [before, mark = ''] = (text.trimEnd().split('\n').at(-1) ?? '').split(`[${id}-`)
    return before === '' ? Number(/^\d+-(\d+)\]$/.exec(mark)?.[1] ?? 0) : 0
  }
