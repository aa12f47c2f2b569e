import { isOver } from '../../../domain/vocabulary/thread-vocabulary.ts'
import type { Translator } from '../../../i18n/translator.ts'
import type { ExceptionRecord } from '../../../trading-grid/contract/exception-record.ts'
import type { Overview } from '../../../trading-grid/contract/overview.ts'
import type { ThreadSummary } from '../../../trading-grid/contract/thread.ts'
import { disputeOf } from '../sides.ts'
import type { Listed } from '../use-ticket-exceptions.ts'

/** Open, and nobody escalated it. */
export const isUnescalated = ({ standing, recorded }: Listed): boolean =>
  standing === 'open' && recorded?.state !== 'escalated'

/** Not with the partner already, be it as a dispute. */
export function canEscalate(listed: Listed, overview: Overview): boolean {
  return isUnescalated(listed) && disputeOf(listed, overview) === undefined
}

/** "Escalated by Sam Rivera, 5 minutes ago". */
export function recordedWords({ state, by, at, assignee }: ExceptionRecord, now: Date, t: Translator): string {
  const when = t.relative(at, now)
  if (state === 'assigned' && assignee?.name === by) return t('exception.recorded.taken', { by, when })
  return t(`exception.recorded.${state}`, { by, when, assignee: assignee?.name ?? '' })
}

/** The thread about it: the recorded one, else its dispute, else the ticket's open one about the same order. */
export function threadAbout(listed: Listed[], overview: Overview): ThreadSummary | undefined {
  const { threads } = overview
  const recorded = new Set(listed.flatMap(({ recorded }) => recorded?.thread ?? []))
  const order = listed[0]?.orderNumber
  return (
    threads.find(({ id }) => recorded.has(id)) ??
    listed.map((one) => disputeOf(one, overview)).find(Boolean) ??
    threads.find(
      (thread) => !isOver(thread) && thread.references.some(({ kind, value }) => kind === 'order' && value === order),
    )
  )
}
