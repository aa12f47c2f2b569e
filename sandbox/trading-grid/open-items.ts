import * as z from 'zod/mini'
import type { OpenItems, ThreadSummary } from '../../src/trading-grid/contract/thread.ts'
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

/** Counted from what is stored, never from the thread's state: a person may close a thread while things are open. */
export function openItemsOf(world: World, thread: string): OpenItems {
  return {
    exceptions: world.db.row(Count, OPEN_EXCEPTIONS, thread)?.count ?? 0,
    promises: promisesOf(world, thread).filter(({ state }) => state === 'open' || state === 'missed').length,
    documentRequests: world.db.row(Count, OPEN_REQUESTS, thread)?.count ?? 0,
  }
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
