import { commonLanguages } from './common-languages.ts'
import { moreLanguages } from './more-languages.ts'
import { type RecognizedOnboarding, recognizeBy, type TicketToRecognize } from './recognize-by.ts'

export type { RecognizedOnboarding } from './recognize-by.ts'

const everyLanguage = [...commonLanguages, ...moreLanguages]

/** Recognizes a ticket about getting a new partner live in any of the languages. A proposal with its reason; an agent decides. */
export function recognizeOnboarding(ticket: TicketToRecognize): RecognizedOnboarding | undefined {
  return recognizeBy(everyLanguage, ticket)
}
