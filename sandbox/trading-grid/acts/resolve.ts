import type { WitnessedAction } from '../../../src/trading-grid/contract/act.ts'
import type { Actor } from '../../../src/trading-grid/contract/actor.ts'
import type { Approval } from '../../../src/trading-grid/contract/approval.ts'
import { appendEvent } from '../events.ts'
import { stateForbids } from '../problem.ts'
import { capabilitiesOf } from '../settings.ts'
import { moveState } from '../thread-changes.ts'
import { isOpen, knownThread, type Thread } from '../threads.ts'
import { instantOf, type World } from '../world.ts'
import { rolesAbove } from './approval-rules.ts'
import { approvalsOf, expireApprovals, hasPendingApproval } from './approvals.ts'
import { isMore } from './money.ts'
import { Refusal } from './refusal.ts'

type Resolution = Extract<WitnessedAction, { kind: 'resolve' }>
type Outcome = Resolution['outcome']

/** @throws Refusal where nobody could resolve it like this now */
export function mustBeResolvable(world: World, thread: Thread, { amount }: Pick<Outcome, 'amount'>): void {
  if (!isOpen(thread)) throw new Refusal('thread-closed', `${thread.label} is closed already.`)
  if (hasPendingApproval(world, thread.id)) {
    throw new Refusal('approval-open', 'An approval is still open: it must be decided or withdrawn first.')
  }
  const given = approvalsOf(world, thread.id).filter(({ state }) => state === 'approved')
  const missing = rolesAbove(world, thread, amount).filter(
    (role) => !given.some((approval) => approval.role === role && reachesAsFar(approval, amount)),
  )
  if (missing.length > 0) {
    throw new Refusal('approval-missing', `Such an amount needs an approval of ${missing.join(' and ')} first.`)
  }
}

const reachesAsFar = (approval: Approval, amount: Outcome['amount']): boolean =>
  amount !== undefined && approval.amount !== undefined && !isMore(amount, approval.amount)

export function resolve(world: World, thread: Thread, { outcome }: Resolution, actor: Actor): number {
  mustBeResolvable(world, thread, outcome)
  const seq = recordOutcome(world, thread, outcome, actor)
  moveState(world, knownThread(world, thread.id), 'resolved', actor)
  return seq
}

/** Kept inside: what it cost is not the partner's to read. */
export function recordOutcome(world: World, thread: Thread, outcome: Outcome, actor: Actor): number {
  const { kind, amount, direction, text } = outcome
  const recorded = { ...outcome, at: instantOf(world) }
  world.db.run('UPDATE threads SET outcome = ? WHERE id = ?', JSON.stringify(recorded), thread.id)
  return appendEvent(world, thread.id, {
    type: 'outcome-recorded',
    actor,
    audience: 'internal',
    body: {
      kind,
      ...(amount === undefined ? {} : { amount }),
      ...(direction === undefined ? {} : { direction }),
      text,
    },
  }).seq
}

/**
 * What the app may change without a witness: not the outcome of a dispute, and nothing closes over an open approval.
 * @throws Problem 409
 */
export function requireNoWitness(world: World, thread: Thread, change: { state?: string; outcome?: unknown }): void {
  const closes = change.state === 'resolved' || change.state === 'withdrawn'
  if (closes) expireApprovals(world)
  if (closes && change.state !== thread.state && hasPendingApproval(world, thread.id)) {
    throw stateForbids('An approval is still open: it must be decided or withdrawn first.')
  }
  const resolves = change.outcome !== undefined || (change.state === 'resolved' && thread.state !== 'resolved')
  if (thread.kind === 'dispute' && resolves && capabilitiesOf(world).approvals) {
    throw stateForbids('A dispute is resolved by an act that Zendesk witnesses.')
  }
}
