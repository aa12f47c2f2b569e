import { afterAll, beforeAll, expect, it } from 'vitest'
import { agents } from '../../sandbox/story/helpdesk.ts'
import { ThreadId } from '../../src/domain/ids.ts'
import { recordChange } from '../../src/sync/acts/record-exception.ts'
import { changeThread, postMessage, readThread } from '../../src/trading-grid/contract/operations/thread-operations.ts'
import { createFollowUp } from '../../src/zendesk/follow-up.ts'
import { type CommentPage, createCommentWorld } from '../support/comment-pages.ts'
import { network } from '../support/network.ts'
import { eventsOf } from '../support/what-is-there.ts'

beforeAll(() => network.listen({ onUnhandledRequest: 'error' }))
afterAll(() => network.close())

const thread = ThreadId.parse('thr_1042')
const agent = { id: agents.sam.id, name: agents.sam.name }

/** A browser whose next request to the Trading Grid is answered by a reset, and which then sends it again by itself. */
async function resending() {
  const world = await createCommentWorld({ agentId: agent.id, ticketId: 2, resends: true })
  const page = await world.openPage()
  const reset = () =>
    world.faults.add({ side: 'zendesk', method: 'POST', path: '/proxy/*', when: 'after', fault: { kind: 'reset' } })
  return { world, page, reset }
}

const threadNow = ({ tradingGrid }: CommentPage) =>
  tradingGrid.call(readThread, { params: { thread }, query: { agent: agent.id } })

it('a change of a version that the browser sends twice is one change, and no conflict', async () => {
  const { world, page, reset } = await resending()
  const [before, events] = [await threadNow(page), await eventsOf(world, { id: thread })]
  reset()
  const body = { idempotencyKey: 'a-change-sent-twice', agent, version: before.version, severity: 'low' as const }
  const { thread: changed } = await page.tradingGrid.call(changeThread, { params: { thread }, body })

  expect(changed.severity).toBe('low')
  expect((await threadNow(page)).version).toBe(changed.version)
  expect(await eventsOf(world, { id: thread })).toHaveLength(events.length + (changed.lastSeq - before.lastSeq))
  expect(world.faults.waiting()).toEqual([])
})

it('a recorded exception that the browser sends twice is recorded once, and by us', async () => {
  const { world, page, reset } = await resending()
  const exception = { cause: 'test/twice', kind: 'short-shipment', references: [], summary: 'Short.' }
  reset()
  const recorded = await recordChange(
    page,
    exception,
    { state: 'ignored', reason: 'Known.' },
    { key: 'recorded-twice-key', version: 0 },
  )

  expect(recorded).toMatchObject({ outcome: 'recorded', record: { version: 1 } })
  expect(world.faults.waiting()).toEqual([])
})

it('a message that the browser sends twice reaches the partner once', async () => {
  const { world, page, reset } = await resending()
  reset()
  const ticket = { account: page.zendesk.installation.subdomain, id: page.ticketId }
  const body = {
    idempotencyKey: 'a-message-sent-twice',
    agent,
    ticket,
    text: 'Once.',
    quotes: [],
    documents: [],
    attachments: [],
  }
  await page.tradingGrid.call(postMessage, { params: { thread }, body })

  const said = (await eventsOf(world, { id: thread })).filter((one) => JSON.stringify(one).includes('Once.'))
  expect(said).toHaveLength(1)
  expect(world.faults.waiting()).toEqual([])
})

it('a follow-up ticket that the browser asks for twice is opened once', async () => {
  const { world, page } = await resending()
  const url = 'http://localhost:4000/api/v2/tickets'
  const admin = await world.browserOf(agents.nadia.id)
  const put = { method: 'PUT', headers: { 'content-type': 'application/json' } }
  await admin.fetch(new Request(`${url}/2.json`, { ...put, body: JSON.stringify({ ticket: { status: 'closed' } }) }))
  const tickets = async () => (await (await admin.fetch(new Request(`${url}.json`))).json()).count
  const before = await tickets()
  world.faults.add({
    side: 'zendesk',
    method: 'POST',
    path: '/api/v2/tickets.json',
    when: 'after',
    fault: { kind: 'reset' },
  })

  await createFollowUp(page.zendesk, page.ticketId, 'It goes on here.', 'one-follow-up')

  expect(await tickets()).toBe(before + 1)
  expect(world.faults.waiting()).toEqual([])
})
