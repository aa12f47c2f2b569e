import { severities as order, type Severity } from '../vocabulary/thread-vocabulary.ts'

const rank = new Map<string, number>(order.map((severity, index) => [severity, index]))

/** The higher of what the findings are worth and what the ticket says of itself; Zendesk's priorities have the same names. */
export function severityFor(found: Severity, ticketPriority: string | undefined): Severity {
  const asked = rank.get(ticketPriority ?? '') ?? 0
  return order[Math.max(order.indexOf(found), asked)] ?? found
}
