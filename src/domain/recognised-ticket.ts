import type { BusinessNumber } from './business-numbers.ts'
import { type RecognisedOnboarding, recogniseOnboarding } from './onboarding.ts'
import type { TicketFacts } from './ticket.ts'
import { whatNumbers } from './ticket-numbers.ts'

/** What of a ticket is read, and how the account's own numbers look, as the admin wrote it. */
export type TicketWords = Pick<TicketFacts, 'subject' | 'texts' | 'attachmentNames' | 'tags'> & {
  numberTemplates: string
  /** The name of its form, where somebody asked for it. */
  formName?: string
}

export type RecognisedTicket = { numbers: BusinessNumber[]; onboarding?: RecognisedOnboarding }

/** What a ticket is about, from its own words alone. */
export function recogniseTicket(words: TicketWords): RecognisedTicket {
  const { subject, texts, tags, numberTemplates, formName } = words
  const text = [subject, ...texts].join('\n')
  const onboarding = recogniseOnboarding({ text, tags, ...(formName === undefined ? {} : { form: formName }) })
  return { numbers: whatNumbers(words, numberTemplates), ...(onboarding ? { onboarding } : {}) }
}
