import * as z from 'zod/mini'
import { DocumentId, type ThreadId, type TicketId } from '../ids.ts'
import type { Retention } from './retention.ts'

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

/** What was being written comes first; words that stand there already, as paragraphs of their own, are not said twice. */
export function continueMessage(kept: MessageDraft, begin: MessageBeginning | undefined): MessageDraft {
  if (!begin) return kept
  const said = begin.text.trim() === '' || asParagraphs(kept.text).includes(asParagraphs(begin.text))
  return {
    ...kept,
    text: said ? kept.text : `${kept.text.trimEnd()}\n\n${begin.text}`.trimStart(),
    documents: [...new Set([...kept.documents, ...begin.documents])],
    files: [...new Set([...kept.files, ...begin.files])],
  }
}

/** Between empty lines, so that one text is found in another only as whole paragraphs. */
const asParagraphs = (text: string) => `\n\n${text.trim().replaceAll(/\s*\n\s*\n\s*/g, '\n\n')}\n\n`

export function messageRetention(draft: MessageDraft): Retention {
  return isEmptyMessage(draft) ? 'nothing' : 'today'
}

export function isEmptyMessage(draft: MessageDraft): boolean {
  return draft.text.trim() === '' && draft.documents.length === 0 && draft.files.length === 0
}
