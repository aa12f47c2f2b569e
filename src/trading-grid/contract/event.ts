import * as z from 'zod/mini'
import { DocumentId, ThreadId } from '../../domain/ids.ts'
import { promiseStates } from '../../domain/vocabulary/thread-vocabulary.ts'
import { Actor } from './actor.ts'
import { operation } from './operation.ts'
import { OnboardingState } from './partner-summary.ts'
import { Day, Instant, Money, pageOf, Sha256, ShortText, Text, TicketRef } from './primitives.ts'
import { ThreadState } from './vocabulary/thread-state.ts'

/** A document as it was when the event happened. */
const DocumentMention = z.object({
  id: DocumentId,
  name: ShortText,
  kind: ShortText,
  size: z.int(),
  sha256: Sha256,
  version: z.int(),
})

const bodies = {
  message: z.object({
    text: Text,
    documents: z.array(DocumentMention),
    /** Ticket comments that the agent chose to quote, as they were. */
    quotes: z.array(z.object({ author: ShortText, at: Instant, text: Text, public: z.boolean() })),
    inReplyTo: z.exactOptional(z.int()),
  }),
  'document-shared': z.object({ documents: z.array(DocumentMention), text: z.exactOptional(Text) }),
  'document-requested': z.object({
    request: z.string(),
    kind: ShortText,
    dueOn: z.exactOptional(Day),
    text: Text,
    orderNumber: z.exactOptional(ShortText),
  }),
  'document-received': z.object({
    request: z.exactOptional(z.string()),
    document: DocumentMention,
    findings: z.array(ShortText),
  }),
  'state-changed': z.object({ from: ThreadState, to: ThreadState, reason: z.exactOptional(Text) }),
  'clock-changed': z.object({
    dueAt: z.exactOptional(Instant),
    paused: z.boolean(),
    reason: z.exactOptional(Text),
  }),
  'step-changed': z.object({
    step: z.string(),
    title: ShortText,
    state: ShortText,
    text: z.exactOptional(Text),
    dueOn: z.exactOptional(Day),
  }),
  proposal: z.object({
    proposal: z.string(),
    kind: ShortText,
    amount: z.exactOptional(Money),
    state: ShortText,
    text: Text,
    counterTo: z.exactOptional(z.string()),
  }),
  promise: z.object({
    promise: z.string(),
    action: ShortText,
    dueOn: Day,
    text: Text,
    state: z.enum(promiseStates),
  }),
  'approval-requested': z.object({
    approval: z.string(),
    subject: ShortText,
    amount: z.exactOptional(Money),
    reason: Text,
    evidence: z.array(Sha256),
  }),
  'approval-decided': z.object({
    approval: z.string(),
    decision: z.enum(['approved', 'rejected', 'expired']),
    reason: Text,
  }),
  'approval-withdrawn': z.object({ approval: z.string(), reason: Text }),
  'evidence-added': z.object({
    evidence: z.array(z.object({ id: z.string(), name: ShortText, kind: ShortText, sha256: Sha256 })),
  }),
  'evidence-withdrawn': z.object({ evidence: z.string(), name: ShortText, reason: Text }),
  'dispute-changed': z.object({
    reason: z.exactOptional(ShortText),
    code: z.exactOptional(z.object({ list: ShortText, value: ShortText })),
    amount: z.exactOptional(Money),
    deadline: z.exactOptional(Day),
  }),
  'onboarding-changed': z.object({ from: OnboardingState, to: OnboardingState, reason: z.exactOptional(Text) }),
  'outcome-recorded': z.object({
    kind: ShortText,
    amount: z.exactOptional(Money),
    /** As in the thread's outcome: a credit comes to us. */
    direction: z.exactOptional(z.enum(['credit', 'debit'])),
    text: Text,
  }),
  acknowledgment: z.object({ document: DocumentMention, status: ShortText, text: z.exactOptional(Text) }),
  'ticket-linked': z.object({ ticket: TicketRef }),
  'ticket-unlinked': z.object({ ticket: TicketRef }),
  'reminder-sent': z.object({ number: z.int(), text: Text }),
  'note-written': z.object({ ticket: TicketRef, commentId: z.int(), throughSeq: z.int() }),
  exported: z.object({ throughSeq: z.int(), sha256: Sha256 }),
  edited: z.object({ seq: z.int(), text: Text }),
  withdrawn: z.object({ seq: z.int(), reason: z.exactOptional(Text) }),
  redacted: z.object({ seq: z.int(), reason: Text }),
} as const

export type EventType = keyof typeof bodies

/**
 * What every event has. The chain: `bodyHash` = SHA-256(salt ‖ RFC 8785 JSON of body), `hash` = SHA-256(previousHash ‖
 * RFC 8785 JSON of the event without `body`, `salt` and `hash`). Salt and previousHash enter as the 16 and 32 bytes that
 * their hexadecimal letters stand for, JSON as UTF-8; before the first event stand 32 zero bytes. Redaction removes body
 * and salt and nothing else.
 */
const common = {
  id: z.string(),
  thread: ThreadId,
  /** 1, 2, 3 … per thread, without gaps. */
  seq: z.int().check(z.positive()),
  at: Instant,
  actor: Actor,
  audience: z.enum(['shared', 'internal']),
  /** Written by a machine (out-of-office, reminder, bot): does not stop the partner's clock. */
  automatic: z.boolean(),
  /** 16 random bytes in lower-case hexadecimal; absent once redacted or where the body may not be seen. */
  salt: z.exactOptional(z.string().check(z.regex(/^[0-9a-f]{32}$/))),
  bodyHash: Sha256,
  previousHash: Sha256,
  hash: Sha256,
}

function eventOf<Type extends EventType>(type: Type) {
  return z.object({ ...common, type: z.literal(type), body: z.exactOptional(bodies[type]) })
}

export const ThreadEvent = z.discriminatedUnion('type', [
  eventOf('message'),
  eventOf('document-shared'),
  eventOf('document-requested'),
  eventOf('document-received'),
  eventOf('state-changed'),
  eventOf('clock-changed'),
  eventOf('step-changed'),
  eventOf('proposal'),
  eventOf('promise'),
  eventOf('approval-requested'),
  eventOf('approval-decided'),
  eventOf('approval-withdrawn'),
  eventOf('evidence-added'),
  eventOf('evidence-withdrawn'),
  eventOf('dispute-changed'),
  eventOf('onboarding-changed'),
  eventOf('outcome-recorded'),
  eventOf('acknowledgment'),
  eventOf('ticket-linked'),
  eventOf('ticket-unlinked'),
  eventOf('reminder-sent'),
  eventOf('note-written'),
  eventOf('exported'),
  eventOf('edited'),
  eventOf('withdrawn'),
  eventOf('redacted'),
])
/** An event whose `body` is absent is a stub: redacted (a later `redacted` event names its seq) or not for this reader. */
export type ThreadEvent = z.infer<typeof ThreadEvent>
export type EventBody<Type extends EventType> = z.infer<(typeof bodies)[Type]>

export const EventsQuery = z.object({
  /** `older` (default) pages back from the newest; `newer` pages forward from `after`. Items are always in seq order. */
  direction: z.exactOptional(z.enum(['older', 'newer'])),
  after: z.exactOptional(z.int().check(z.nonnegative())),
  cursor: z.exactOptional(z.string()),
  limit: z.exactOptional(z.int().check(z.positive(), z.maximum(200))),
})

export const readEvents = operation({
  id: 'readEvents',
  summary: 'The events of a thread, a page at a time',
  method: 'GET',
  path: '/threads/{thread}/events',
  query: EventsQuery,
  answer: pageOf(ThreadEvent),
  status: 200,
  problems: [404, 410],
})

/** One entry of the account-wide feed: that something happened, never what. */
export const FeedItem = z.object({
  thread: ThreadId,
  seq: z.int(),
  at: Instant,
  tickets: z.array(z.int()),
  fromPartner: z.boolean(),
})
export type FeedItem = z.infer<typeof FeedItem>

export const readFeed = operation({
  id: 'readFeed',
  summary:
    'Ids and counts over all linked tickets of an account, oldest first, no content. Always with a cursor to go on',
  method: 'GET',
  path: '/events',
  query: z.object({
    account: z.string(),
    /** One that the feed does not know, as after a restore, is 410: an empty answer would have its reader wait for ever. */
    cursor: z.exactOptional(z.string()),
    /** Without a cursor: `start` (default) tells everything from the first entry on, `now` only what is still to come. */
    from: z.exactOptional(z.enum(['start', 'now'])),
    limit: z.exactOptional(z.int().check(z.positive(), z.maximum(200))),
  }),
  answer: pageOf(FeedItem),
  status: 200,
  problems: [410],
})
