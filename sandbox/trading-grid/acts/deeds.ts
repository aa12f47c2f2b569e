import type { Deed } from '../../../src/trading-grid/contract/act.ts'
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
export function whyRefused(world: World, thread: Thread, deed: Deed, agent: number): Refusal | undefined {
  expireApprovals(world)
  try {
    mustBeProvable(world, thread)
    mustBePossible(world, thread, deed, agent)
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

/** The one time that a deed is done: by whoever wrote the note, whatever the app had said. */
export function carryOut(world: World, act: StoredAct, { agentId, name, auditId, ticket }: Witness): void {
  if (knownAct(world, act.id).value.state !== 'awaiting-witness') return
  expireApprovals(world)
  const actor: Actor = { side: 'us', name, proof: 'witnessed', agentId, witness: { ticket, auditId } }
  orRefuse(world, act, () => {
    const seq = world.db.atomic(() => perform(world, knownThread(world, act.thread), act.value.deed, actor))
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

function mustBePossible(world: World, thread: Thread, deed: Deed, agent: number): void {
  switch (deed.kind) {
    case 'request-approval':
      mustBeAskable(world, thread, deed)
      break
    case 'decide-approval':
      mustBeDecidable(world, thread, deed.approval, agent)
      break
    case 'withdraw-approval':
      mustBeWithdrawable(world, thread, deed.approval, agent)
      break
    case 'resolve':
      mustBeResolvable(world, thread, deed.outcome)
      break
    case 'redact':
      mustBeRedactable(world, thread, deed.seq)
      break
    case 'export':
      mustBeExportable(thread, deed)
  }
}

/** @returns the entry of the trail */
function perform(world: World, thread: Thread, deed: Deed, actor: Actor): number {
  switch (deed.kind) {
    case 'request-approval':
      return askForApproval(world, thread, deed, actor)
    case 'decide-approval':
      return decideApproval(world, thread, deed, actor)
    case 'withdraw-approval':
      return withdrawApproval(world, thread, deed, actor)
    case 'resolve':
      return resolve(world, thread, deed, actor)
    case 'redact':
      return redact(world, thread, deed, actor)
    case 'export':
      return recordExported(world, thread, deed, actor)
  }
}
