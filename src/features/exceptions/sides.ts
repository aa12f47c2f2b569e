import { knownKind } from '../../domain/exceptions/exception-list.ts'
import { isCharge, responsibilityFor, type WhoActs } from '../../domain/exceptions/exception-responsibility.ts'
import type { Translator } from '../../i18n/translator.ts'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import type { Listed } from './use-ticket-exceptions.ts'

/** Who takes the money, as the document that takes it tells by its sender. */
export const chargerOf = ({ found }: Pick<Listed, 'found'>) => found?.exception.chargedBy

const referenceOf: Partial<Record<string, 'claim' | 'invoice'>> = {
  chargeback: 'claim',
  'unauthorised-deduction': 'invoice',
}

/** The open dispute of this ticket that names the charge, whoever opened it. */
export function disputeAbout({ kind, found }: Listed, { threads }: Overview): ThreadSummary | undefined {
  const number = found?.exception.documentNumber
  if (number === undefined) return undefined
  return threads.find(
    (thread) =>
      thread.kind === 'dispute' &&
      thread.partner.id === found?.partner &&
      thread.state !== 'resolved' &&
      thread.state !== 'withdrawn' &&
      thread.references.some(
        (reference) => reference.kind === referenceOf[kind] && comparable(reference.value) === comparable(number),
      ),
  )
}

const comparable = (number: string) => number.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase()

/** Why it is an exception, who has to act, and what comes next: for a charge that depends on who takes the money. */
export function sideWords(listed: Listed, overview: Overview, t: Translator) {
  const kind = knownKind(listed.kind)
  const charger = chargerOf(listed)
  const acts = responsibilityFor(listed.kind, charger).acts
  if (!isCharge(kind)) {
    return { cause: t(`exceptionCause.${kind}`), acts: t(`exception.acts.${acts}`), next: t(`exceptionNext.${kind}`) }
  }
  const dispute = disputeAbout(listed, overview)
  const side = charger ?? 'unknown'
  return {
    cause: t(`chargeCause.${kind}.${side}`),
    acts: t(`exception.acts.${dispute ? actsIn(dispute) : acts}`),
    next: dispute ? t('chargeNext.disputed', { label: dispute.label }) : t(`chargeNext.${kind}.${side}`),
  }
}

function actsIn({ state }: ThreadSummary): WhoActs {
  if (state === 'awaiting-us') return 'us'
  return state === 'awaiting-partner' ? 'partner' : 'both'
}
