import { useEffect, useState } from 'react'
import type { Translator } from '../i18n/translator.ts'
import type { FailureWords } from './failure-words.ts'
import { PartNotLoaded } from './part-not-loaded.ts'

type Say = (error: unknown, t: Translator) => FailureWords

/** Kept by the page, so that the words for a second trouble stand there at once. */
const arrived: { say?: Say } = {}

/**
 * The words for trouble are many and seldom needed, so they come when there is some. Where they cannot come either, that
 * is what is said.
 * @returns undefined while they are on their way
 */
export function useFailureWords(error: unknown, t: Translator): FailureWords | undefined {
  const [say, setSay] = useState<Say | undefined>(() => arrived.say)
  useEffect(() => {
    let current = true
    import('./failure-words.ts').then(
      ({ failureWords }) => {
        arrived.say = failureWords
        if (current) setSay(() => failureWords)
      },
      () => current && setSay(() => wordsNotLoaded),
    )
    return () => {
      current = false
    }
  }, [])
  return error instanceof PartNotLoaded ? wordsNotLoaded(error, t) : say?.(error, t)
}

function wordsNotLoaded(_error: unknown, t: Translator): FailureWords {
  return { what: t('failure.partNotLoaded'), next: t('failure.next.reloadApp'), tryAgain: true, details: [] }
}
