import type { WitnessedAction } from '../../../src/trading-grid/contract/act.ts'
import type { Actor } from '../../../src/trading-grid/contract/actor.ts'
import { keepsMetadata } from '../kept-metadata.ts'
import { isRestricted } from '../restrictions.ts'
import { knownThread, type Thread } from '../threads.ts'
import { instantOf, type World } from '../world.ts'
import { expireApprovals } from './approvals.ts'
import { askForApproval, mustBeAskable } from './ask-approval.ts'
import { decideApproval, mustBeDecidable, mustBeWithdrawable, withdrawApproval } from './decide-approval.ts'
import type { Witness } from './find-witness.ts'
import { mustBeExportable, recordExported } from './record-export.ts'
import { mustBeRedactable, redact } from './redact.ts'
import { Refusal } from './refusal.ts'
import { mustBeResolvable, resolve } from './resolve.ts'
import { endAct, knownAct, type StoredAct } from './stored-acts.ts'

/** Why it is refused before there is a nonce to write a note with; `agent` is only asserted, and is looked at again. */
export function whyRefused(world: World, thread: Thread, action: WitnessedAction, agent: number): Refusal | undefined {
  expireApprovals(world)
  try {
    mustBeProvable(world, thread)
    mustBePossible(world, thread, action, agent)
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

/** The note of a restricted thread does not say what is done: without its marker it proves nothing. */
function mustBeProvable(world: World, { id, account, label }: Thread): void {
  if (!isRestricted(world, id) || keepsMetadata(world, account) !== false) return
  throw new Refusal('metadata-dropped', `${label} is restricted, and Zendesk does not keep the metadata of notes.`)
}

/** The one time that an action is done: by whoever wrote the note, whatever the app had said. */
export function carryOut(world: World, act: StoredAct, { agentId, name, auditId, ticket }: Witness): void {
  if (knownAct(world, act.id).value.state !== 'awaiting-witness') return
  expireApprovals(world)
  const actor: Actor = { side: 'us', name, proof: 'witnessed', agentId, witness: { ticket, auditId } }
  orRefuse(world, act, () => {
    const seq = world.db.atomic(() => perform(world, knownThread(world, act.thread), act.value.action, actor))
    endAct(world, act, { state: 'done', seq, by: { agentId, name, auditId }, at: instantOf(world) })
  })
}

function orRefuse(world: World, act: StoredAct, work: () => void): void {
  try {
    work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    endAct(world, act, { state: 'refused', because: error.because, detail: error.message, at: instantOf(world) })
  }
}

function mustBePossible(world: World, thread: Thread, action: WitnessedAction, agent: number): void {
  switch (action.kind) {
    case 'request-approval':
      mustBeAskable(world, thread, action)
      break
    case 'decide-approval':
      mustBeDecidable(world, thread, action.approval, agent)
      break
    case 'withdraw-approval':
      mustBeWithdrawable(world, thread, action.approval, agent)
      break
    case 'resolve':
      mustBeResolvable(world, thread, action.outcome)
      break
    case 'redact':
      mustBeRedactable(world, thread, action.seq)
      break
    case 'export':
      mustBeExportable(thread, action)
  }
}

/** @returns the entry of the trail */
function perform(world: World, thread: Thread, action: WitnessedAction, actor: Actor): number {
  switch (action.kind) {
    case 'request-approval':
      return askForApproval(world, thread, action, actor)
    case 'decide-approval':
      return decideApproval(world, thread, action, actor)
    case 'withdraw-approval':
      return withdrawApproval(world, thread, action, actor)
    case 'resolve':
      return resolve(world, thread, action, actor)
    case 'redact':
      return redact(world, thread, action, actor)
    case 'export':
      return recordExported(world, thread, action, actor)
  }
}
