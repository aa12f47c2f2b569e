import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'

/** Those of this ticket, and those of other tickets that have ended. */
export function disputesKnown({ threads, related, earlier }: Overview): ThreadSummary[] {
  return [...threads, ...[...related, ...earlier].filter(({ state }) => state === 'resolved')]
}
