import type { Finding } from './finding.ts'
import type { ExceptionKind } from './trade-exception.ts'

/** What one trouble shows as before it is certain, or beside it. Each is left out where the stronger one is found. */
const weaker: Partial<Record<ExceptionKind, ExceptionKind[]>> = {
  // The supplier said from the start that the line will not come.
  'item-rejected': ['short-shipment'],
  // What was confirmed too low, or back-ordered, has now not come.
  'short-shipment': ['quantity-change', 'backorder', 'date-change'],
  'wrong-item': ['substitution'],
}

/** One exception per trouble of a line, told by the strongest of its signs. */
export function oneCauseEach(findings: Finding[]): Finding[] {
  const strong = new Set<string>()
  for (const finding of findings) {
    if (finding.rule === 'received-below-shipped') continue
    for (const kind of weaker[finding.kind] ?? []) strong.add(`${kind} ${lineOf(finding)}`)
  }
  return findings.filter((finding) => !strong.has(`${finding.kind} ${lineOf(finding)}`))
}

/**
 * What a later look shows instead of an earlier one, beyond what it hides: the supplier has answered anew about the same
 * line or the same order, and the goods come no more than before.
 */
const replaces: Partial<Record<ExceptionKind, ExceptionKind[]>> = {
  ...weaker,
  'item-rejected': ['short-shipment', 'quantity-change', 'backorder', 'date-change', 'substitution'],
  backorder: ['quantity-change'],
  'quantity-change': ['backorder'],
}
const ofOrder: readonly ExceptionKind[] = [
  'item-rejected',
  'short-shipment',
  'quantity-change',
  'backorder',
  'date-change',
  'substitution',
]

/** The finding that took the place of one that is no longer shown, though nothing has put that one right. */
export function replacementOf(gone: Finding, shown: Finding[]): Finding | undefined {
  return shown.find((one) => {
    if (one.kind === 'order-rejected') {
      return ofOrder.includes(gone.kind) && one.partner === gone.partner && one.orderNumber === gone.orderNumber
    }
    const isStronger = one.rule !== 'received-below-shipped' && replaces[one.kind]?.includes(gone.kind)
    return isStronger === true && lineOf(one) === lineOf(gone)
  })
}

/** A cause without its kind: partner, order and line. */
const lineOf = ({ cause }: Finding) => cause.slice(cause.indexOf('/'))
