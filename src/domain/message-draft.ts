import * as z from 'zod/mini'
import { DocumentId, type ThreadId, type TicketId } from './ids.ts'
import type { KeptFor } from './kept-for.ts'

/** Words and files that a message may begin with. Files are those of the ticket. */
export const MessageBeginning = z.object({ text: z.string(), documents: z.array(DocumentId), files: z.array(z.int()) })
export type MessageBeginning = z.infer<typeof MessageBeginning>

/** A message to the partner that the agent is writing. Its key goes along when it is sent. */
export const MessageDraft = z.object({ key: z.string(), ...MessageBeginning.shape })
export type MessageDraft = z.infer<typeof MessageDraft>

export function newMessage(
  key: string,
  { text, documents, files }: MessageBeginning = { text: '', documents: [], files: [] },
): MessageDraft {
  return { key, text, documents, files }
}

/** Where a draft is kept in this browser. */
export const replyDraftKey = (ticket: TicketId, thread: ThreadId) => `draft/reply/${ticket}/${thread}`

/** What was being written comes first; words to begin with are added once. */
export function continueMessage(kept: MessageDraft, begin: MessageBeginning | undefined): MessageDraft {
  if (!begin || kept.text.includes(begin.text)) return kept
  return {
    ...kept,
    text: `${kept.text.trimEnd()}\n\n${begin.text}`.trimStart(),
    documents: [...new Set([...kept.documents, ...begin.documents])],
    files: [...new Set([...kept.files, ...begin.files])],
  }
}

export function messageKeptFor(draft: MessageDraft): KeptFor {
  return isEmptyMessage(draft) ? 'nothing' : 'today'
}

export function isEmptyMessage(draft: MessageDraft): boolean {
  return draft.text.trim() === '' && draft.documents.length === 0 && draft.files.length === 0
}
