import type { ExceptionKind } from './trade-exception.ts'

export type ExceptionTopic = 'logistics' | 'finance' | 'edi' | 'quality' | 'general'
/** Who has to do something before anything else can happen. */
export type WhoActs = 'partner' | 'us' | 'both'

/** What the partner is asked to do. */
export type ExceptionAsk =
  | 'ship-rest'
  | 'take-back'
  | 'replace'
  | 'correct-invoice'
  | 'explain-charge'
  | 'withdraw'
  | 'confirm-order'
  | 'check-receipt'
  | 'explain-rejection'
  | 'send-notice'
  | 'explain-delay'
  | 'give-number'
  | 'give-factor'
  | 'prove-charge'
  | 'answer-charge'
  | 'look-into'

type Responsibility = { topic: ExceptionTopic; acts: WhoActs; ask: ExceptionAsk }

/** A charge that was announced is answered by whoever is charged; one that was not is explained by whoever took it. */
const chargeResponsibility = {
  chargeback: {
    us: { acts: 'partner', ask: 'answer-charge' },
    partner: { acts: 'us', ask: 'prove-charge' },
    unknown: { acts: 'both', ask: 'look-into' },
  },
  'unauthorised-deduction': {
    us: { acts: 'us', ask: 'answer-charge' },
    partner: { acts: 'partner', ask: 'prove-charge' },
    unknown: { acts: 'both', ask: 'look-into' },
  },
} as const

const byKind: Record<ExceptionKind, Responsibility> = {
  'short-shipment': { topic: 'logistics', acts: 'partner', ask: 'ship-rest' },
  overage: { topic: 'logistics', acts: 'both', ask: 'take-back' },
  'wrong-item': { topic: 'logistics', acts: 'partner', ask: 'take-back' },
  substitution: { topic: 'logistics', acts: 'us', ask: 'confirm-order' },
  damaged: { topic: 'quality', acts: 'both', ask: 'replace' },
  quality: { topic: 'quality', acts: 'both', ask: 'replace' },
  'uom-mismatch': { topic: 'edi', acts: 'both', ask: 'give-factor' },
  'price-discrepancy': { topic: 'finance', acts: 'partner', ask: 'correct-invoice' },
  'quantity-change': { topic: 'logistics', acts: 'us', ask: 'confirm-order' },
  'date-change': { topic: 'logistics', acts: 'us', ask: 'confirm-order' },
  backorder: { topic: 'logistics', acts: 'us', ask: 'confirm-order' },
  'item-rejected': { topic: 'logistics', acts: 'us', ask: 'confirm-order' },
  'order-rejected': { topic: 'logistics', acts: 'us', ask: 'explain-rejection' },
  'invoice-quantity': { topic: 'finance', acts: 'partner', ask: 'correct-invoice' },
  'invoice-total': { topic: 'finance', acts: 'partner', ask: 'correct-invoice' },
  'unordered-charge': { topic: 'finance', acts: 'partner', ask: 'explain-charge' },
  'duplicate-invoice': { topic: 'finance', acts: 'partner', ask: 'withdraw' },
  'possible-duplicate-invoice': { topic: 'finance', acts: 'partner', ask: 'withdraw' },
  'unknown-order': { topic: 'finance', acts: 'both', ask: 'give-number' },
  'missing-acknowledgment': { topic: 'edi', acts: 'partner', ask: 'check-receipt' },
  'rejected-acknowledgment': { topic: 'edi', acts: 'us', ask: 'explain-rejection' },
  'late-acknowledgment': { topic: 'edi', acts: 'partner', ask: 'explain-delay' },
  'acknowledged-with-errors': { topic: 'edi', acts: 'us', ask: 'explain-rejection' },
  'missing-order-response': { topic: 'logistics', acts: 'partner', ask: 'confirm-order' },
  'late-ship-notice': { topic: 'edi', acts: 'partner', ask: 'explain-delay' },
  'missing-ship-notice': { topic: 'edi', acts: 'partner', ask: 'send-notice' },
  'ship-notice-after-receipt': { topic: 'edi', acts: 'partner', ask: 'explain-delay' },
  'late-shipment': { topic: 'logistics', acts: 'partner', ask: 'explain-delay' },
  'duplicate-shipment': { topic: 'edi', acts: 'partner', ask: 'withdraw' },
  chargeback: { topic: 'finance', acts: 'us', ask: 'prove-charge' },
  'unauthorised-deduction': { topic: 'finance', acts: 'partner', ask: 'prove-charge' },
  'application-reject': { topic: 'edi', acts: 'us', ask: 'explain-rejection' },
}

export const exceptionKinds = Object.keys(byKind).filter(isExceptionKind)

export function isExceptionKind(kind: string): kind is ExceptionKind {
  return Object.hasOwn(byKind, kind)
}

/** Kinds in which one side takes money from the other: which side it is decides who acts and what is asked. */
export type ChargeKind = keyof typeof chargeResponsibility

export const isCharge = (kind: string): kind is ChargeKind => Object.hasOwn(chargeResponsibility, kind)

/**
 * Whose matter an exception is at the partner, and who acts first. Of a kind that nobody knows here: nobody's.
 * @param chargedBy of a charge: who takes the money
 */
export function responsibilityFor(kind: string, chargedBy?: 'us' | 'partner'): Responsibility {
  if (isCharge(kind)) return { topic: 'finance', ...chargeResponsibility[kind][chargedBy ?? 'unknown'] }
  return isExceptionKind(kind) ? byKind[kind] : { topic: 'general', acts: 'both', ask: 'look-into' }
}

/** Where there is no group for a topic, who is closest to it. */
const closest: Partial<Record<ExceptionTopic | 'onboarding', string>> = {
  quality: 'logistics',
  onboarding: 'edi',
  // Who ships knows who sends the ship notices.
  edi: 'logistics',
}

/** The partner's group for this matter: that of its topic, else the closest. */
export function groupFor<Group extends { topics: string[] }>(
  groups: Group[],
  topic: ExceptionTopic | 'onboarding',
): Group | undefined {
  const wanted = [topic, closest[topic] ?? 'general', 'general']
  for (const one of wanted) {
    const group = groups.find(({ topics }) => topics.includes(one))
    if (group) return group
  }
  return groups[0]
}
