import { expect, it } from 'vitest'
import type { Approval } from '../../../src/trading-grid/contract/approval.ts'
import { readEvents } from '../../../src/trading-grid/contract/event.ts'
import { changeThread, readThread } from '../../../src/trading-grid/contract/operations/thread-operations.ts'
import { problemTypes } from '../../../src/trading-grid/contract/problem.ts'
import { ANA, addEvidence, approver, BO, CHI, DEE, littleDispute, wanted } from './little-dispute.ts'
import { AGENT, newKey } from './little-world.ts'

const large = { amount: '1200', currency: 'USD' }
const approve = (approval: Approval | undefined) => ({
  kind: 'decide-approval' as const,
  approval: approval?.id ?? '',
  decision: 'approved' as const,
  reason: 'It is their fault.',
})
const resolution = {
  kind: 'resolve' as const,
  outcome: { kind: 'credited' as const, amount: large, text: 'Credited.' },
}

async function asked(change: Parameters<typeof wanted>[0] = {}) {
  const dispute = await littleDispute()
  await dispute.act(wanted(change), ANA)
  const [lead, finance] = await dispute.approvals()
  return { ...dispute, lead, finance }
}

it.each([
  ['500', ['Lead']],
  ['1000', ['Lead']],
  ['1000.01', ['Lead', 'Finance']],
  ['-1000.01', ['Lead', 'Finance']],
  ['0', ['Lead']],
])('asks every role whose amount is exceeded, for %s USD %j', async (amount, roles) => {
  const { act, approvals } = await littleDispute()
  await act(wanted({ amount: { amount, currency: 'USD' } }), ANA)
  const asking = await approvals()
  expect(asking.map(({ role }) => role)).toEqual(roles)
  expect(new Set(asking.map(({ request }) => request)).size).toBe(1)
})

it('asks everybody about a currency in which no rule is written', async () => {
  const { act, approvals } = await littleDispute()
  await act(wanted({ amount: { amount: '1', currency: 'EUR' } }), ANA)
  expect((await approvals()).map(({ role }) => role)).toEqual(['Lead', 'Finance'])
})

it('asks at least the first role about something without an amount', async () => {
  const { start, writeNote, witness, waiting } = await littleDispute()
  const { amount: _, ...withoutAmount } = wanted()
  const act = await waiting(withoutAmount)
  writeNote(act, ANA)
  expect((await witness(act)).approvals.map(({ role }) => role)).toEqual(['Lead'])
  expect((await start(withoutAmount)).state).toBe('awaiting-witness')
})

it('never names the requester among those who may decide', async () => {
  const { lead } = await asked()
  expect(lead?.mayDecide.map(({ agentId }) => agentId)).toEqual([BO.id, CHI.id])
})

it('refuses to ask where nobody could decide, or too few people for four eyes', async () => {
  const rule = (role: string, ...approvers: ReturnType<typeof approver>[]) => ({
    role,
    kind: 'dispute' as const,
    above: { amount: '0', currency: 'USD' },
    approvers,
  })
  const askedUnder = async (...given: ReturnType<typeof rule>[]) => {
    const { act, approvals } = await littleDispute(given)
    const end = await act(wanted({ amount: large }), ANA)
    expect(await approvals()).toEqual([])
    return end
  }
  expect(await askedUnder(rule('Lead', approver(ANA)))).toMatchObject({ because: 'not-an-approver' })
  expect(await askedUnder(rule('Lead', approver(BO, '1000')))).toMatchObject({ because: 'above-limit' })
  const onlyBo = [rule('Lead', approver(BO), approver(ANA)), rule('Finance', approver(BO))]
  expect(await askedUnder(...onlyBo)).toMatchObject({ because: 'not-an-approver' })
  expect(await askedUnder()).toMatchObject({ because: 'nothing-to-decide' })
})

it('keeps evidence as it was when the decision was asked for', async () => {
  const { lead, thread, db, approvals } = await asked({ evidence: ['evd-1', 'evd-2'] })
  expect(lead?.evidence.map(({ name }) => name)).toEqual(['Mail evd-1', 'Mail evd-2'])
  addEvidence(db, thread.id, 'evd-1', 'gone')
  expect((await approvals())[0]?.evidence).toEqual(lead?.evidence)
})

it('refuses to ask on evidence that was deleted meanwhile, before and after the note', async () => {
  const { start, waiting, writeNote, witness, thread, db } = await littleDispute()
  const act = await waiting(wanted())
  addEvidence(db, thread.id, 'evd-1', 'gone')
  writeNote(act, ANA)
  const seen = await witness(act)
  expect(seen.act).toMatchObject({
    state: 'refused',
    because: 'evidence-missing',
    detail: expect.stringContaining('evd-1'),
  })
  expect(seen.approvals).toEqual([])
  expect(await start(wanted())).toMatchObject({ state: 'refused', because: 'evidence-missing' })
  expect(await start(wanted({ evidence: ['never'] }))).toMatchObject({ state: 'refused', because: 'evidence-missing' })
})

it('does not let the requester decide, whatever the app says', async () => {
  const { act, lead, approvals } = await asked()
  expect(await act(approve(lead), ANA, BO)).toMatchObject({ state: 'refused', because: 'requester-decides' })
  expect((await approvals())[0]).toEqual(lead)
})

it('takes the decision of whoever wrote the note, though the app says that it was another approver', async () => {
  const { act, lead, approvals } = await asked()
  expect(await act(approve(lead), DEE, CHI)).toMatchObject({ because: 'not-an-approver' })
  expect(await act(approve(lead), BO, CHI)).toMatchObject({ state: 'done', by: { name: BO.name } })
  expect((await approvals())[0]).toMatchObject({ state: 'approved', decision: { by: { agentId: BO.id } }, version: 2 })
})

it('refuses who is no approver, and whose limit is below the amount', async () => {
  const { act, lead, finance } = await asked({ amount: { amount: '6000', currency: 'USD' } })
  expect(await act(approve(lead), DEE)).toMatchObject({ because: 'not-an-approver' })
  expect(await act(approve(finance), BO)).toMatchObject({ because: 'not-an-approver' })
  expect(await act(approve(lead), BO)).toMatchObject({ because: 'above-limit' })
})

it('lets nobody decide two approvals of one request', async () => {
  const { act, lead, finance } = await asked({ amount: large })
  expect(await act(approve(lead), CHI)).toMatchObject({ state: 'done' })
  expect(await act(approve(finance), CHI)).toMatchObject({ because: 'decided-another-of-the-request' })
  expect(await act(approve(finance), DEE)).toMatchObject({ state: 'done' })
})

it('takes the first of two people who decide at once, and tells the second who it was', async () => {
  const { waiting, writeNote, witness, lead, approvals } = await asked()
  const [one, other] = [
    await waiting(approve(lead), BO),
    await waiting({ ...approve(lead), decision: 'rejected' }, CHI),
  ]
  writeNote(one, BO)
  writeNote(other, CHI)
  const ends = await Promise.all([witness(one), witness(other)])
  const states = ends.map(({ act }) => act.state).sort()
  expect(states).toEqual(['done', 'refused'])
  expect(ends.map(({ act }) => act).find(({ state }) => state === 'refused')).toMatchObject({
    because: 'decided-already',
    detail: 'Bo Lindqvist has approved it already.',
  })
  expect((await approvals())[0]).toMatchObject({ state: 'approved', version: 2 })
})

it('never changes a decided approval again', async () => {
  const { act, start, lead, approvals, clock, grid } = await asked()
  await act({ ...approve(lead), decision: 'rejected' }, BO)
  const [decided] = await approvals()
  expect(await start(approve(lead), CHI)).toMatchObject({ state: 'refused', because: 'decided-already' })
  const withdrawal = { kind: 'withdraw-approval' as const, approval: lead?.id ?? '', reason: 'Changed my mind.' }
  expect(await act(withdrawal, ANA)).toMatchObject({ because: 'decided-already' })
  clock.advance(15 * 86_400_000)
  await grid.tick()
  expect((await approvals())[0]).toEqual(decided)
})

it('expires an approval that nobody decided, with an entry in the trail', async () => {
  const { waiting, writeNote, witness, lead, approvals, clock, grid, ask, thread, start } = await asked()
  clock.advance(14 * 86_400_000 - 60_000)
  const late = await waiting(approve(lead), BO)
  writeNote(late, BO)
  clock.advance(60_000)
  expect((await witness(late)).act).toMatchObject({ state: 'refused', because: 'approval-expired' })
  await grid.tick()
  expect((await approvals())[0]).toMatchObject({ state: 'expired' })
  const { items } = await ask(readEvents, { path: { thread: thread.id } })
  expect(items.filter(({ type }) => type === 'approval-decided')).toMatchObject([
    { automatic: true, actor: { side: 'system' }, body: { decision: 'expired' } },
  ])
  expect(await start(approve(lead), BO)).toMatchObject({ because: 'approval-expired' })
})

it('lets only who asked or may decide withdraw an approval', async () => {
  const { act, lead, approvals } = await asked()
  const withdrawal = { kind: 'withdraw-approval' as const, approval: lead?.id ?? '', reason: 'Not needed.' }
  expect(await act(withdrawal, DEE)).toMatchObject({ because: 'not-an-approver' })
  expect(await act(withdrawal, ANA)).toMatchObject({ state: 'done' })
  expect((await approvals())[0]?.state).toBe('withdrawn')
})

it('closes no thread over an open approval, by an act or by a change', async () => {
  const { act, start, lead, finance, ask, refuse, thread } = await asked({ amount: large })
  expect(await start(resolution)).toMatchObject({ state: 'refused', because: 'approval-open' })
  for (const state of ['resolved', 'withdrawn'] as const) {
    const { version } = await ask(readThread, { path: { thread: thread.id }, query: { agent: AGENT.id } })
    const body = { idempotencyKey: newKey(), agent: AGENT, version, state }
    const problem = await refuse(changeThread, { path: { thread: thread.id }, body })
    expect(problem).toMatchObject({ status: 409, type: problemTypes.stateForbids })
  }
  await act(approve(lead), BO)
  await act(approve(finance), DEE)
  const resolved = await act(resolution, ANA)
  expect(resolved).toMatchObject({ state: 'done', by: { name: ANA.name } })
  const after = await ask(readThread, { path: { thread: thread.id }, query: { agent: AGENT.id } })
  expect(after).toMatchObject({ state: 'resolved', outcome: { kind: 'credited', amount: large } })
  expect(await start(resolution)).toMatchObject({ because: 'thread-closed' })
  expect(await start(wanted())).toMatchObject({ because: 'thread-closed' })
})

it('gives no more than was approved, by every role that the amount asks', async () => {
  const { act, start, lead } = await asked({ amount: { amount: '900', currency: 'USD' } })
  await act(approve(lead), BO)
  const ending = (amount: string) => ({
    ...resolution,
    outcome: { ...resolution.outcome, amount: { amount, currency: 'USD' } },
  })
  expect(await start(ending('900.01'))).toMatchObject({ state: 'refused', because: 'approval-missing' })
  expect(await start(ending('1200'))).toMatchObject({ state: 'refused', because: 'approval-missing' })
  expect(await act(ending('900'), ANA)).toMatchObject({ state: 'done' })
})

it('resolves a dispute by the act alone, and other threads without', async () => {
  const { ask, refuse, thread, escalateOrder } = await littleDispute()
  const outcome = { kind: 'credited' as const, text: 'Credited.' }
  const change = (version: number) => ({ idempotencyKey: newKey(), agent: AGENT, version })
  const { version } = await ask(readThread, { path: { thread: thread.id }, query: { agent: AGENT.id } })
  const path = { thread: thread.id }
  expect(await refuse(changeThread, { path, body: { ...change(version), state: 'resolved' } })).toMatchObject({
    type: problemTypes.stateForbids,
  })
  expect(await refuse(changeThread, { path, body: { ...change(version), outcome } })).toMatchObject({ status: 409 })

  const other = (await escalateOrder({ kind: 'exception' })).thread
  const body = { ...change(other.version), state: 'resolved' as const, outcome }
  const { thread: resolved } = await ask(changeThread, { path: { thread: other.id }, body })
  expect(resolved.state).toBe('resolved')
})
