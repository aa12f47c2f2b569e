import { readAct, startAct, witnessAct } from '../../../src/trading-grid/contract/act.ts'
import { readApprovalRules } from '../../../src/trading-grid/contract/operations/case-operations.ts'
import type { TicketRef } from '../../../src/trading-grid/contract/primitives.ts'
import { invalid } from '../problem.ts'
import { type Route, requireAccount, route } from '../route.ts'
import { capabilitiesOf } from '../settings.ts'
import { knownThread, threadOf, threadSummary, ticketsOf } from '../threads.ts'
import { instantOf, type World } from '../world.ts'
import { requireActNote } from './act-note.ts'
import { approvalRules } from './approval-rules.ts'
import { approvalsOf } from './approvals.ts'
import { carryOut, whyRefused } from './carry-out.ts'
import { findWitness, type Witness } from './find-witness.ts'
import { actOf, actsToLookFor, addAct, endAct, knownAct, openDecisions, type StoredAct } from './stored-acts.ts'

/** A note that was written in time may be listed a little late. */
const LATE_LIST_MS = 2 * 60_000
const LOOK_AGAIN_MS = 30_000

type Looked = { act: StoredAct; witness: Witness | undefined }

const startRoute = route(
  startAct,
  (call, earlier: Looked[]) => {
    const { world, body } = call
    requireAccount(call, body.ticket.account)
    const thread = threadOf(call)
    if (!isLinked(world, thread.id, body.ticket)) {
      throw invalid([{ pointer: '/ticket', detail: `This ticket is not linked to ${thread.label}.` }])
    }
    const { action, note, agent, ticket } = body
    requireActNote(world, thread, { action, agent: agent.name, note })
    for (const { act, witness } of earlier) supersede(world, act, witness)
    const refusal = whyRefused(world, thread, action, agent.id)
    return addAct(world, thread, { ticket: ticket.id, agent: agent.id, action, note }, refusal).value
  },
  async ({ world, account, body: { action, agent } }) => {
    if (action.kind !== 'decide-approval') return []
    const earlier: Looked[] = []
    for (const act of openDecisions(world, action.approval, agent.id)) {
      if (knownThread(world, act.thread).account !== account) continue
      earlier.push({ act, witness: await lookFor(world, act, { account, id: act.ticket }) })
    }
    return earlier
  },
)

/** One person has one decision about one approval under way: who begins another lets go of the one before it. */
function supersede(world: World, act: StoredAct, witness: Witness | undefined): void {
  if (witness && isLinked(world, act.thread, witness.ticket)) carryOut(world, act, witness)
  else endAct(world, act, { state: 'expired', at: instantOf(world) })
}

const witnessRoute = route(
  witnessAct,
  (call, witness: Witness | undefined) => {
    const { world, account } = call
    const { act, thread } = actOf(call)
    settle(world, act, witness)
    return {
      act: knownAct(world, act.id).value,
      approvals: approvalsOf(world, thread.id),
      thread: threadSummary(world, knownThread(world, thread.id), { account, agent: call.agent ?? 0 }),
    }
  },
  async (call) => {
    requireAccount(call, call.body.ticket.account)
    return lookFor(call.world, actOf(call).act, call.body.ticket)
  },
)

export const actRoutes: Route[] = [
  startRoute,
  witnessRoute,
  route(readAct, (call) => actOf(call).act.value),
  route(readApprovalRules, ({ world, account }) => ({ items: approvalRules(world, account), hasMore: false })),
]

/** Only a note in a ticket of the thread counts. */
async function lookFor(world: World, act: StoredAct, ticket: TicketRef): Promise<Witness | undefined> {
  if (act.value.state !== 'awaiting-witness' || !isLinked(world, act.thread, ticket)) return undefined
  return findWitness(world, act, ticket)
}

const isLinked = (world: World, thread: string, ticket: TicketRef): boolean =>
  ticketsOf(world, thread).some(({ account, id }) => account === ticket.account && id === ticket.id)

function settle(world: World, act: StoredAct, witness: Witness | undefined): void {
  if (witness && isLinked(world, act.thread, witness.ticket)) carryOut(world, act, witness)
  else if (Date.parse(act.expiresAt) + LATE_LIST_MS <= world.clock.now().getTime()) {
    endAct(world, act, { state: 'expired', at: instantOf(world) })
  }
}

/** For whoever wrote the note and closed the page before asking what became of it. */
export async function witnessWaitingActs(world: World): Promise<void> {
  if (!capabilitiesOf(world).approvals) return
  for (const act of actsToLookFor(world, LOOK_AGAIN_MS)) {
    const { account } = knownThread(world, act.thread)
    const witness = await lookFor(world, act, { account, id: act.ticket })
    world.db.atomic(() => settle(world, act, witness))
  }
}
