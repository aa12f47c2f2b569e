import type { ReactNode } from 'react'
import { laterSentences } from '../../i18n/later-sentences.ts'
import { settingLabel } from '../../i18n/setting-labels.ts'
import type { Translator } from '../../i18n/translator.ts'
import { describeFailure } from './failure.ts'
import { TechnicalDetails } from './TechnicalDetails.tsx'

/** What went wrong and what to do now, in the reader's language; `tryAgain` where trying again can help. */
export type FailureWords = {
  what: string
  next: string
  tryAgain: boolean
  details: string[]
  /** The details as they are shown, so that they come in one file with the words. */
  shownDetails: ReactNode
}

export function failureWords(error: unknown, first: Translator): FailureWords {
  const t = first.with(laterSentences)
  const { what, next, values: known, tryAgain, settings = [], reference, technical } = describeFailure(error)
  const labels = settings.map((name) => settingLabel(t.locale, name))
  const quoted = labels.map((label) => t('failure.setting', { label }))
  const values = { ...known, settings: quoted.join(', '), count: quoted.length }
  const details = [
    ...(reference === undefined ? [] : [t('failure.reference', { reference })]),
    ...(technical === undefined ? [] : [t('failure.technical', { words: technical })]),
  ]
  return {
    what: t(what, values),
    next: t(next, values),
    tryAgain,
    details,
    shownDetails: <TechnicalDetails details={details} />,
  }
}
