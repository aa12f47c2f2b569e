import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { harshest, kindest } from '../../../sandbox/switches.ts'
import { actNoteText } from '../../../src/trading-grid/contract/act.ts'
import { actWords } from '../../../tools/guarantees/act-words.ts'
import { type BothSides, bothSides, escalated, TICKET } from './story-sides.ts'

it.each([
  ['kindest', kindest],
  ['harshest', harshest],
])(
  'takes a decision from the agent whose session wrote the note, on the %s platform',
  async (_, switches) => {
    const world = bothSides(switches)
    const { thread, label } = await escalated(world, [], 'dispute')
    const partner = world.told.tradingGrid.partners[0]?.name ?? ''
    const [lead] = world.told.tradingGrid.approvalRules?.filter(({ kind }) => kind === 'dispute') ?? []
    const [approver] = lead?.approvers ?? []
    const requester = world.told.zendesk.agents.find(({ id, role }) => id !== approver?.agentId && role === 'agent')
    if (!approver || !requester) throw new Error('The story has people who ask and people who decide.')

    const asking = { kind: 'request-approval' as const, subject: 'Credit', reason: 'It is owed.', evidence: [] }
    const requesting = { label, partner, agent: requester.name }
    const asked = await signed(world, thread, { action: asking, note: actWords(asking, requesting), agent: requester })
    expect(asked).toMatchObject({ state: 'done', by: { agentId: requester.id, name: requester.name } })
    const Case = z.object({ approvals: z.array(z.looseObject({ id: z.string(), state: z.string() })) })
    const approvals = async () => Case.parse(await world.ask('GET', `/threads/${thread}/case`)).approvals
    const [approval] = await approvals()
    const decision = 'approved' as const
    const deciding = { kind: 'decide-approval' as const, approval: approval?.id ?? '', decision, reason: 'Yes.' }
    const agent = { id: approver.agentId, name: approver.name }
    const note = actWords(deciding, {
      label,
      partner,
      agent: agent.name,
      approval: { role: lead?.role ?? '', subject: 'Credit' },
    })
    const decided = (by: number) => signed(world, thread, { action: deciding, note, agent }, by)
    // Where metadata is dropped, words that name somebody else make nobody the one who decides.
    const others =
      switches.auditMetadata === 'dropped' ? { state: 'awaiting-witness' } : { because: 'requester-decides' }
    expect(await decided(requester.id)).toMatchObject(others)
    expect(await decided(approver.agentId)).toMatchObject({ state: 'done' })
    expect((await approvals())[0]).toMatchObject({ state: 'approved', decision: { by: { name: approver.name } } })
  },
  60_000,
)

/** Prepared in a name that the app asserts, signed in the session of one agent, and found by the server itself. */
async function signed(
  world: BothSides,
  thread: string,
  { action, note, agent }: { action: object; note: string; agent: { id: number; name: string } },
  agentId = agent.id,
): Promise<unknown> {
  const Act = z.looseObject({ id: z.string(), nonce: z.optional(z.string()) })
  const ticket = { account: world.account, id: TICKET }
  const key = `signed-in-this-test-${JSON.stringify(action).length}-${agentId}`
  const act = Act.parse(
    await world.ask('POST', `/threads/${thread}/acts`, {
      idempotencyKey: key,
      agent: { id: agent.id, name: agent.name },
      ticket,
      action,
      note,
    }),
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
  const comment = { body: actNoteText({ id: act.id, nonce: act.nonce ?? '' }, note), public: false }
  const metadata = { trading_grid: { v: 1, act: act.id, nonce: act.nonce } }
  expect((await send('PUT', `/api/v2/tickets/${TICKET}.json`, { ticket: { comment, metadata } }, cookie)).status).toBe(
    200,
  )
  await world.pass(60)
  return world.ask('GET', `/acts/${act.id}`)
}
