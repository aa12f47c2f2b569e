import { type Big, exact, zero } from '../trade/decimal.ts'
import type { ExceptionRecordState, Severity } from '../vocabulary/thread-vocabulary.ts'
import { isExceptionKind } from './exception-responsibility.ts'
import type { FoundException } from './found-exception.ts'
import { moneyAtRisk, type SumAtRisk } from './money-at-risk.ts'

/** What people recorded about a cause, as far as a list needs it. */
export type RecordedException = {
  cause: string
  kind: string
  state: ExceptionRecordState
  references: { kind: string; value: string }[]
  impact?: { amount: string; currency: string }
}

export type ExceptionStanding = 'open' | 'ignored' | 'resolved' | 'superseded'

/** One cause: what documents say, what people recorded, or both. */
export type ListedException<Recorded extends RecordedException = RecordedException> = {
  cause: string
  kind: string
  standing: ExceptionStanding
  severity: Severity
  orderNumber: string | undefined
  impact: { amount: string; currency: string } | undefined
  found: FoundException | undefined
  recorded: Recorded | undefined
}

/** Worst and most valuable first. Two records of one cause cannot be; the later one counts. */
export function listExceptions<Recorded extends RecordedException>(
  found: FoundException[],
  records: Recorded[],
): ListedException<Recorded>[] {
  const recorded = new Map(records.map((record) => [record.cause, record]))
  const seen = new Set(found.map(({ exception }) => exception.cause))
  return [
    ...found.map((one) => ofDocuments(one, recorded.get(one.exception.cause))),
    ...[...recorded.values()].filter(({ cause }) => !seen.has(cause)).map(ofPeople),
  ].sort(worstFirst)
}

function ofDocuments<Recorded extends RecordedException>(
  found: FoundException,
  recorded: Recorded | undefined,
): ListedException<Recorded> {
  const { cause, kind, severity, orderNumber, impact, currency, state } = found.exception
  return {
    cause,
    kind,
    severity,
    orderNumber,
    standing: state === 'resolved' ? 'resolved' : standingOf(recorded, state),
    impact: impact !== undefined && currency !== undefined ? { amount: impact, currency } : recorded?.impact,
    found,
    recorded,
  }
}

/** Logged by hand, or found once by documents that are no longer among the ticket's. */
function ofPeople<Recorded extends RecordedException>(recorded: Recorded): ListedException<Recorded> {
  return {
    cause: recorded.cause,
    kind: recorded.kind,
    severity: 'normal',
    orderNumber: recorded.references.find(({ kind }) => kind === 'order')?.value,
    standing: standingOf(recorded),
    impact: recorded.impact,
    found: undefined,
    recorded,
  }
}

/** What people decided outranks that it is open, or that another exception shows it. */
function standingOf(recorded: RecordedException | undefined, found: 'open' | 'superseded' = 'open'): ExceptionStanding {
  if (recorded?.state === 'ignored' || recorded?.state === 'resolved') return recorded.state
  return found
}

const rank: Record<Severity, number> = { urgent: 0, high: 1, normal: 2, low: 3 }

function worstFirst(a: ListedException, b: ListedException): number {
  return rank[a.severity] - rank[b.severity] || worth(b).cmp(worth(a)) || (a.cause < b.cause ? -1 : 1)
}

const worth = ({ impact }: ListedException): Big => exact(impact?.amount) ?? zero

export type OrderGroup<Recorded extends RecordedException = RecordedException> = {
  orderNumber: string | undefined
  exceptions: ListedException<Recorded>[]
  /** Open money, one amount per currency: amounts in different currencies are never added. */
  atRisk: SumAtRisk[]
}

/** In the order of each group's worst; what names no order comes last. */
export function groupByOrder<Recorded extends RecordedException>(
  listed: ListedException<Recorded>[],
): OrderGroup<Recorded>[] {
  const groups = new Map<string | undefined, ListedException<Recorded>[]>()
  for (const exception of listed) {
    const group = groups.get(exception.orderNumber)
    if (group) group.push(exception)
    else groups.set(exception.orderNumber, [exception])
  }
  return [...groups]
    .map(([orderNumber, exceptions]) => ({ orderNumber, exceptions, atRisk: moneyAtRisk(exceptions) }))
    .sort((a, b) => Number(a.orderNumber === undefined) - Number(b.orderNumber === undefined))
}

export function countOpen(listed: ListedException[]): number {
  return listed.filter(({ standing }) => standing === 'open').length
}

/** Under which heading a kind is said; one that a newer version recorded is an exception all the same. */
export function knownKind(kind: string) {
  return isExceptionKind(kind) ? kind : 'other'
}
