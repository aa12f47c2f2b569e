import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { DocumentSummary } from '../../src/trading-grid/contract/document.ts'
import type { EventBody } from '../../src/trading-grid/contract/event.ts'
import { ExceptionRecord } from '../../src/trading-grid/contract/exception-record.ts'
import { isoDay } from './days.ts'
import { account, brands, forms } from './helpdesk.ts'
import type { StoryComment, StoryDocument, StoryEvent, StoryFile, StoryThread, StoryTicket } from './story.ts'

/** One strand of the story: a matter with its tickets, documents and threads. */
export type StoryCase = {
  tickets?: StoryTicket[]
  documents?: StoryDocument[]
  threads?: StoryThread[]
  exceptions?: ExceptionRecord[]
}

type DraftFile = Omit<StoryFile, 'id'>
type DraftComment = Omit<StoryComment, 'id' | 'attachments'> & { attachments: DraftFile[] }

export const said = (authorId: number, at: Date, body: string, ...attachments: DraftFile[]): DraftComment => ({
  authorId,
  at,
  public: true,
  body,
  attachments,
})

export const noted = (authorId: number, at: Date, body: string, ...attachments: DraftFile[]): DraftComment => ({
  ...said(authorId, at, body, ...attachments),
  public: false,
})

export const file = (name: string, mediaType: string, bytes: Uint8Array): DraftFile => ({ name, mediaType, bytes })

/** The id of a ticket's comment, counted from 1. */
const commentId = (ticketId: number, position: number) => 61_000_000 + ticketId * 1_000 + position

/** Comments and files get ids from their place in the ticket, so that no two are alike. */
export function ticket(
  draft: Pick<StoryTicket, 'id' | 'subject' | 'status' | 'requesterId'> &
    Partial<Omit<StoryTicket, 'comments'>> & { comments: DraftComment[] },
): StoryTicket {
  return {
    priority: 'normal',
    type: 'question',
    assigneeId: null,
    groupId: null,
    brandId: brands.retail.id,
    formId: forms.general.id,
    tags: [],
    customFields: [],
    ...draft,
    comments: draft.comments.map((comment, position) => {
      const id = commentId(draft.id, position + 1)
      const attachments = comment.attachments.map((attached, index) => ({ id: id * 100 + index + 1, ...attached }))
      return { ...comment, id, attachments }
    }),
  }
}

type DraftDocument = Omit<StoryDocument, 'scan' | 'audience' | 'bytes'> &
  Partial<Pick<StoryDocument, 'scan' | 'audience'>> & { content: string | Uint8Array }

export function document({ content, ...draft }: DraftDocument): StoryDocument {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  return { scan: 'clean', audience: 'shared', ...draft, bytes }
}

/** What somebody decided about an exception on one order. */
export const recorded = (
  { order, ...draft }: Omit<z.input<typeof ExceptionRecord>, 'references' | 'version' | 'at'> & { order: string },
  at: Date,
): ExceptionRecord =>
  ExceptionRecord.parse({
    ...draft,
    references: [{ kind: 'order', value: order }],
    at: at.toISOString(),
    version: 1,
  })

export function mentionOf(shared: StoryDocument): EventBody<'message'>['documents'][number] {
  return {
    id: z.parse(DocumentSummary.shape.id, shared.id),
    name: shared.name,
    kind: shared.kind,
    size: shared.bytes.byteLength,
    sha256: createHash('sha256').update(shared.bytes).digest('hex'),
    version: 1,
  }
}

export const message = (text: string, documents: StoryDocument[] = []): EventBody<'message'> => ({
  text,
  documents: documents.map(mentionOf),
  quotes: [],
})

type Speaker = StoryEvent['by']

/** That the events up to `throughSeq` are in the ticket, as its comment number `position`. */
export const notedIn = (ticketId: number, position: number, at: Date, throughSeq: number): StoryEvent => ({
  type: 'note-written',
  at,
  by: { side: 'system', name: 'Trading Grid' },
  audience: 'internal',
  automatic: true,
  body: { ticket: { account: account.subdomain, id: ticketId }, commentId: commentId(ticketId, position), throughSeq },
})

/** The words of a thread, one after the other: each returns an event. */
export const by = (speaker: Speaker) => ({
  says: (at: Date, text: string, documents: StoryDocument[] = []): StoryEvent => ({
    type: 'message',
    at,
    by: speaker,
    body: message(text, documents),
  }),
  promises: (at: Date, promise: string, action: string, due: Date, text: string): StoryEvent => ({
    type: 'promise',
    at,
    by: speaker,
    body: { promise, action, dueOn: isoDay(due), text, state: 'open' },
  }),
  moves: (at: Date, from: StoryThread['state'], to: StoryThread['state'], reason?: string): StoryEvent => ({
    type: 'state-changed',
    at,
    by: speaker,
    body: { from, to, ...(reason ? { reason } : {}) },
  }),
  concludes: (at: Date, outcome: EventBody<'outcome-recorded'>): StoryEvent => ({
    type: 'outcome-recorded',
    at,
    by: speaker,
    body: outcome,
  }),
})
