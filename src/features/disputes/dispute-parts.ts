import type { Case, DisputeDetails } from '../../trading-grid/contract/case.ts'
import type { Overview } from '../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'

/** What each part of a dispute's view gets. */
export type DisputeParts = {
  thread: ThreadSummary
  known: Case
  dispute: DisputeDetails
  overview: Overview
  /** What was decided stays as it is: a case that ended is read, not changed. */
  open: boolean
}
