import type { EscalationBeginning } from '../../../domain/drafts/escalation-beginning.ts'
import type { OnboardingFact } from '../../../domain/onboarding/onboarding-facts.ts'
import type { OnboardingArea } from '../../../domain/vocabulary/onboarding-vocabulary.ts'
import type { Translator } from '../../../i18n/translator.ts'
import type { PartnerSummary } from '../../../trading-grid/contract/partner-summary.ts'
import { factWords } from './profile-words.ts'

/** What the partner's onboarding group is asked: the area and what the profile tells, nothing that the customer wrote. */
export function beginOnboarding(
  { area, partner, facts }: { area: OnboardingArea; partner: PartnerSummary | undefined; facts: OnboardingFact[] },
  t: Translator,
): EscalationBeginning {
  const known = facts.map((fact) => `- ${factWords(fact, t)}`).join('\n')
  const ask = t(`onboarding.ask.${area}`)
  return {
    kind: 'onboarding',
    topic: 'onboarding',
    exceptions: [],
    ...(partner ? { partner: partner.id } : {}),
    severity: 'normal',
    subject: partner
      ? t('onboarding.subject', { area: t(`onboarding.area.${area}`), partner: partner.name })
      : t('onboarding.subjectNobody', { area: t(`onboarding.area.${area}`) }),
    text: known === '' ? ask : t('onboarding.text', { ask, known }),
    documents: [],
  }
}
