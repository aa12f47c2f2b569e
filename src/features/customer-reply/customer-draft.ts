import * as z from 'zod/mini'
import type { CustomerFact } from '../../domain/customer-reply/customer-facts.ts'
import type { Retention } from '../../domain/drafts/retention.ts'
import type { ThreadId, TicketId } from '../../domain/ids.ts'
import { customerLanguages } from '../../i18n/customer-writer.ts'

/** What the agent made of a draft so far. */
export const CustomerDraft = z.object({
  language: z.enum(customerLanguages),
  /** Facts about which the agent said whether they are told; about all others the proposal stands. */
  told: z.record(z.string(), z.boolean()),
  /** Present once the agent has changed the text: from then on it is the agent's, whatever else the partner says. */
  text: z.optional(z.string()),
})
export type CustomerDraft = z.infer<typeof CustomerDraft>

export const customerDraftKey = (ticket: TicketId, thread: ThreadId) => `draft/customer-reply/${ticket}/${thread}`

export const draftRetention = (): Retention => 'today'

type Choosable = Pick<CustomerFact, 'id' | 'proposed'>

export function isTold({ told }: Pick<CustomerDraft, 'told'>, { id, proposed }: Choosable): boolean {
  return told[id] ?? proposed
}

/** Another choice of facts makes another text; one that the agent has written stays. */
export function chooseFact(draft: CustomerDraft, fact: Choosable): CustomerDraft {
  return { ...draft, told: { ...draft.told, [fact.id]: !isTold(draft, fact) } }
}
