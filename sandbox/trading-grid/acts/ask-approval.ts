import type { WitnessedAction } from '../../../src/trading-grid/contract/act.ts'
import type { Actor } from '../../../src/trading-grid/contract/actor.ts'
import type { Approval, ApprovalRule } from '../../../src/trading-grid/contract/approval.ts'
import { evidenceOf } from '../cases/evidence.ts'
import { appendEvent } from '../events.ts'
import { isOpen, type Thread } from '../threads.ts'
import { newId, type World } from '../world.ts'
import { rulesFor } from './approval-rules.ts'
import { addApproval } from './approvals.ts'
import { mayDecideOn } from './may-decide.ts'
import { Refusal } from './refusal.ts'

type Wanted = Extract<WitnessedAction, { kind: 'request-approval' }>

const OPEN_FOR_MS = 14 * 86_400_000

/** @throws Refusal where nobody at all could ask for it now */
export function mustBeAskable(world: World, thread: Thread, wanted: Wanted): void {
  if (!isOpen(thread)) throw new Refusal('thread-closed', `${thread.label} is closed.`)
  evidenceAsItIs(world, thread, wanted.evidence)
  if (rulesFor(world, thread, wanted.amount).length === 0) {
    throw new Refusal(
      'nothing-to-decide',
      `Nobody is named who approves anything in threads of the kind ${thread.kind}.`,
    )
  }
}

/** One approval for each role that must be asked. Each is the deciders' to read and nobody else's. */
export function askForApproval(world: World, thread: Thread, wanted: Wanted, actor: Actor): number {
  mustBeAskable(world, thread, wanted)
  const { subject, amount, step, reason } = wanted
  const now = world.clock.now()
  const rules = rulesFor(world, thread, amount)
  const deciders = rules.map(({ approvers }) => approvers.filter(({ agentId }) => agentId !== actor.agentId))
  requireDeciders(rules, deciders, amount)

  const request = newId(world, 'req')
  const evidence = evidenceAsItIs(world, thread, wanted.evidence)
  const seqs = rules.map(({ role }, index) => {
    const id = newId(world, 'apr')
    addApproval(world, thread.id, {
      id,
      request,
      role,
      subject,
      ...(step === undefined ? {} : { step }),
      ...(amount === undefined ? {} : { amount }),
      reason,
      evidence,
      requestedBy: actor,
      requestedAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + OPEN_FOR_MS).toISOString(),
      state: 'pending',
      mayDecide: deciders[index] ?? [],
      version: 1,
    })
    const { seq } = appendEvent(world, thread.id, {
      type: 'approval-requested',
      actor,
      audience: 'internal',
      body: {
        approval: id,
        subject,
        ...(amount === undefined ? {} : { amount }),
        reason,
        evidence: evidence.map(({ sha256 }) => sha256),
      },
    })
    return seq
  })
  return seqs[0] ?? 0
}

function evidenceAsItIs(world: World, thread: Thread, ids: string[]): Approval['evidence'] {
  const inCase = new Map(evidenceOf(world, thread.id).map((evidence) => [evidence.id, evidence]))
  return [...new Set(ids)].map((id) => {
    const evidence = inCase.get(id)
    if (evidence?.state === 'present') return { id, name: evidence.name, sha256: evidence.sha256 }
    const what = evidence ? `“${evidence.name}”` : 'A piece of evidence'
    throw new Refusal('evidence-missing', `${what} is no longer in the case.`)
  })
}

/** An approval that nobody can decide would keep the case open until it expires. */
function requireDeciders(rules: ApprovalRule[], deciders: Approval['mayDecide'][], amount: Approval['amount']): void {
  const able = deciders.map((of) =>
    of.filter((approver) => mayDecideOn(approver, amount)).map(({ agentId }) => agentId),
  )
  for (const [index, { role }] of rules.entries()) {
    if (deciders[index]?.length === 0) {
      throw new Refusal('not-an-approver', `Nobody but the one who asks can decide as “${role}”.`)
    }
    if (able[index]?.length === 0) throw new Refusal('above-limit', `The amount is above every limit of “${role}”.`)
  }
  if (!differentPeople(able)) {
    const roles = rules.map(({ role }) => role).join(', ')
    throw new Refusal('not-an-approver', `There are not enough people to decide as ${roles}: each needs another one.`)
  }
}

/** Whether each list can name somebody whom no other list has named. */
function differentPeople([first, ...rest]: number[][], taken: readonly number[] = []): boolean {
  if (!first) return true
  return first.some((agent) => !taken.includes(agent) && differentPeople(rest, [...taken, agent]))
}
