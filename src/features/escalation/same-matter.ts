import type { EscalationForm } from '../../domain/drafts/escalation.ts'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'

/** This ticket's open thread with the same partner about one of the orders that the form is about. */
export function threadOnSameMatter(
  { threads }: Overview,
  { partner, exceptions }: Pick<EscalationForm, 'partner' | 'exceptions'>,
): ThreadSummary | undefined {
  const orders = new Set(
    exceptions.flatMap(({ references }) => references.flatMap(({ kind, value }) => (kind === 'order' ? value : []))),
  )
  return threads.find(
    ({ state, partner: theirs, references }) =>
      state !== 'resolved' &&
      state !== 'withdrawn' &&
      theirs.id === partner &&
      references.some(({ kind, value }) => kind === 'order' && orders.has(value)),
  )
}
