import { readinessOf } from '../../domain/disputes/readiness.ts'
import { missingForApproval } from '../../domain/onboarding/onboarding-progress.ts'
import type { Translator } from '../../i18n/translator.ts'
import type { Case } from '../../trading-grid/contract/case.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { either } from '../../ui/words/either.ts'
import { missingWords } from '../../ui/words/missing-words.ts'
import { openItemsWords } from '../../ui/words/open-items-words.ts'

/**
 * What is not done in a case, for whoever asks for a decision and whoever makes it.
 * @param step the one that is to be approved: that its approval is missing is what is being asked
 */
export function whatIsOpen(
  { details, approvals }: Case,
  thread: ThreadSummary,
  step: string | undefined,
  t: Translator,
): string[] {
  const counted = thread.openItems ? openItemsWords(thread.openItems, t) : []
  if (details.kind === 'onboarding') {
    const others = details.steps.filter(({ id }) => id !== step)
    const missing = missingForApproval(others, details.requiredDocuments, approvals)
    return [...missing.map((one) => missingWords(one, t)), ...counted]
  }
  const { reason, evidence, proposals } = details
  const evidenceMissing = reason
    ? readinessOf(reason, evidence)
        .items.filter(({ need, there }) => need === 'required' && !there)
        .map(({ kinds }) =>
          t('approvals.open.evidence', {
            kinds: either(
              kinds.map((kind) => t(`documentKind.${kind}`)),
              t,
            ),
          }),
        )
    : []
  const unanswered = proposals.filter(({ state }) => state === 'open').length
  return [
    ...evidenceMissing,
    ...(unanswered > 0 ? [t('approvals.open.proposals', { count: unanswered })] : []),
    ...counted,
  ]
}
