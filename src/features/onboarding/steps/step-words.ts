import type { CustomerWriter } from '../../../i18n/customer-writer.ts'
import type { Translator } from '../../../i18n/translator.ts'
import type { OnboardingStep } from '../../../trading-grid/contract/case.ts'

/** What the partner is asked about a step. */
export function askWords({ title, missing, dueOn }: OnboardingStep, t: Translator): string {
  const due = dueOn === undefined ? [] : [t('onboarding.askPartner.due', { day: t.day(dueOn) })]
  const waits = missing === undefined ? [] : [t('onboarding.askPartner.missing', { missing })]
  return [t('onboarding.askPartner', { title }), ...waits, ...due].join(' ')
}

/**
 * What whoever wrote the ticket is told about a step. What one of our own steps waits for is a word among colleagues.
 */
export function tellWords(
  { title, state, owner, missing, dueOn }: OnboardingStep,
  people: { requester: string; partner: string },
  t: CustomerWriter,
): string {
  const isOpen = state === 'to-do' || state === 'waiting'
  const facts = [
    t(`onboarding.tell.${state}`, { title }),
    ...(isOpen ? [t(`onboarding.tell.owner.${owner}`, { partner: people.partner })] : []),
    ...(isOpen && owner === 'partner' && missing !== undefined ? [t('onboarding.tell.missing', { missing })] : []),
    ...(isOpen && dueOn !== undefined ? [t('onboarding.tell.due', { day: t.day(dueOn) })] : []),
  ]
  const name = people.requester === '' ? 'none' : people.requester
  return [t('customerReply.greeting', { name }), '', facts.join(' '), '', t('customerReply.closing')].join('\n')
}
