import type { BusinessNumber } from '../business-numbers/find-business-numbers.ts'
import { commonLanguages } from '../onboarding/common-languages.ts'
import type { SignPattern } from '../onboarding/find-signs.ts'
import { type RecognizedOnboarding, recognizeBy } from '../onboarding/recognize-by.ts'
import type { TicketFacts } from './ticket.ts'
import { whatNumbers } from './ticket-numbers.ts'

/** What of a ticket is read, and how the account's own numbers look, as the admin wrote it. */
export type TicketWords = Pick<TicketFacts, 'subject' | 'texts' | 'attachmentNames' | 'tags'> & {
  numberTemplates: string
  /** The name of its form, where somebody asked for it. */
  formName?: string
}

export type RecognizedTicket = { numbers: BusinessNumber[]; onboarding?: RecognizedOnboarding }

/** What a ticket is about, from its own words alone. `more`: further languages that it may be in. */
export function recognizeTicket(words: TicketWords, more: readonly SignPattern[] = []): RecognizedTicket {
  const { subject, texts, tags, numberTemplates, formName } = words
  const text = [subject, ...texts].join('\n')
  const onboarding = recognizeBy([...commonLanguages, ...more], {
    text,
    tags,
    ...(formName === undefined ? {} : { form: formName }),
  })
  return { numbers: whatNumbers(words, numberTemplates), ...(onboarding ? { onboarding } : {}) }
}
