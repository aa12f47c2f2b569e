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

/** A cause without its kind: partner, order and line. */
const lineOf = ({ cause }: Finding) => cause.slice(cause.indexOf('/'))
