import * as z from 'zod/mini'
import { DocumentId, GroupId, PartnerId, ThreadId } from '../../../domain/ids.ts'
import { EventsQuery, ThreadEvent } from '../event.ts'
import { operation } from '../operation.ts'
import {
  AssertedAgent,
  Day,
  IdempotencyKey,
  Instant,
  pageOf,
  Sha256,
  ShortText,
  Text,
  TicketRef,
  Version,
} from '../primitives.ts'
import { Reference } from '../reference.ts'
import { Outcome, ReminderPlan, ThreadSummary } from '../thread.ts'
import { TicketLink } from '../ticket-link.ts'
import { TicketAttachment } from '../transfer.ts'
import { NotShared } from '../vocabulary/not-shared.ts'
import { Severity, ThreadKind, ThreadState } from '../vocabulary/thread-state.ts'

/** A ticket comment that the agent chose to send along, as the partner will read it. */
export const Quote = z.object({ commentId: z.int(), author: ShortText, at: Instant, text: Text, public: z.boolean() })
export type Quote = z.infer<typeof Quote>

export const EscalateRequest = z.object({
  idempotencyKey: IdempotencyKey,
  agent: AssertedAgent,
  ticket: TicketRef,
  kind: ThreadKind,
  partner: PartnerId,
  group: GroupId,
  /** Further groups of the partner that are to see it. */
  alsoGroups: z.exactOptional(z.array(GroupId).check(z.maxLength(5))),
  severity: Severity,
  subject: ShortText.check(z.minLength(1)),
  text: Text.check(z.minLength(1)),
  references: z.array(Reference),
  quotes: z.array(Quote),
  documents: z.array(DocumentId),
  attachments: z.array(TicketAttachment),
  /** Causes of recorded exceptions that this thread is about. */
  causes: z.array(z.string()),
  /** The agent was shown the open thread on the same matter and wants a second one. */
  separate: z.boolean(),
})
export type EscalateRequest = z.infer<typeof EscalateRequest>

/** Extra members of the 409 `already-escalated`. */
export const AlreadyEscalated = z.object({ thread: ThreadSummary, by: ShortText, at: Instant })
export type AlreadyEscalated = z.infer<typeof AlreadyEscalated>

export const escalate = operation({
  id: 'escalate',
  summary:
    'Open a thread with a partner. An open thread on the same ticket, partner, kind and references answers 409 with it. Files follow once the note that records the escalation is seen in the ticket',
  method: 'POST',
  path: '/threads',
  body: EscalateRequest,
  answer: z.object({
    thread: ThreadSummary,
    notShared: NotShared,
    /** Absent where the server has no Zendesk client of its own. */
    link: z.exactOptional(TicketLink),
  }),
  status: 201,
  problems: [409, 413, 422],
})

const AgentQuery = z.object({ agent: z.int().check(z.positive()) })

export const readThread = operation({
  id: 'readThread',
  summary: 'One thread, as the asking agent sees it',
  method: 'GET',
  path: '/threads/{thread}',
  query: AgentQuery,
  answer: ThreadSummary,
  status: 200,
  problems: [404, 410],
})

export const changeThread = operation({
  id: 'changeThread',
  summary: 'Change state, severity, clock or outcome. A stale version answers 409 with the current thread',
  method: 'PATCH',
  path: '/threads/{thread}',
  body: z.object({
    idempotencyKey: IdempotencyKey,
    agent: AssertedAgent,
    version: Version,
    state: z.exactOptional(ThreadState),
    severity: z.exactOptional(Severity),
    reason: z.exactOptional(Text),
    dueAt: z.exactOptional(Instant),
    paused: z.exactOptional(z.boolean()),
    reminders: z.exactOptional(ReminderPlan),
    outcome: z.exactOptional(z.omit(Outcome, { at: true })),
  }),
  answer: z.object({ thread: ThreadSummary }),
  status: 200,
  problems: [404, 409, 422],
})
/** Extra member of the 409 `stale-version`. */
export const StaleThread = z.object({ thread: ThreadSummary })

export const postMessage = operation({
  id: 'postMessage',
  summary: 'Say something to the partner, with documents, and with files of the ticket that a note in it names',
  method: 'POST',
  path: '/threads/{thread}/messages',
  body: z.object({
    idempotencyKey: IdempotencyKey,
    agent: AssertedAgent,
    ticket: TicketRef,
    text: Text,
    quotes: z.array(Quote),
    documents: z.array(DocumentId),
    attachments: z.array(TicketAttachment),
    inReplyTo: z.exactOptional(z.int()),
  }),
  answer: z.object({ thread: ThreadSummary, event: ThreadEvent, notShared: NotShared }),
  status: 201,
  problems: [404, 409, 410, 413, 422],
})

export const changeMessage = operation({
  id: 'changeMessage',
  summary: 'Edit or withdraw a message that was sent: a further event, the first stays',
  method: 'POST',
  path: '/threads/{thread}/messages/{seq}/changes',
  body: z.object({
    idempotencyKey: IdempotencyKey,
    agent: AssertedAgent,
    change: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('edit'), text: Text }),
      z.object({ kind: z.literal('withdraw'), reason: z.exactOptional(Text) }),
    ]),
  }),
  answer: z.object({ thread: ThreadSummary, event: ThreadEvent }),
  status: 201,
  problems: [404, 409, 422],
})

export const shareDocuments = operation({
  id: 'shareDocuments',
  summary: 'Share documents, imports, or files of the ticket that a note in it names, with the partner',
  method: 'POST',
  path: '/threads/{thread}/documents',
  body: z.object({
    idempotencyKey: IdempotencyKey,
    agent: AssertedAgent,
    ticket: TicketRef,
    documents: z.array(DocumentId),
    attachments: z.array(TicketAttachment),
    text: z.exactOptional(Text),
  }),
  answer: z.object({ thread: ThreadSummary, event: ThreadEvent, notShared: NotShared }),
  status: 201,
  problems: [404, 409, 413, 422],
})

export const DocumentRequest = z.object({
  id: z.string(),
  thread: ThreadId,
  kind: ShortText,
  text: Text,
  dueOn: z.exactOptional(Day),
  /** What the received document must show. */
  rules: z.object({
    orderNumber: z.exactOptional(ShortText),
    shipTo: z.exactOptional(ShortText),
    notBefore: z.exactOptional(Day),
  }),
  state: z.enum(['open', 'received', 'accepted', 'withdrawn']),
  received: z.exactOptional(DocumentId),
  version: Version,
})
export type DocumentRequest = z.infer<typeof DocumentRequest>

export const requestDocument = operation({
  id: 'requestDocument',
  summary: 'Ask the partner for a document by a day',
  method: 'POST',
  path: '/threads/{thread}/document-requests',
  body: z.object({
    idempotencyKey: IdempotencyKey,
    agent: AssertedAgent,
    kind: ShortText,
    text: Text,
    dueOn: z.exactOptional(Day),
    rules: DocumentRequest.shape.rules,
  }),
  answer: DocumentRequest,
  status: 201,
  problems: [404, 422],
})

export const readDocumentRequests = operation({
  id: 'readDocumentRequests',
  summary: 'The documents that were asked for in a thread',
  method: 'GET',
  path: '/threads/{thread}/document-requests',
  answer: pageOf(DocumentRequest),
  status: 200,
  problems: [404],
})

export const changeDocumentRequest = operation({
  id: 'changeDocumentRequest',
  summary: 'Tick off a received document, ask again, or withdraw the request',
  method: 'PATCH',
  path: '/document-requests/{request}',
  body: z.object({
    idempotencyKey: IdempotencyKey,
    agent: AssertedAgent,
    version: Version,
    state: DocumentRequest.shape.state,
    text: z.exactOptional(Text),
  }),
  answer: DocumentRequest,
  status: 200,
  problems: [404, 409],
})

export const markRead = operation({
  id: 'markRead',
  summary: 'Remember how far an agent has read. Never moves back',
  method: 'PUT',
  path: '/threads/{thread}/read-marks',
  body: z.object({ agent: AssertedAgent, seq: z.int().check(z.nonnegative()) }),
  answer: z.object({ thread: ThreadSummary }),
  status: 200,
  problems: [404],
})

export const readTrail = operation({
  id: 'readTrail',
  summary: 'The same events as `readEvents`, for verifying: the caller hashes the JSON as received',
  method: 'GET',
  path: '/threads/{thread}/trail',
  query: EventsQuery,
  answer: pageOf(z.looseObject({ seq: z.int(), hash: Sha256, previousHash: Sha256 })),
  status: 200,
  problems: [404],
})
