import { useEffect, useState } from 'react'
import type { Translator } from '../../i18n/translator.ts'
import type { FailureWords } from './failure-words.tsx'
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
    fetchFailureWords().then(
      (failureWords) => current && setSay(() => failureWords),
      () => current && setSay(() => wordsNotLoaded),
    )
    return () => {
      current = false
    }
  }, [])
  return error instanceof PartNotLoaded ? wordsNotLoaded(error, t) : say?.(error, t)
}

/** Called once the page stands, so that the words are there when the connection is gone. */
export async function fetchFailureWords(): Promise<Say> {
  arrived.say ??= (await import('./failure-words.tsx')).failureWords
  return arrived.say
}

function wordsNotLoaded(_error: unknown, t: Translator): FailureWords {
  if (!navigator.onLine) {
    return {
      what: t('failure.zendesk.offline'),
      next: t('failure.next.tryAgain'),
      tryAgain: true,
      details: [],
      shownDetails: null,
    }
  }
  return {
    what: t('failure.partNotLoaded'),
    next: t('failure.next.reloadApp'),
    tryAgain: true,
    details: [],
    shownDetails: null,
  }
}
