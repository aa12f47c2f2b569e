import type { ExceptionKind } from './exceptions/trade-exception.ts'

export type ExceptionTopic = 'logistics' | 'finance' | 'edi' | 'quality' | 'general'
/** Who has to do something before anything else can happen. */
export type WhoActs = 'partner' | 'us' | 'both'

type Responsibility = { topic: ExceptionTopic; acts: WhoActs }

const logistics = { topic: 'logistics', acts: 'partner' } as const
const finance = { topic: 'finance', acts: 'partner' } as const
const edi = { topic: 'edi', acts: 'partner' } as const

const byKind: Record<ExceptionKind, Responsibility> = {
  'short-shipment': logistics,
  overage: { topic: 'logistics', acts: 'both' },
  'wrong-item': logistics,
  substitution: { topic: 'logistics', acts: 'us' },
  damaged: { topic: 'quality', acts: 'both' },
  quality: { topic: 'quality', acts: 'both' },
  'uom-mismatch': { topic: 'edi', acts: 'both' },
  'price-discrepancy': finance,
  'quantity-change': { topic: 'logistics', acts: 'us' },
  'date-change': { topic: 'logistics', acts: 'us' },
  backorder: { topic: 'logistics', acts: 'us' },
  'item-rejected': { topic: 'logistics', acts: 'us' },
  'order-rejected': { topic: 'logistics', acts: 'us' },
  'invoice-quantity': finance,
  'invoice-total': finance,
  'duplicate-invoice': finance,
  'possible-duplicate-invoice': finance,
  'unknown-order': { topic: 'finance', acts: 'both' },
  'missing-acknowledgment': edi,
  'rejected-acknowledgment': { topic: 'edi', acts: 'us' },
  'late-acknowledgment': edi,
  'acknowledged-with-errors': { topic: 'edi', acts: 'us' },
  'missing-order-response': logistics,
  'late-ship-notice': logistics,
  'missing-ship-notice': logistics,
  'ship-notice-after-receipt': logistics,
  'late-shipment': logistics,
  'duplicate-shipment': { topic: 'edi', acts: 'partner' },
  chargeback: { topic: 'finance', acts: 'us' },
  'unauthorised-deduction': finance,
  'application-reject': { topic: 'edi', acts: 'us' },
}

export const exceptionKinds = Object.keys(byKind).filter(isExceptionKind)

export function isExceptionKind(kind: string): kind is ExceptionKind {
  return Object.hasOwn(byKind, kind)
}

/** Whose matter an exception is at the partner, and who acts first. Of a kind that nobody knows here: nobody's. */
export function responsibilityFor(kind: string): Responsibility {
  return isExceptionKind(kind) ? byKind[kind] : { topic: 'general', acts: 'both' }
}

/** The partner's group for these exceptions: that of the first, worst one, else the closest by topic. */
export function groupFor<Group extends { topics: string[] }>(
  groups: Group[],
  topic: ExceptionTopic,
): Group | undefined {
  const wanted = topic === 'quality' ? ['quality', 'logistics', 'general'] : [topic, 'general']
  for (const one of wanted) {
    const group = groups.find(({ topics }) => topics.includes(one))
    if (group) return group
  }
  return groups[0]
}
