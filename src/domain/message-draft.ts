import * as z from 'zod/mini'
import { DocumentId } from './ids.ts'

/** A message to the partner that the agent is writing. Frozen with its key once it was sent for the first time. */
export const MessageDraft = z.object({
  key: z.string(),
  text: z.string(),
  documents: z.array(DocumentId),
  files: z.array(z.int()),
  /** The request as first sent; present while it is not known whether it arrived. */
  sending: z.optional(z.unknown()),
})
export type MessageDraft = z.infer<typeof MessageDraft>

export function emptyMessage(key: string): MessageDraft {
  return { key, text: '', documents: [], files: [] }
}

export function isEmptyMessage(draft: MessageDraft): boolean {
  return draft.text.trim() === '' && draft.documents.length === 0 && draft.files.length === 0
}
