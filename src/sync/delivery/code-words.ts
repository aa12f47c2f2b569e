import { requiredDocumentStates, stepStates } from '../../domain/vocabulary/onboarding-vocabulary.ts'
import { outcomeKinds } from '../../domain/vocabulary/thread-vocabulary.ts'
import type { Translator } from '../../i18n/translator.ts'
import { DocumentKind } from '../../trading-grid/contract/document.ts'
import type { EventBody } from '../../trading-grid/contract/event.ts'

// An entry of the record says codes as free text: one that another client made up stays as it is.

export function documentKindWords(kind: string, t: Translator): string {
  const known = DocumentKind.options.find((one) => one === kind)
  return known ? t(`documentKind.${known}`) : kind
}

export function stepStateWords(state: string, t: Translator): string {
  const known = stepStates.find((one) => one === state)
  return known ? t(`onboarding.stepState.${known}`) : state
}

/** What came of looking at a document. */
export function checkWords(status: string, t: Translator): string {
  const known = requiredDocumentStates.find((one) => one === status)
  return known ? t(`event.acknowledgment.${known}`) : t('event.acknowledgment', { status })
}

/** `Credited, credit of $135.00`. */
export function outcomeWords({ kind, amount, direction }: EventBody<'outcome-recorded'>, t: Translator): string {
  const known = outcomeKinds.find((one) => one === kind)
  const what = known ? t(`outcomeKind.${known}`) : kind
  if (!amount) return what
  return t('resolution.words', {
    what,
    amount: t.money(amount.amount, amount.currency),
    direction: direction ?? 'none',
    partner: 'none',
  })
}
