import { laterSentences } from '../i18n/later-sentences.ts'
import type { Translator } from '../i18n/translator.ts'
import { describeFailure } from './failure.ts'

/** What went wrong and what to do now, in the reader's language; `tryAgain` where trying again can help. */
export type FailureWords = { what: string; next: string; tryAgain: boolean; details: string[] }

export function failureWords(error: unknown, known: Translator): FailureWords {
  const t = known.with(laterSentences)
  const { what, next, values, tryAgain, reference, technical } = describeFailure(error)
  return {
    what: t(what, values),
    next: t(next, values),
    tryAgain,
    details: [
      ...(reference === undefined ? [] : [t('failure.reference', { reference })]),
      ...(technical === undefined ? [] : [t('failure.technical', { words: technical })]),
    ],
  }
}
