import type { BusinessCalendar } from '../../domain/trade/partner-terms.ts'
import type { ThreadSummary } from '../../trading-grid/contract/thread.ts'
import type { ClockChange } from './use-change-thread.ts'

/** What each of the clock's forms gets. */
export type ClockFormParts = {
  thread: ThreadSummary
  calendar: BusinessCalendar
  changing: boolean
  onChange: (change: ClockChange) => void
  onCancel: () => void
}
