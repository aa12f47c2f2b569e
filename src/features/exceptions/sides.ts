import { disputeAbout } from '../../domain/disputes/dispute-about.ts'
import { knownKind } from '../../domain/exceptions/exception-list.ts'
import { isCharge, responsibilityFor, type WhoActs } from '../../domain/exceptions/exception-responsibility.ts'
import type { Translator } from '../../i18n/translator.ts'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import { disputesKnown } from './disputes-known.ts'
import type { Listed } from './use-ticket-exceptions.ts'

/** Who takes the money, as the document that takes it tells by its sender. */
export const chargerOf = ({ found }: Pick<Listed, 'found'>) => found?.exception.chargedBy

/** The dispute about a charge, on this ticket or, where it has ended, on another one. */
export function disputeOf(listed: Pick<Listed, 'kind' | 'found'>, overview: Overview): ThreadSummary | undefined {
  return disputeAbout(listed, disputesKnown(overview))
}

/** Why it is an exception, who has to act, and what comes next: for a charge that depends on who takes the money. */
export function sideWords(listed: Listed, overview: Overview, t: Translator) {
  const kind = knownKind(listed.kind)
  const charger = chargerOf(listed)
  const acts = responsibilityFor(listed.kind, charger).acts
  if (!isCharge(kind)) {
    return { cause: t(`exceptionCause.${kind}`), acts: t(`exception.acts.${acts}`), next: t(`exceptionNext.${kind}`) }
  }
  const dispute = disputeOf(listed, overview)
  const side = charger ?? 'unknown'
  const cause = t(`chargeCause.${kind}.${side}`)
  if (dispute?.state === 'resolved') {
    return { cause, acts: t('exception.acts.nobody'), next: t('chargeNext.ended', { label: dispute.label }) }
  }
  return {
    cause,
    acts: t(`exception.acts.${dispute ? actsIn(dispute) : acts}`),
    next: dispute ? t('chargeNext.disputed', { label: dispute.label }) : t(`chargeNext.${kind}.${side}`),
  }
}

function actsIn({ state }: ThreadSummary): WhoActs {
  if (state === 'awaiting-us') return 'us'
  return state === 'awaiting-partner' ? 'partner' : 'both'
}
