import * as z from 'zod/mini'
import { EscalationBeginning } from './drafts/escalation-beginning.ts'
import { MessageBeginning } from './drafts/message-draft.ts'
import { DocumentId, ThreadId } from './ids.ts'

/**
 * Somewhere an agent can be taken. Features reach each other only through these; the app decides whether a place is a
 * part of the sidebar or a modal of its own.
 */
export const Place = z.discriminatedUnion('view', [
  z.object({
    view: z.literal('escalate'),
    /** The exceptions that it is about, and what the form says before the agent touches it. */
    begin: z.exactOptional(EscalationBeginning),
  }),
  z.object({ view: z.literal('exceptions') }),
  /** Threads of other tickets with the partner and on the orders. */
  z.object({ view: z.literal('history') }),
  /** Steps, evidence, proposals, approvals and the trail of an onboarding or a dispute. */
  z.object({ view: z.literal('case'), thread: z.exactOptional(ThreadId) }),
  z.object({ view: z.literal('thread'), id: ThreadId, seq: z.exactOptional(z.int()) }),
  z.object({
    view: z.literal('reply'),
    thread: ThreadId,
    /** What to begin with, where nothing is being written yet. */
    begin: z.exactOptional(MessageBeginning),
  }),
  /** A draft for the customer out of what the partner said. */
  z.object({ view: z.literal('customer-reply'), thread: ThreadId }),
  /** Who owes what by when, for whoever takes over. */
  z.object({ view: z.literal('handover') }),
  /** A case as a file, made or checked. */
  z.object({ view: z.literal('evidence-pack'), thread: ThreadId }),
  /** Which tickets and threads belong together. */
  z.object({ view: z.literal('links'), thread: z.exactOptional(ThreadId) }),
  /** When the partner's answer is due, and how it is reminded. */
  z.object({ view: z.literal('clock'), thread: ThreadId }),
  /** Nothing of it is open: how it ended. */
  z.object({ view: z.literal('resolve-thread'), thread: ThreadId }),
  /** Everything that either side did, and whether it was changed since. */
  z.object({ view: z.literal('trail'), thread: ThreadId }),
  /** Whether everything that the app needs is there, for the admin. */
  z.object({ view: z.literal('settings-check') }),
  z.object({
    view: z.literal('document'),
    id: DocumentId,
    /** Offsets into the document's text. */
    position: z.exactOptional(z.object({ start: z.int(), end: z.int() })),
  }),
  /** The documents of one number, or all of the ticket's. */
  z.object({
    view: z.literal('documents'),
    number: z.exactOptional(z.string()),
    /** The one whose row is open, to be attached or shared. */
    document: z.exactOptional(DocumentId),
  }),
])
export type Place = z.infer<typeof Place>
