import type { DisputeReason, EvidenceState } from '../vocabulary/dispute-vocabulary.ts'
import type { DocumentKind } from '../vocabulary/document-vocabulary.ts'

type Wanted = {
  /** Any of these will do. */
  kinds: readonly [DocumentKind, ...DocumentKind[]]
  /** So many of them: a bill that came twice is proven by both. */
  atLeast?: number
}
type Table = { required: readonly Wanted[]; recommended: readonly Wanted[] }

const any = (...kinds: [DocumentKind, ...DocumentKind[]]): Wanted => ({ kinds })

/** What took the money: without it nobody sees how much is disputed. */
const claim = any('adjustment', 'remittance', 'application-advice')

const tables: Record<DisputeReason, Table> = {
  price: {
    required: [any('invoice'), any('order', 'agreement')],
    recommended: [any('order-response'), any('agreement')],
  },
  'quantity-short': {
    required: [any('invoice'), any('ship-notice'), any('receipt', 'proof-of-delivery')],
    recommended: [any('order'), any('transport-status')],
  },
  overage: {
    required: [any('order'), any('receipt', 'proof-of-delivery')],
    recommended: [any('ship-notice'), any('photo')],
  },
  damaged: {
    required: [any('photo'), any('receipt', 'proof-of-delivery')],
    recommended: [any('transport-status'), any('ship-notice')],
  },
  quality: {
    required: [any('receipt'), any('certificate', 'photo')],
    recommended: [any('agreement'), any('correspondence')],
  },
  'wrong-item': {
    required: [any('order'), any('receipt', 'photo')],
    recommended: [any('order-response'), any('ship-notice')],
  },
  'not-received': {
    required: [any('ship-notice'), any('proof-of-delivery', 'transport-status')],
    recommended: [any('receipt'), any('invoice')],
  },
  late: {
    required: [any('order'), any('ship-notice', 'transport-status')],
    recommended: [any('proof-of-delivery'), any('order-change'), any('agreement')],
  },
  returned: {
    required: [any('invoice'), any('receipt', 'correspondence')],
    recommended: [any('photo'), any('proof-of-delivery')],
  },
  refused: {
    required: [any('order'), any('transport-status', 'proof-of-delivery', 'receipt')],
    recommended: [any('photo'), any('correspondence')],
  },
  'duplicate-invoice': {
    required: [{ kinds: ['invoice'], atLeast: 2 }, any('order')],
    recommended: [any('remittance'), any('receipt')],
  },
  'invoice-error': {
    required: [any('invoice'), any('order')],
    recommended: [any('order-response'), any('agreement')],
  },
  'allowance-or-charge': {
    required: [any('invoice'), any('order', 'agreement')],
    recommended: [any('agreement'), any('correspondence')],
  },
  'unauthorised-charge': {
    required: [any('adjustment', 'remittance'), any('invoice')],
    recommended: [any('agreement'), any('correspondence')],
  },
  'missing-documents': {
    required: [any('ship-notice', 'proof-of-delivery', 'certificate', 'other')],
    recommended: [any('acknowledgment'), any('correspondence')],
  },
  'late-ship-notice': {
    required: [any('ship-notice'), any('acknowledgment')],
    recommended: [any('receipt', 'transport-status', 'proof-of-delivery'), any('agreement')],
  },
  'proof-of-delivery': {
    required: [any('proof-of-delivery')],
    recommended: [any('transport-status'), any('ship-notice')],
  },
  routing: {
    required: [any('agreement'), any('ship-notice', 'transport-status')],
    recommended: [any('correspondence')],
  },
  terms: {
    required: [any('invoice'), any('agreement')],
    recommended: [any('remittance'), any('order')],
  },
  contract: {
    required: [any('agreement'), any('order')],
    recommended: [any('invoice'), any('correspondence')],
  },
  other: {
    required: [any('correspondence')],
    recommended: [any('order'), any('invoice')],
  },
}

export type ReadinessItem = {
  need: 'required' | 'recommended'
  kinds: readonly DocumentKind[]
  atLeast: number
  /** So many are there. */
  found: number
  there: boolean
}
export type Readiness = {
  /** Nothing that is required is missing. */
  ready: boolean
  items: ReadinessItem[]
  missing: { required: number; recommended: number }
}

type Present = { kind: DocumentKind; state: EvidenceState }

/** Whether what is in the case carries it. Evidence that was withdrawn or is gone proves nothing any more. */
export function readinessOf(reason: DisputeReason, evidence: readonly Present[]): Readiness {
  const present = evidence.filter(({ state }) => state === 'present')
  const table = tables[reason]
  const saysTheClaim = [...table.required, ...table.recommended].some(({ kinds }) =>
    kinds.some((kind) => claim.kinds.includes(kind)),
  )
  const check =
    (need: ReadinessItem['need']) =>
    ({ kinds, atLeast = 1 }: Wanted): ReadinessItem => {
      const found = present.filter(({ kind }) => kinds.includes(kind)).length
      return { need, kinds, atLeast, found, there: found >= atLeast }
    }
  const items = [
    ...table.required.map(check('required')),
    ...(saysTheClaim ? table.recommended : [claim, ...table.recommended]).map(check('recommended')),
  ]
  const missing = (need: ReadinessItem['need']) => items.filter((item) => item.need === need && !item.there).length
  return {
    ready: missing('required') === 0,
    items,
    missing: { required: missing('required'), recommended: missing('recommended') },
  }
}
