import type { OnboardingFact } from '../../../domain/onboarding/onboarding-facts.ts'
import type { Translator } from '../../../i18n/translator.ts'

/** What the profile tells, in one line each; the same for the agent and in what the partner is sent. */
export function factWords(fact: OnboardingFact, t: Translator): string {
  switch (fact.fact) {
    case 'not-invited':
    case 'nothing-in-production':
      return t(`onboarding.fact.${fact.fact}`)
    case 'invited':
      return t(`onboarding.fact.invited.${fact.invitation}`, { days: fact.days, daysLeft: fact.daysLeft })
    case 'state':
      return t(`onboarding.fact.state.${fact.state}`, { days: fact.days })
    case 'certificate-expired':
    case 'certificate-expires':
      return t(`onboarding.fact.${fact.fact}`, { name: fact.name, days: fact.days })
    case 'testing': {
      const missing = fact.missing.map((kind) => t(`onboarding.coming.${kind}`))
      const words = t('onboarding.fact.testing', { sets: t.list(fact.sets) })
      return missing.length === 0 ? words : `${words} ${t('onboarding.fact.explains', { documents: t.list(missing) })}`
    }
  }
}
