import * as z from 'zod/mini'
import { DocumentId, ThreadId } from '../../domain/ids.ts'
import { DocumentSummary } from './document.ts'
import { operation } from './operation.ts'
import { AssertedAgent, IdempotencyKey, Instant, ShortText, Text, TicketRef } from './primitives.ts'

/** A document on its way into a ticket, moved by the Trading Grid side because the proxy carries no bytes. */
export const Transfer = z.discriminatedUnion('state', [
  z.object({ id: z.string(), document: DocumentId, state: z.literal('running'), sentBytes: z.int(), size: z.int() }),
  z.object({
    id: z.string(),
    document: DocumentId,
    state: z.literal('uploaded'),
    /** A Zendesk upload token, good for 60 minutes, for a comment that the app writes as the agent. */
    token: z.string(),
    expiresAt: Instant,
  }),
  /** Uploaded; waits for the note that is to carry it, as long as an unused token would. */
  z.object({ id: z.string(), document: DocumentId, state: z.literal('held'), expiresAt: Instant }),
  z.object({ id: z.string(), document: DocumentId, state: z.literal('noted'), commentId: z.int() }),
  z.object({
    id: z.string(),
    document: DocumentId,
    state: z.literal('failed'),
    reason: ShortText,
    retriable: z.boolean(),
  }),
  z.object({ id: z.string(), document: DocumentId, state: z.literal('cancelled') }),
])
export type Transfer = z.infer<typeof Transfer>

export const startTransfer = operation({
  id: 'startTransfer',
  summary:
    'Attach a document to a ticket: upload it to Zendesk, and in mode `note` write the internal note as well. In mode `hold` it waits for `noteTransfers`. Both write only into a ticket whose link to a thread is witnessed, and only documents that such a thread holds or names by number; the words of the note are the server’s own',
  method: 'POST',
  path: '/documents/{document}/transfers',
  body: z.object({
    idempotencyKey: IdempotencyKey,
    agent: AssertedAgent,
    ticket: TicketRef,
    mode: z.enum(['token', 'note', 'hold']),
    /** Ignored: nothing that a request says stands in a note of the integration's user but the agent's name, as unverified. */
    text: z.exactOptional(Text),
  }),
  answer: Transfer,
  status: 202,
  problems: [404, 409, 410, 413, 422],
  needs: 'transfer',
})

export const readTransfer = operation({
  id: 'readTransfer',
  summary: 'How far a transfer is',
  method: 'GET',
  path: '/transfers/{transfer}',
  answer: Transfer,
  status: 200,
  problems: [404],
  needs: 'transfer',
})

export const cancelTransfer = operation({
  id: 'cancelTransfer',
  summary: 'Stop a transfer, or delete an upload token that nobody will use',
  method: 'DELETE',
  path: '/transfers/{transfer}',
  answer: Transfer,
  status: 200,
  problems: [404, 409],
  needs: 'transfer',
})

export const noteTransfers = operation({
  id: 'noteTransfers',
  summary: 'Write one internal note that carries the files of several held transfers; they become `noted` or `failed`',
  method: 'POST',
  path: '/transfers/notes',
  body: z.object({
    idempotencyKey: IdempotencyKey,
    agent: AssertedAgent,
    ticket: TicketRef,
    transfers: z.array(z.string()).check(z.minLength(1), z.maxLength(50)),
    /** Ignored, as in `startTransfer`. */
    text: z.exactOptional(Text),
  }),
  answer: z.object({ items: z.array(Transfer) }),
  status: 202,
  problems: [404, 409],
  needs: 'transfer',
})

/** A file of a ticket. The Trading Grid side fetches it by these ids with its own Zendesk client. */
export const TicketAttachment = z.object({
  commentId: z.int().check(z.positive()),
  attachmentId: z.int().check(z.positive()),
  name: z.string().check(z.minLength(1), z.maxLength(500)),
})
export type TicketAttachment = z.infer<typeof TicketAttachment>

export const importAttachments = operation({
  id: 'importAttachments',
  summary:
    'Fetch attachments of a ticket, each named by a note in it, as internal documents of a thread: evidence, not shared',
  method: 'POST',
  path: '/documents/imports',
  body: z.object({
    idempotencyKey: IdempotencyKey,
    agent: AssertedAgent,
    thread: ThreadId,
    ticket: TicketRef,
    attachments: z.array(TicketAttachment).check(z.minLength(1), z.maxLength(50)),
  }),
  /** One result per attachment, in the order asked: one that fails does not stop the others. */
  answer: z.object({
    items: z.array(
      z.discriminatedUnion('state', [
        z.object({ attachmentId: z.int(), state: z.literal('imported'), document: DocumentSummary }),
        z.object({ attachmentId: z.int(), state: z.literal('failed'), reason: ShortText }),
      ]),
    ),
  }),
  status: 200,
  problems: [404, 409, 422],
  needs: 'attachment-fetch',
})
