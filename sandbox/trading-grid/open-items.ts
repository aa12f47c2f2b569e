import * as z from 'zod/mini'
import type { OpenItems, Owed, ThreadSummary } from '../../src/trading-grid/contract/thread.ts'
import { approvalsOf } from './acts/approvals.ts'
import { mayDecideOn } from './acts/may-decide.ts'
import { promisesOf } from './promises.ts'
import { instantOf, type World } from './world.ts'

type ToDecide = NonNullable<z.input<typeof ThreadSummary>['toDecide']>

const Count = z.object({ count: z.int() })
const OPEN_EXCEPTIONS = `SELECT count(*) AS count FROM exceptions
  WHERE json_extract(value, '$.thread') = ? AND json_extract(value, '$.state') NOT IN ('resolved', 'ignored')`
const OPEN_REQUESTS = `SELECT count(*) AS count FROM document_requests
  WHERE thread = ? AND json_extract(value, '$.state') = 'open'`

const Wanted = z.object({ kind: z.string(), dueOn: z.nullable(z.string()) })
const OPEN_DOCUMENTS = `SELECT json_extract(value, '$.kind') AS kind, json_extract(value, '$.dueOn') AS dueOn
  FROM document_requests WHERE thread = ? AND json_extract(value, '$.state') = 'open' ORDER BY ordinal`

/** Counted from what is stored, never from the thread's state: a person may close a thread while things are open. */
export function openItemsOf(world: World, thread: string): OpenItems {
  return {
    exceptions: world.db.row(Count, OPEN_EXCEPTIONS, thread)?.count ?? 0,
    promises: promisesOf(world, thread).filter(({ state }) => state === 'open' || state === 'missed').length,
    documentRequests: world.db.row(Count, OPEN_REQUESTS, thread)?.count ?? 0,
  }
}

const MOST_OWED = 5

/** What the partner promised and has not done, and what it was asked for and has not sent. */
export function owedBy(world: World, thread: string): Owed[] {
  const promises = promisesOf(world, thread)
    .filter(({ state }) => state === 'open' || state === 'missed')
    .map(({ action, dueOn }): Owed => ({ kind: 'promise', what: action, dueOn }))
  const documents = world.db
    .rows(Wanted, OPEN_DOCUMENTS, thread)
    .map(({ kind, dueOn }): Owed => ({ kind: 'document', what: kind, ...(dueOn === null ? {} : { dueOn }) }))
  const day = ({ dueOn }: Owed) => dueOn ?? '9999'
  return [...promises, ...documents].sort((a, b) => day(a).localeCompare(day(b))).slice(0, MOST_OWED)
}

/** What this agent may decide in the thread now, by the same rules as the decision itself. */
export function toDecide(world: World, thread: string, agent: number): ToDecide {
  const all = approvalsOf(world, thread)
  return all
    .filter(({ state, expiresAt }) => state === 'pending' && expiresAt > instantOf(world))
    .filter(({ id, request, requestedBy, mayDecide, amount }) => {
      const decidedAnother = all.some(
        (other) => other.id !== id && other.request === request && other.decision?.by.agentId === agent,
      )
      const approver = mayDecide.find(({ agentId }) => agentId === agent)
      return requestedBy.agentId !== agent && !decidedAnother && approver !== undefined && mayDecideOn(approver, amount)
    })
    .map(({ id, subject, amount, role, requestedBy }) => ({
      approval: id,
      subject,
      ...(amount ? { amount } : {}),
      role,
      requestedBy: requestedBy.name,
    }))
}
