import * as z from 'zod/mini'
import type { Batch } from '../../src/trading-grid/contract/delivery.ts'
import type { Installation } from '../../src/trading-grid/contract/installation.ts'
import { noteKinds as allKinds } from '../../src/trading-grid/contract/vocabulary/note-kind.ts'
import { documentSummary, findDocument } from './documents.ts'
import { EVENT_COLUMNS, Event, eventAt } from './events.ts'
import { installationOf } from './installations.ts'
import { IS_WITNESSED } from './links/ticket-links.ts'
import { noteBits } from './note-bits.ts'
import { isForEverybody } from './restrictions.ts'
import { knownThread, threadSummary } from './threads.ts'
import { instantOf, newId, type World } from './world.ts'

/** A list of numbers in a column. */
const Seqs = z.pipe(
  z.string(),
  z.transform((text) => z.array(z.int()).parse(JSON.parse(text))),
)
const StoredBatch = z.object({
  id: z.string(),
  account: z.string(),
  ticket: z.int(),
  thread: z.string(),
  seqs: Seqs,
  fromSeq: z.int(),
  toSeq: z.int(),
  head: z.string(),
  firstLeasedAt: z.string(),
  state: z.enum(['open', 'delivered', 'terminal']),
  commentId: z.nullable(z.int()),
  reason: z.nullable(z.string()),
})
export type StoredBatch = z.infer<typeof StoredBatch>

export function findBatch(world: World, id: string): StoredBatch | undefined {
  return world.db.row(StoredBatch, 'SELECT * FROM batches WHERE id = ?', id)
}

export function batchesOf(world: World, thread: string): StoredBatch[] {
  return world.db.rows(StoredBatch, 'SELECT * FROM batches WHERE thread = ? ORDER BY rowid', thread)
}

/**
 * An event `e` from the partner, of a kind that is wanted, without a note in the linked ticket `l`. Every agent of a
 * ticket reads its notes, so a restricted thread has none.
 */
export const WITHOUT_NOTE = `e.side = 'partner' AND e.audience = 'shared' AND e.seq > l.notedThroughSeq
  AND (e.noteKinds & ?) <> 0 AND ${isForEverybody('e.thread')}`

/** The same, and what may be written into that ticket by itself: an agent of the ticket, or Zendesk, has linked it. */
export const DUE = `l.linked = 1 AND l.terminal IS NULL AND ${IS_WITNESSED} AND ${WITHOUT_NOTE}`

/** What `WITHOUT_NOTE` wants. */
export function wantedBits({ noteKinds = allKinds }: Pick<Installation, 'noteKinds'>): number {
  return noteBits(noteKinds)
}

/** Partner updates that a linked ticket has no note of, the oldest first. */
const UNDELIVERED = `FROM events e JOIN thread_tickets l ON l.thread = e.thread
  WHERE l.account = ? AND l.ticket = ? AND ${DUE}`
const Oldest = z.object({ thread: z.string(), at: z.string() })

export function oldestUndelivered(world: World, account: string, ticket: number) {
  const sql = `SELECT e.thread, e.at ${UNDELIVERED} ORDER BY e.ordinal LIMIT 1`
  return world.db.row(Oldest, sql, account, ticket, wantedBits(installationOf(world, account)))
}

const ByThread = z.object({ thread: z.string(), count: z.int(), stopped: z.nullable(z.string()) })

/** How many partner updates of each linked thread this ticket has no note of; `stopped` where none will come. */
export function undeliveredByThread(world: World, account: string, ticket: number) {
  const sql = `SELECT e.thread, count(*) AS count, l.terminal AS stopped
    FROM events e JOIN thread_tickets l ON l.thread = e.thread
    WHERE l.account = ? AND l.ticket = ? AND l.linked = 1 AND ${WITHOUT_NOTE}
    GROUP BY e.thread ORDER BY min(e.ordinal)`
  return world.db
    .rows(ByThread, sql, account, ticket, wantedBits(installationOf(world, account)))
    .map(({ thread, count, stopped }) => ({ thread, count, ...(stopped === null ? {} : { stopped }) }))
}

const WaitingTicket = z.object({ ticket: z.int(), count: z.int(), since: z.string() })

/** Tickets with undelivered updates in the order of their numbers, which nothing moves. */
export function waitingTickets(world: World, account: string, afterTicket: number, limit: number) {
  const sql = `SELECT l.ticket, count(*) AS count, min(e.at) AS since
    FROM events e JOIN thread_tickets l ON l.thread = e.thread
    WHERE l.account = ? AND l.ticket > ? AND ${DUE}
    GROUP BY l.ticket ORDER BY l.ticket LIMIT ?`
  const wanted = wantedBits(installationOf(world, account))
  return world.db.rows(WaitingTicket, sql, account, afterTicket, wanted, limit)
}

/** The batch that was frozen before, else all undelivered updates of the thread that has waited longest, frozen now. */
export function frozenBatch(world: World, account: string, ticket: number): StoredBatch | undefined {
  const oldest = oldestUndelivered(world, account, ticket)
  if (!oldest) return undefined
  const open = world.db.row(
    StoredBatch,
    `SELECT b.* FROM batches b JOIN thread_tickets l ON l.thread = b.thread AND l.account = b.account AND l.ticket = b.ticket
     WHERE b.account = ? AND b.ticket = ? AND b.state = 'open' AND l.linked = 1 AND l.terminal IS NULL
       AND ${IS_WITNESSED} AND ${isForEverybody('b.thread')}
     ORDER BY b.rowid LIMIT 1`,
    account,
    ticket,
  )
  return open ?? freeze(world, account, ticket, oldest.thread)
}

function freeze(world: World, account: string, ticket: number, thread: string): StoredBatch {
  const events = world.db.rows(
    Event,
    `SELECT ${EVENT_COLUMNS} FROM events WHERE ordinal IN (SELECT e.ordinal ${UNDELIVERED} AND e.thread = ?) ORDER BY seq`,
    account,
    ticket,
    wantedBits(installationOf(world, account)),
    thread,
  )
  const [first, last] = [events[0], events.at(-1)]
  if (!first || !last) throw new Error(`Thread ${thread} has nothing to deliver.`)
  const id = newId(world, 'bat')
  world.db.run(
    `INSERT INTO batches (id, account, ticket, thread, seqs, fromSeq, toSeq, head, firstLeasedAt, state)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'open')`,
    id,
    account,
    ticket,
    thread,
    JSON.stringify(events.map(({ seq }) => seq)),
    first.seq,
    last.seq,
    last.hash,
    instantOf(world),
  )
  const batch = findBatch(world, id)
  if (!batch) throw new Error('A batch was written and is not there.')
  return batch
}

export function batchAsSent(world: World, batch: StoredBatch, agent: number): z.input<typeof Batch> {
  const events = batch.seqs.flatMap((seq) => eventAt(world, batch.thread, seq) ?? [])
  const documents = new Set(events.flatMap(({ body }) => (body ? mentioned(body) : [])))
  return {
    id: batch.id,
    thread: threadSummary(world, knownThread(world, batch.thread), { account: batch.account, agent }),
    from: batch.fromSeq,
    to: batch.toSeq,
    head: batch.head,
    firstLeasedAt: batch.firstLeasedAt,
    events,
    documents: [...documents].flatMap((id) => {
      const document = findDocument(world, id)
      return document ? [documentSummary(world, document, agent)] : []
    }),
  }
}

export function mentioned(body: object): string[] {
  const { documents, document } = Mentions.parse(body)
  return [...(documents ?? []), ...(document ? [document] : [])].map(({ id }) => id)
}
const Mention = z.object({ id: z.string() })
const Mentions = z.object({ documents: z.optional(z.array(Mention)), document: z.optional(Mention) })
