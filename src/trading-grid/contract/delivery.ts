import * as z from 'zod/mini'
import { BatchId, ThreadId } from '../../domain/ids.ts'
import { DocumentSummary } from './document.ts'
import { ThreadEvent } from './event.ts'
import { operation } from './operation.ts'
import { AssertedAgent, Instant, Sha256, ShortText, TicketRef } from './primitives.ts'
import { ThreadSummary } from './thread.ts'

/** The undelivered partner updates of one ticket and thread, frozen: the next holder gets the same ones. */
export const Batch = z.object({
  id: BatchId,
  thread: ThreadSummary,
  from: z.int(),
  to: z.int(),
  /** Hash of event `to`. */
  head: Sha256,
  firstLeasedAt: Instant,
  events: z.array(ThreadEvent),
  documents: z.array(DocumentSummary),
})
export type Batch = z.infer<typeof Batch>

/**
 * Stands on a line of its own at the end of the note, beside the marker in the audit's metadata, because some accounts
 * drop that. Whoever looks for the note of a batch, browser or server, looks for either.
 */
export function batchMark(batch: string): string {
  return `[${batch}]`
}

/** Whether a note ends with its mark. One that quotes the mark, or tells of it, is another note. */
export function endsWithMark(text: string, mark: string): boolean {
  return text.trim().split('\n').at(-1)?.trim() === mark
}

export const Lease = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('leased'), batch: Batch, fence: z.int(), expiresAt: Instant }),
  /** Somebody else holds it. */
  z.object({ outcome: z.literal('held'), retryAfterSeconds: z.number() }),
  z.object({ outcome: z.literal('nothing') }),
  /** Not for this holder for now: it was refused there before, automations are paused, or the ticket is terminal. */
  z.object({ outcome: z.literal('not-offered'), reason: ShortText, retryAfterSeconds: z.exactOptional(z.number()) }),
])
export type Lease = z.infer<typeof Lease>

export const leaseDelivery = operation({
  id: 'leaseDelivery',
  summary: 'Take or renew the lease on a ticket: 120 s, with a fence that grows',
  method: 'POST',
  path: '/deliveries/leases',
  body: z.object({
    /** Made by the holder once per page load; the same holder renews. */
    holder: z.string().check(z.minLength(8), z.maxLength(128)),
    agent: AssertedAgent,
    ticket: TicketRef,
    /** By an agent's click: given also where notes are on demand or automations are paused. */
    onDemand: z.boolean(),
  }),
  answer: Lease,
  status: 200,
  needs: 'leases',
})

export const reportDelivery = operation({
  id: 'reportDelivery',
  summary: 'Say what became of a batch. A report naming a comment is accepted whatever the lease says',
  method: 'PUT',
  path: '/deliveries/{batch}',
  body: z.object({
    holder: z.string(),
    fence: z.int(),
    result: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('delivered'), commentId: z.int() }),
      z.object({
        kind: z.literal('released'),
        reason: z.enum(['behind', 'forbidden', 'not-found', 'failed', 'stopped']),
      }),
      z.object({
        kind: z.literal('terminal'),
        reason: z.enum(['closed', 'deleted', 'full', 'forbidden']),
        detail: ShortText,
      }),
      z.object({ kind: z.literal('moved'), to: z.int(), how: z.enum(['merged', 'follow-up']) }),
    ]),
  }),
  answer: z.object({ outcome: z.enum(['accepted', 'already-delivered', 'doubled', 'fenced-off']) }),
  status: 200,
  problems: [404, 409],
  needs: 'leases',
})

export const readDeliveries = operation({
  id: 'readDeliveries',
  summary: 'Which notes in a ticket stand for which events',
  method: 'GET',
  path: '/threads/{thread}/deliveries',
  answer: z.object({
    items: z.array(
      z.object({
        batch: BatchId,
        thread: ThreadId,
        ticket: z.int(),
        from: z.int(),
        to: z.int(),
        commentId: z.exactOptional(z.int()),
        state: z.enum(['waiting', 'leased', 'delivered', 'terminal']),
        reason: z.exactOptional(ShortText),
      }),
    ),
    hasMore: z.boolean(),
    cursor: z.exactOptional(z.string()),
  }),
  status: 200,
  problems: [404],
})

/** Tickets in which notes are waited for. Ids and counts, no content: who may not read a ticket learns nothing of it. */
export const readUndelivered = operation({
  id: 'readUndelivered',
  summary: 'Tickets with partner updates that have no note yet, without the ones that were given up',
  method: 'GET',
  path: '/deliveries',
  query: z.object({
    account: z.string(),
    cursor: z.exactOptional(z.string()),
    limit: z.exactOptional(z.int().check(z.positive(), z.maximum(200))),
  }),
  answer: z.object({
    items: z.array(z.object({ ticket: z.int(), count: z.int(), since: Instant })),
    hasMore: z.boolean(),
    cursor: z.exactOptional(z.string()),
  }),
  status: 200,
  needs: 'leases',
})
