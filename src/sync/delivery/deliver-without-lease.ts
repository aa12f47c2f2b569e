import * as z from 'zod/mini'
import type { Clock } from '../../browser/clock.ts'
import { BatchId, type TicketId } from '../../domain/ids.ts'
import type { TradingGrid } from '../../trading-grid/client.ts'
import type { Batch } from '../../trading-grid/contract/delivery.ts'
import { readEvents, type ThreadEvent } from '../../trading-grid/contract/event.ts'
import type { Installation } from '../../trading-grid/contract/installation.ts'
import { readDocument } from '../../trading-grid/contract/operations/document-operations.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { changedSeq, noteKinds as everyKind, noteKindsOf } from '../../trading-grid/contract/vocabulary/note-kind.ts'
import { type Audit, commentOf, markerOf, textOf } from '../../zendesk/audits.ts'
import { ZendeskError } from '../../zendesk/error.ts'
import { writeComment } from '../../zendesk/write-comment.ts'
import type { Zendesk } from '../../zendesk/zendesk.ts'
import { commentOfBatch, notesOf } from './batch-comment.ts'
import { discardUploads, type NoteComposer, type PartnerUpdateNote } from './partner-update-note.ts'

const MOST_ROUNDS = 6
const BEHIND = { looks: 6, waitMs: 2_000 }
const LOOK_BACK_MS = 5 * 60_000

export type WithoutLeaseWorld = {
  zendesk: Pick<Zendesk, 'send'>
  tradingGrid: TradingGrid
  clock: Clock
  installation: Pick<Installation, 'noteKinds'>
  composer: NoteComposer
}

/**
 * Brings a thread's updates into the ticket where the Trading Grid hands out no leases: nobody knows who else is at it,
 * so only what the ticket's own notes say of themselves counts, and each attempt begins with it.
 * @returns how many updates the note tells; none where a colleague was faster
 */
export async function deliverWithoutLease(
  world: WithoutLeaseWorld,
  ticket: TicketId,
  thread: ThreadSummary,
): Promise<number> {
  const events = await fromPartner(world, thread)
  const [first] = events
  if (!first) return 0
  const { zendesk, clock, composer } = world
  let last: { batch: Batch; note: PartnerUpdateNote; updates: number } | undefined
  const outcome = await writeComment<'nothing'>({ zendesk, clock }, ticket, {
    mayBeThere: true,
    backTo: () => new Date(Date.parse(first.at) - LOOK_BACK_MS),
    find: (audits) => (last ? notesOf(last.batch, audits) : []),
    compose: async ({ status: ticketStatus }, audits) => {
      const through = writtenThrough(thread, audits)
      const missing = events.filter(({ seq }) => seq > through)
      const batch = await batchOf(world, thread, missing)
      if (!batch) return { stop: 'nothing' }
      const note = await composer.compose({ ticket, batch, ticketStatus, keepLease: async () => undefined })
      last = { batch, note, updates: missing.length }
      return { comment: commentOfBatch(batch, note) }
    },
    onRefused: async (error) => {
      if (last) await discardUploads(last.note)
      return error.reason === 'conflict' || (error.reason === 'rejected' && composer.degrade(error))
    },
    meanwhile: async () => undefined,
    rounds: MOST_ROUNDS,
    behind: BEHIND,
  })
  switch (outcome.outcome) {
    case 'written':
      return last?.updates ?? 0
    case 'stopped':
      return 0
    case 'behind':
      throw new ZendeskError('unavailable', 'The list of what happened in the ticket is behind the ticket.')
    case 'gave-up':
      throw outcome.error ?? new ZendeskError('conflict', 'The ticket is being changed again and again.')
  }
}

/** What the partner said and sent in the thread, of the kinds that are wanted as notes, oldest first. */
async function fromPartner(
  { tradingGrid, installation }: WithoutLeaseWorld,
  { id }: ThreadSummary,
): Promise<ThreadEvent[]> {
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
  { tradingGrid }: WithoutLeaseWorld,
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

/** The last entry of the thread that a note in the ticket tells of. */
function writtenThrough({ id }: ThreadSummary, audits: Audit[]): number {
  const Marker = z.looseObject({ thread: z.literal(id), batch: z.string(), to: z.int() })
  return Math.max(
    0,
    ...audits.map((audit) => z.safeParse(Marker, markerOf(audit)).data?.to ?? 0),
    ...audits.map(commentOf).map((said) => (said?.public === false ? markedThrough(id, textOf(said)) : 0)),
  )
}

/** By the mark on the note's last line, where no words of the partner stand. */
function markedThrough(thread: string, text: string): number {
  const [before, mark = ''] = (text.trimEnd().split('\n').at(-1) ?? '').split(`[${thread}-`)
  return before === '' ? Number(/^\d+-(\d+)\]$/.exec(mark)?.[1] ?? 0) : 0
}
