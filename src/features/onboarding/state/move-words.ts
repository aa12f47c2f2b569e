import type { OnboardingState } from '../../../domain/vocabulary/onboarding-vocabulary.ts'
import type { Translator } from '../../../i18n/translator.ts'

/** What the button says: a step back and a second time are called by another name than the first. */
export function moveWords(from: OnboardingState, to: OnboardingState, t: Translator): string {
  if (to === 'invited' && from !== 'new') return t('onboarding.move.invitedAgain')
  if (to === 'responded' && from === 'testing') return t('onboarding.move.respondedAgain')
  if (to === 'testing' && from === 'approved') return t('onboarding.move.testingAgain')
  return t(`onboarding.move.${to}`)
}
