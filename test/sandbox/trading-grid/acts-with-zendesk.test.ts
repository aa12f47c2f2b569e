import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { harshest, kindest } from '../../../sandbox/switches.ts'
import { actNoteText } from '../../../src/trading-grid/contract/act.ts'
import { AGENT, type BothSides, bothSides, escalated, TICKET } from './story-sides.ts'

it.each([
  ['kindest', kindest],
  ['harshest', harshest],
])(
  'takes a decision from the agent whose session wrote the note, on the %s platform',
  async (_, switches) => {
    const world = bothSides(switches)
    const { thread } = await escalated(world, [], 'dispute')
    const [lead] = world.told.tradingGrid.approvalRules?.filter(({ kind }) => kind === 'dispute') ?? []
    const [approver] = lead?.approvers ?? []
    const requester = world.told.zendesk.agents.find(({ id, role }) => id !== approver?.agentId && role === 'agent')
    if (!approver || !requester) throw new Error('The story has people who ask and people who decide.')

    const asking = { kind: 'request-approval', subject: 'Credit', reason: 'It is owed.', evidence: [] }
    const asked = await signed(world, thread, asking, requester.id)
    expect(asked).toMatchObject({ state: 'done', by: { agentId: requester.id, name: requester.name } })
    const Case = z.object({ approvals: z.array(z.looseObject({ id: z.string(), state: z.string() })) })
    const approvals = async () => Case.parse(await world.ask('GET', `/threads/${thread}/case`)).approvals
    const [approval] = await approvals()
    const deciding = { kind: 'decide-approval', approval: approval?.id, decision: 'approved', reason: 'Yes.' }
    const decided = (by: number) => signed(world, thread, deciding, by, { id: approver.agentId, name: approver.name })
    expect(await decided(requester.id)).toMatchObject({ because: 'requester-decides' })
    expect(await decided(approver.agentId)).toMatchObject({ state: 'done' })
    expect((await approvals())[0]).toMatchObject({ state: 'approved', decision: { by: { name: approver.name } } })
  },
  60_000,
)

/** Of every deed in this test. */
const WORDS = 'Approved as Team lead. Credit. Yes.'

/** Prepared in a name that the app asserts, signed in the session of one agent, and found by the server itself. */
async function signed(
  world: BothSides,
  thread: string,
  deed: object,
  agentId: number,
  agent: { id: number; name: string } = AGENT,
): Promise<unknown> {
  const Act = z.looseObject({ id: z.string(), nonce: z.optional(z.string()) })
  const ticket = { account: world.account, id: TICKET }
  const key = `signed-in-this-test-${JSON.stringify(deed).length}-${agentId}`
  const act = Act.parse(
    await world.ask('POST', `/threads/${thread}/acts`, { idempotencyKey: key, agent, ticket, deed, note: WORDS }),
  )
  const origin = `https://${world.account}.zendesk.com`
  const send = (method: string, path: string, json: unknown, cookie = '') =>
    world.zendesk.fetch(
      new Request(`${origin}${path}`, {
        method,
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify(json),
      }),
    )
  const session = await send('POST', '/_workspace/session', { agentId })
  const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? ''
  const comment = { body: actNoteText({ id: act.id, nonce: act.nonce ?? '' }, WORDS), public: false }
  const metadata = { trading_grid: { v: 1, act: act.id, nonce: act.nonce } }
  expect((await send('PUT', `/api/v2/tickets/${TICKET}.json`, { ticket: { comment, metadata } }, cookie)).status).toBe(
    200,
  )
  await world.pass(60)
  return world.ask('GET', `/acts/${act.id}`)
}
