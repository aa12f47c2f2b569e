import type { WitnessedAction } from '../../../src/trading-grid/contract/act.ts'
import type { Actor } from '../../../src/trading-grid/contract/actor.ts'
import type { Approval } from '../../../src/trading-grid/contract/approval.ts'
import { appendEvent } from '../events.ts'
import type { Thread } from '../threads.ts'
import { instantOf, type World } from '../world.ts'
import { approvalsOf, endApproval } from './approvals.ts'
import { mayDecideOn } from './may-decide.ts'
import { Refusal } from './refusal.ts'

type Decision = Extract<WitnessedAction, { kind: 'decide-approval' }>
type Withdrawal = Extract<WitnessedAction, { kind: 'withdraw-approval' }>

/** @throws Refusal where nobody can decide it any more */
function mustBePending(world: World, thread: Thread, id: string): Approval {
  const approval = approvalsOf(world, thread.id).find((known) => known.id === id)
  if (!approval) throw new Refusal('nothing-to-decide', `${thread.label} has no such approval.`)
  if (approval.state === 'expired') throw new Refusal('approval-expired', 'Nobody decided in time: ask again.')
  if (approval.state === 'withdrawn') throw new Refusal('decided-already', 'The approval was withdrawn.')
  if (approval.state !== 'pending') {
    throw new Refusal(
      'decided-already',
      `${approval.decision?.by.name ?? 'Somebody'} has ${approval.state} it already.`,
    )
  }
  return approval
}

export function decideApproval(world: World, thread: Thread, action: Decision, actor: Actor): number {
  const approval = mustBeDecidable(world, thread, action.approval, actor.agentId)
  const { decision, reason } = action
  endApproval(world, approval, decision, { by: actor, at: instantOf(world), reason })
  return appendEvent(world, thread.id, {
    type: 'approval-decided',
    actor,
    audience: 'internal',
    body: { approval: approval.id, decision, reason },
  }).seq
}

/** @throws Refusal where this agent cannot decide it now */
export function mustBeDecidable(world: World, thread: Thread, id: string, agentId: number | undefined): Approval {
  const approval = mustBePending(world, thread, id)
  if (approval.requestedBy.agentId === agentId) {
    throw new Refusal('requester-decides', 'Whoever asks for an approval cannot decide it.')
  }
  const approver = approval.mayDecide.find((named) => named.agentId === agentId)
  if (!approver) throw new Refusal('not-an-approver', `Not one of those who decide as “${approval.role}”.`)
  if (!mayDecideOn(approver, approval.amount)) throw new Refusal('above-limit', 'The amount is above the limit.')
  const decidedAnother = approvalsOf(world, thread.id).some(
    ({ request, decision }) => request === approval.request && decision?.by.agentId === agentId,
  )
  if (decidedAnother) {
    throw new Refusal('decided-another-of-the-request', 'Each approval of one request is another person’s to decide.')
  }
  return approval
}

export function withdrawApproval(world: World, thread: Thread, action: Withdrawal, actor: Actor): number {
  const approval = mustBeWithdrawable(world, thread, action.approval, actor.agentId)
  endApproval(world, approval, 'withdrawn')
  return appendEvent(world, thread.id, {
    type: 'approval-withdrawn',
    actor,
    audience: 'internal',
    body: { approval: approval.id, reason: action.reason },
  }).seq
}

/** @throws Refusal where this agent cannot withdraw it now */
export function mustBeWithdrawable(world: World, thread: Thread, id: string, agentId: number | undefined): Approval {
  const approval = mustBePending(world, thread, id)
  const concerned = [approval.requestedBy.agentId, ...approval.mayDecide.map(({ agentId }) => agentId)]
  if (!concerned.includes(agentId)) {
    throw new Refusal('not-an-approver', 'Only who asked for it, or who may decide it, can withdraw it.')
  }
  return approval
}
