import type { ExceptionKind } from '../exceptions/trade-exception.ts'
import type { OutcomeKind } from '../vocabulary/thread-vocabulary.ts'

const usual: Partial<Record<ExceptionKind, OutcomeKind>> = {
  'short-shipment': 'shipped',
  backorder: 'shipped',
  'missing-ship-notice': 'resent',
  'missing-acknowledgment': 'resent',
  'rejected-acknowledgment': 'resent',
  'application-reject': 'resent',
  'price-discrepancy': 'corrected',
  'invoice-quantity': 'credited',
  'invoice-total': 'corrected',
  'unordered-charge': 'credited',
  'duplicate-invoice': 'credited',
  'unknown-order': 'corrected',
  chargeback: 'reversed',
  damaged: 'credited',
  quality: 'credited',
  'quantity-change': 'accepted',
  'date-change': 'accepted',
  substitution: 'accepted',
}

/** What most often settles an exception of this kind; the agent says what really did. */
export function usualOutcome(kind: string): OutcomeKind {
  return new Map<string, OutcomeKind>(Object.entries(usual)).get(kind) ?? 'other'
}

const AMOUNT = /^(?:\d{1,3}(?:([.,  ’'])\d{3})+|\d+)(?:([.,])(\d{1,4}))?$/

/**
 * An amount as people write it, `1,240.00`, `1.240,00` or `277,5`, as a decimal; nothing where it can be read in two ways or
 * in none.
 */
export function readAmount(written: string): string | undefined {
  const text = written.trim()
  const match = AMOUNT.exec(text)
  if (!match) return undefined
  const [, group, point, fraction] = match
  if (group !== undefined && group === point) return undefined
  // `1,240` may be a thousand or one and a bit.
  if (group !== undefined && point === undefined && (group === '.' || group === ',')) return undefined
  const whole = text.slice(0, fraction === undefined ? text.length : text.length - fraction.length - 1)
  return `${whole.replace(/\D/g, '')}${fraction === undefined ? '' : `.${fraction}`}`
}
