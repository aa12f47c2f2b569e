import * as z from 'zod/mini'
import type { TicketId } from '../../domain/ids.ts'
import type { KeptFor } from '../../domain/kept-for.ts'
import { customerLanguages } from '../../i18n/customer-writer.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'

/** What the agent made of a draft so far. */
export const CustomerDraft = z.object({
  language: z.enum(customerLanguages),
  /** Facts that are not told. */
  left: z.array(z.string()),
  /** Present once the agent has changed the text: from then on it is the agent's. */
  text: z.optional(z.string()),
})
export type CustomerDraft = z.infer<typeof CustomerDraft>

/** With every entry of the thread another draft begins. */
export const customerDraftKey = (ticket: TicketId, { id, lastSeq }: Pick<ThreadSummary, 'id' | 'lastSeq'>) =>
  `draft/customer-reply/${ticket}/${id}/${lastSeq}`

export const draftKeptFor = (): KeptFor => 'today'

/** Another choice of facts makes another text; one that the agent has written stays. */
export function chooseFact(draft: CustomerDraft, id: string): CustomerDraft {
  const left = draft.left.includes(id) ? draft.left.filter((other) => other !== id) : [...draft.left, id]
  return { ...draft, left }
}
