import { expect, it } from 'vitest'
import { readAct, startAct } from '../../../src/trading-grid/contract/act.ts'
import { readEvents } from '../../../src/trading-grid/contract/event.ts'
import { readApprovalRules } from '../../../src/trading-grid/contract/operations/case-operations.ts'
import { linkTicket, unlinkTicket } from '../../../src/trading-grid/contract/operations/link-operations.ts'
import { ANA, BO, CHI, littleDispute, rules, type Waiting, wanted } from './little-dispute.ts'
import { ACCOUNT } from './little-story.ts'
import { AGENT, littleWorld, newKey, TICKET } from './little-world.ts'
import { INTEGRATION_USER } from './little-zendesk.ts'

it('does nothing before Zendesk says who wrote the note', async () => {
  const { waiting, witness, writeNote, approvals, ask, thread } = await littleDispute()
  const act = await waiting(wanted())
  expect((await witness(act)).act).toEqual(act)
  expect((await witness(act)).approvals).toEqual([])

  const audit = writeNote(act, BO)
  const seen = await witness(act)
  expect(seen.act).toMatchObject({ state: 'done', by: { agentId: BO.id, name: BO.name, auditId: audit.id } })
  expect(seen.approvals).toMatchObject([
    {
      state: 'pending',
      role: 'Lead',
      requestedBy: {
        name: BO.name,
        proof: 'witnessed',
        agentId: BO.id,
        witness: { ticket: TICKET, auditId: audit.id },
      },
      expiresAt: '2026-12-07T16:00:00.000Z',
    },
  ])
  const { items } = await ask(readEvents, { path: { thread: thread.id } })
  expect(items.at(-1)).toMatchObject({
    type: 'approval-requested',
    audience: 'internal',
    actor: { proof: 'witnessed' },
  })
  expect(seen.act).toMatchObject({ seq: items.at(-1)?.seq })
  expect(await approvals()).toEqual(seen.approvals)
})

it('answers the same end however often and however many ask', async () => {
  const { waiting, witness, writeNote, ask } = await littleDispute()
  const act = await waiting(wanted())
  writeNote(act, ANA)
  const answers = await Promise.all([1, 2, 3, 4].map(() => witness(act)))
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(answers[0]?.approvals).toHaveLength(1)
  expect(await ask(readAct, { path: { act: act.id } })).toEqual(answers[0]?.act)
})

it('waits for audits that lag', async () => {
  const { waiting, witness, writeNote, zendesk } = await littleDispute()
  const act = await waiting(wanted())
  writeNote(act, ANA)
  zendesk.auditsBehind = 1
  expect((await witness(act)).act.state).toBe('awaiting-witness')
  zendesk.auditsBehind = 0
  expect((await witness(act)).act.state).toBe('done')
})

it('counts a note that was written in time though it is listed too late, and no note that was written too late', async () => {
  const { waiting, witness, writeNote, zendesk, clock } = await littleDispute()
  const inTime = await waiting(wanted())
  clock.advance(14 * 60_000)
  writeNote(inTime, ANA)
  zendesk.auditsBehind = 1
  clock.advance(90_000)
  expect((await witness(inTime)).act.state).toBe('awaiting-witness')
  zendesk.auditsBehind = 0
  expect((await witness(inTime)).act.state).toBe('done')

  const late = await waiting(wanted())
  clock.advance(16 * 60_000)
  writeNote(late, ANA)
  expect((await witness(late)).act.state).toBe('awaiting-witness')
  clock.advance(60_000)
  expect((await witness(late)).act.state).toBe('expired')
})

it('knows the note by its whole text and the agent whom it names where an account drops metadata', async () => {
  const { waiting, witness, writeNote } = await littleDispute(rules, { metadataKept: false })
  const act = await waiting(wanted())
  writeNote(act, CHI)
  expect((await witness(act)).act.state).toBe('awaiting-witness')
  writeNote(act, ANA)
  expect((await witness(act)).act).toMatchObject({ state: 'done', by: { agentId: ANA.id } })
})

it('believes the first who wrote the note, not who merges or mails it', async () => {
  const { waiting, witness, writeNote, clock } = await littleDispute(rules, { metadataKept: false })
  const act = await waiting(wanted())
  const merged = writeNote(act, BO)
  merged.via = { channel: 'web', source: { rel: 'merge' } }
  const mailed = writeNote(act, BO)
  mailed.via = { channel: 'email' }
  clock.advance(1_000)
  writeNote(act, ANA)
  clock.advance(1_000)
  writeNote(act, CHI)
  expect((await witness(act)).act).toMatchObject({ state: 'done', by: { agentId: ANA.id } })
})

it.each<[string, (dispute: Awaited<ReturnType<typeof littleDispute>>, act: Waiting) => void]>([
  ['a public comment', ({ writeNote }, act) => writeNote(act, ANA, { public: true })],
  ['the integration’s own user', ({ writeNote }, act) => writeNote(act, { id: INTEGRATION_USER })],
  [
    'somebody who is no agent',
    ({ writeNote, zendesk }, act) => {
      zendesk.users.set(77, { name: 'Sam', role: 'end-user' })
      writeNote(act, { id: 77 })
    },
  ],
  [
    'an agent who is suspended',
    ({ writeNote, zendesk }, act) => {
      zendesk.users.set(78, { name: 'Gone', role: 'agent', suspended: true })
      writeNote(act, { id: 78 })
    },
  ],
  ['the marker of another act', ({ writeNote }, act) => writeNote({ ...act, id: 'act_another' }, ANA)],
  [
    'a comment that one writes in the name of another',
    ({ writeNote }, act) => {
      writeNote(act, BO).author_id = ANA.id
    },
  ],
])('takes no witness from %s', async (_, write) => {
  const dispute = await littleDispute()
  const act = await dispute.waiting(wanted())
  write(dispute, act)
  const { act: after, approvals } = await dispute.witness(act)
  expect(after.state).toBe('awaiting-witness')
  expect(approvals).toEqual([])
})

it('takes no witness from a ticket that is not linked to the thread', async () => {
  const { ask, refuse, waiting, witness, zendesk, thread, noteTextOf, wordsOf, noteUnlink } = await littleDispute()
  const other = zendesk.addTicket({ id: 2 })
  const elsewhere = { account: ACCOUNT, id: 2 }
  const body = { idempotencyKey: newKey(), agent: AGENT, ticket: elsewhere, action: wanted(), note: wordsOf(wanted()) }
  expect(await refuse(startAct, { path: { thread: thread.id }, body })).toMatchObject({ status: 422 })

  const act = await waiting(wanted())
  const custom = { trading_grid: { act: act.id, nonce: act.nonce } }
  zendesk.addComment(other, { body: noteTextOf(act), public: false, author_id: ANA.id }, custom)
  expect((await witness(act, elsewhere)).act.state).toBe('awaiting-witness')
  const path = { thread: thread.id, account: ACCOUNT, ticket: 2 }
  await ask(linkTicket, { path, body: { agent: AGENT } })
  expect((await witness(act, elsewhere)).act).toMatchObject({ state: 'done', by: { agentId: ANA.id } })
  noteUnlink(2, thread.id)
  await ask(unlinkTicket, { path, query: { agent: AGENT.id, agentName: AGENT.name } })
  expect((await witness(act)).act.state).toBe('done')
})

it('looks by itself where the page was closed after the note', async () => {
  const { waiting, writeNote, ask, clock, grid } = await littleDispute()
  const act = await waiting(wanted())
  writeNote(act, ANA)
  clock.advance(10_000)
  await grid.tick()
  expect((await ask(readAct, { path: { act: act.id } })).state).toBe('awaiting-witness')
  clock.advance(15_000)
  await grid.tick()
  expect((await ask(readAct, { path: { act: act.id } })).state).toBe('done')
})

it('lets an act without a note expire by itself', async () => {
  const { waiting, ask, clock, grid } = await littleDispute()
  const act = await waiting(wanted())
  clock.advance(18 * 60_000)
  await grid.tick()
  expect((await ask(readAct, { path: { act: act.id } })).state).toBe('expired')
})

it('goes on waiting while Zendesk does not answer', async () => {
  const { waiting, witness, writeNote, zendesk } = await littleDispute()
  const act = await waiting(wanted())
  writeNote(act, ANA)
  zendesk.interfere = () => 'lose-request'
  expect((await witness(act)).act.state).toBe('awaiting-witness')
  zendesk.interfere = (_, path) => (path.includes('/users/') ? 'lose-answer' : undefined)
  expect((await witness(act)).act.state).toBe('awaiting-witness')
  zendesk.interfere = undefined
  expect((await witness(act)).act.state).toBe('done')
})

it('says who approves what, and has no acts without the capability', async () => {
  const { ask } = await littleDispute()
  expect((await ask(readApprovalRules)).items).toEqual(rules)
  const without = littleWorld()
  const { thread } = await without.escalateOrder()
  const body = { idempotencyKey: newKey(), agent: AGENT, ticket: TICKET, action: wanted(), note: 'Noted.' }
  expect(await without.refuse(startAct, { path: { thread: thread.id }, body })).toMatchObject({ status: 404 })
})
