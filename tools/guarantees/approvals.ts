import fc from 'fast-check'
import { startAct, witnessAct } from '../../src/trading-grid/contract/act.ts'
import type { ApprovalRule } from '../../src/trading-grid/contract/approval.ts'
import { readApprovalRules, readCase } from '../../src/trading-grid/contract/operations/case-operations.ts'
import { changeThread, readThread } from '../../src/trading-grid/contract/operations/thread-operations.ts'
import { problemTypes } from '../../src/trading-grid/contract/problem.ts'
import { actWords } from './act-words.ts'
import { ApprovalRecord } from './approval-record.ts'
import { Player, type Step, steps } from './approval-steps.ts'
import { type Ground, newKey } from './ground.ts'
import type { Chapter } from './guarantee.ts'
import { Broken, must, mustEqual, NotCheckable } from './must.ts'

const RUNS = 15

export const approvals: Chapter = {
  title: 'Approvals',
  guarantees: [
    {
      says: 'gives an act that nobody has signed no effect',
      needs: 'approvals',
      check: async ({ caller, agent, ticket, escalate }) => {
        const { id: thread, label, partner } = await escalate({ kind: 'dispute' })
        const action = asking('1.00', 'USD')
        const note = actWords(action, { label, partner: partner.name, agent: agent.name })
        const body = { idempotencyKey: newKey(), agent, ticket, action, note }
        const act = await caller.done(startAct, { path: { thread }, body })
        if (act.state === 'refused') throw new NotCheckable(`nobody may ask for an approval there: ${act.detail}`)
        const seen = await caller.done(witnessAct, { path: { act: act.id }, body: { ticket } })
        mustEqual(seen.act.state, 'awaiting-witness', 'the state of the act')
        mustEqual((await caller.done(readCase, { path: { thread } })).approvals, [], 'the approvals of the case')
      },
    },
    {
      says: 'resolves a dispute by an act alone',
      needs: 'approvals',
      check: async ({ caller, agent, escalate }) => {
        const { id, version } = await escalate({ kind: 'dispute' })
        const body = { idempotencyKey: newKey(), agent, version, state: 'resolved' as const }
        await caller.refused(changeThread, { path: { thread: id }, body }, 409, problemTypes.stateForbids)
        const { state } = await caller.done(readThread, { path: { thread: id }, query: { agent: agent.id } })
        must(state !== 'resolved', 'the dispute is resolved all the same')
      },
    },
    {
      says: 'takes the author of the note for the one who did it, and never lets the requester decide',
      needs: 'approvals',
      check: async (ground) => {
        const { player, record, requester, approver } = await begin(ground)
        const action = approving(record)
        const { state } = await player.act(action, requester, approver)
        must(state !== 'done', 'the requester has decided, with words that were prepared in the name of an approver')
        await record.mustHold()
        mustEqual((await player.act(action, approver)).state, 'done', 'the act of the approver')
        await record.mustHold()
        mustEqual(record.decided, 1, 'the number of decided approvals')
      },
    },
    {
      says:
        'lets no sequence of states, approvals and retries have the requester approve, an unsigned decision count, a ' +
        'decided approval change, or a case close over an open approval',
      needs: 'approvals',
      check: async (ground) => {
        await whoAndWhat(ground)
        const property = fc.asyncProperty(steps, async (taken: Step[]) => {
          const { player, record } = await begin(ground)
          for (const step of taken) {
            await player.take(step)
            await record.mustHold()
          }
        })
        const found = await fc.check(property, { seed: 42, numRuns: RUNS, endOnFailure: true })
        if (!found.failed) return
        const because = found.errorInstance instanceof Error ? found.errorInstance.message : 'it failed'
        throw new Broken(`${because}, after ${JSON.stringify(found.counterexample)}`)
      },
    },
  ],
}

/** Of the approval that was asked for first. */
export const approving = ({ approvals: [approval = ''] }: ApprovalRecord) => ({
  kind: 'decide-approval' as const,
  approval,
  decision: 'approved' as const,
  reason: 'A check.',
})

const asking = (amount: string, currency: string) => ({
  kind: 'request-approval' as const,
  subject: 'Contract check',
  amount: { amount, currency },
  reason: 'A check of the contract.',
  evidence: [],
})

/** A dispute in which one agent has asked, and another may decide. */
export async function begin(ground: Ground) {
  const { requester, approver, amount, rules } = await whoAndWhat(ground)
  const thread = await ground.escalate({ kind: 'dispute' })
  const { id } = thread
  const record = new ApprovalRecord(ground, id, rules[0]?.above.currency ?? 'USD')
  const player = new Player(ground, thread, record, [
    '1.00',
    ...rules.map(({ above }) => (Number(above.amount) + 1).toFixed(2)),
  ])
  const asked = await player.act(asking(amount, record.currency), requester)
  if (asked.state === 'refused') throw new NotCheckable(`${requester.name} cannot ask: ${asked.detail}`)
  await record.mustHold()
  return { thread: id, player, record, requester, approver }
}

/** The first role is always asked, so one of its people decides, and somebody else asks, about as little as there is. */
async function whoAndWhat({ caller, signedIn }: Ground) {
  const { items } = await caller.done(readApprovalRules, {})
  const rules: ApprovalRule[] = items.filter(({ kind }) => kind === 'dispute')
  const approver = signedIn.find(({ id }) => rules[0]?.approvers.some(({ agentId }) => agentId === id))
  const requester = signedIn.find(({ id }) => id !== approver?.id)
  if (!approver || !requester) {
    throw new NotCheckable('two agents who can sign are needed, one of them an approver of disputes: see --agents')
  }
  return { rules, approver, requester, amount: '1.00' }
}
