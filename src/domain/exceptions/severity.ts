import { exact } from '../trade/decimal.ts'
import type { Severity } from '../vocabulary/thread-vocabulary.ts'
import type { Finding } from './finding.ts'
import type { ExceptionKind } from './trade-exception.ts'

/** How bad it is whatever the sum: what stops goods or payment is high, what only tells of carelessness is low. */
const byKind: Partial<Record<ExceptionKind, Severity>> = {
  'order-rejected': 'high',
  'rejected-acknowledgment': 'high',
  'missing-ship-notice': 'high',
  'application-reject': 'high',
  'unknown-order': 'high',
  'unauthorised-deduction': 'high',
  chargeback: 'high',
  backorder: 'low',
  'late-acknowledgment': 'low',
  'acknowledged-with-errors': 'low',
  'late-ship-notice': 'low',
  'late-shipment': 'low',
}

const SMALL = '5'
const LARGE = '500'
const HUGE = '10000'

export function severityOf({ kind, impact, rule }: Finding): Severity {
  const usual = rule === 'application-queries' ? 'normal' : (byKind[kind] ?? 'normal')
  const atRisk = exact(impact)
  if (!atRisk) return usual
  if (atRisk.gte(HUGE)) return 'urgent'
  if (atRisk.gte(LARGE)) return 'high'
  return atRisk.lt(SMALL) ? 'low' : usual
}
