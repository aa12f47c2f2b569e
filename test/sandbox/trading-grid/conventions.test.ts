import { createHmac } from 'node:crypto'
import { expect, it } from 'vitest'
import { readEvents } from '../../../src/trading-grid/contract/event.ts'
import { readInstallation } from '../../../src/trading-grid/contract/operations/installation-operations.ts'
import { readPartner } from '../../../src/trading-grid/contract/operations/partner-operations.ts'
import { escalate, postMessage, readThread } from '../../../src/trading-grid/contract/operations/thread-operations.ts'
import { readOverview } from '../../../src/trading-grid/contract/overview.ts'
import { problemTypes } from '../../../src/trading-grid/contract/problem.ts'
import { startTransfer } from '../../../src/trading-grid/contract/transfer.ts'
import { JWT_SECRET, OTHER_TOKEN, TOKEN } from './little-story.ts'
import { AGENT, escalation, littleWorld, newKey, TICKET } from './little-world.ts'

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
function jwt(claims: object, { secret = JWT_SECRET, alg = 'HS256' } = {}): string {
  const signed = `${encode({ alg, typ: 'JWT' })}.${encode(claims)}`
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`
}
const inTenMinutes = Date.parse('2026-11-23T16:10:00Z') / 1000

it('accepts an API token and a JWT signed with the account’s secret', async () => {
  const { ask } = littleWorld()
  await ask(readPartner, { path: { partner: 'northwind' } })
  await ask(readPartner, { path: { partner: 'northwind' }, token: jwt({ exp: inTenMinutes }) })
})

it.each([
  ['nothing at all', ''],
  ['an unknown token', 'somebody-elses-token'],
  ['a JWT signed with another secret', jwt({ exp: inTenMinutes }, { secret: 'guessed' })],
  ['a JWT that ran out', jwt({ exp: inTenMinutes - 3600 })],
  ['a JWT that is not valid yet', jwt({ nbf: inTenMinutes + 3600 })],
  ['an unsigned JWT', `${encode({ alg: 'none' })}.${encode({ exp: inTenMinutes })}.`],
  ['a JWT of another algorithm', jwt({ exp: inTenMinutes }, { alg: 'HS512' })],
])('answers 401 without a login box to %s', async (_, token) => {
  const { refuse } = littleWorld()
  expect(await refuse(readPartner, { path: { partner: 'northwind' }, token })).toMatchObject({ status: 401 })
})

it('keeps accounts apart', async () => {
  const { refuse, escalateOrder } = littleWorld()
  const { thread } = await escalateOrder()
  const elsewhere = { token: OTHER_TOKEN }
  expect(await refuse(escalate, { body: escalation(), ...elsewhere })).toMatchObject({ status: 403 })
  expect(await refuse(readInstallation, { path: { account: 'acme' }, ...elsewhere })).toMatchObject({ status: 403 })
  expect(await refuse(readThread, { path: { thread: thread.id }, query: { agent: 1 }, ...elsewhere })).toMatchObject({
    status: 404,
  })
})

it('says which part of a request does not fit', async () => {
  const { refuse } = littleWorld()
  const problem = await refuse(escalate, { body: { ...escalation(), partner: 'nobody' } })
  expect(problem).toMatchObject({ status: 422, errors: [{ pointer: '/partner' }] })
  const wrongGroup = await refuse(escalate, { body: { ...escalation(), group: 'contoso-shipping' } })
  expect(wrongGroup).toMatchObject({ status: 422, errors: [{ pointer: '/group' }] })
  const wrongReference = { ...escalation(), references: [{ kind: 'order' as const, value: '' }] }
  expect(await refuse(escalate, { body: wrongReference })).toMatchObject({
    status: 422,
    errors: [{ pointer: '/references/0/value' }],
  })
})

it.each([
  ['text that is not JSON', 'Hello', 'application/json', 422],
  ['JSON that is called something else', '{}', 'text/plain', 415],
  ['more than 5 MB', JSON.stringify({ text: 'x'.repeat(5_300_000) }), 'application/json', 413],
])('refuses %s', async (_, body, type, status) => {
  const { grid } = littleWorld()
  const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': type }
  const url = 'https://trading-grid.example/v1/overview'
  const response = await grid.fetch(new Request(url, { method: 'POST', headers, body }))
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
})

it('gives the same answer to the same key, and 422 to the same key with something else', async () => {
  const { ask, refuse, send } = littleWorld()
  const body = escalation()
  const first = await ask(escalate, { body })
  expect(await (await send(escalate, { body })).json()).toEqual(first)
  expect(await refuse(escalate, { body: { ...body, text: 'Something else' } })).toMatchObject({
    status: 422,
    type: problemTypes.keyReused,
  })
  const message = { ...body, idempotencyKey: body.idempotencyKey }
  expect(
    await refuse(postMessage, {
      path: { thread: first.thread.id },
      body: { idempotencyKey: message.idempotencyKey, agent: AGENT, ticket: TICKET, text: 'Hi', ...nothingElse },
    }),
  ).toMatchObject({ type: problemTypes.keyReused })
})

const nothingElse = { quotes: [], documents: [], attachments: [] }

it('remembers a key for 90 days', async () => {
  const { ask, send, clock, grid } = littleWorld()
  const body = escalation()
  const first = await ask(escalate, { body })
  clock.advance(90 * 86_400_000)
  await grid.tick()
  expect(await (await send(escalate, { body })).json()).toEqual(first)
})

it('answers two requests with one key, sent at the same time, with one effect', async () => {
  const { ask, zendesk, noteLink } = littleWorld()
  const file = { id: 900, name: 'photo.png', mediaType: 'image/png', bytes: Uint8Array.of(1, 2, 3) }
  const ticket = zendesk.addTicket({ id: 2 })
  zendesk.addComment(ticket, { body: 'See photo', public: true, attachments: [file] }, {})
  const { thread, link } = await ask(escalate, { body: { ...escalation(), ticket: { ...TICKET, id: 2 } } })
  const commentId = ticket.comments.at(-1)?.id ?? 0
  if (!link) throw new Error('This server has a Zendesk client.')
  noteLink(2, { ...link, label: thread.label }, [{ attachmentId: file.id }])
  const body = {
    idempotencyKey: newKey(),
    agent: AGENT,
    ticket: { ...TICKET, id: 2 },
    text: 'See this.',
    quotes: [],
    documents: [],
    attachments: [{ commentId, attachmentId: 900, name: 'photo.png' }],
  }
  const [first, second] = await Promise.all([
    ask(postMessage, { path: { thread: thread.id }, body }),
    ask(postMessage, { path: { thread: thread.id }, body }),
  ])
  expect(second).toEqual(first)
  const { items } = await ask(readEvents, { path: { thread: thread.id } })
  expect(items.filter(({ type }) => type === 'message')).toHaveLength(2)
})

it('gives text back as it was written, whatever it looks like', async () => {
  const { ask, escalateOrder } = littleWorld()
  const text = '<script>alert(1)</script> {{setting.api_token}} \u202Egnp.exe\n\ttab “quotes” 发货 🚚 & &amp;'
  const { thread } = await escalateOrder({ text })
  const { items } = await ask(readEvents, { path: { thread: thread.id } })
  expect(items[0]?.body).toMatchObject({ text })
})

it('replaces what no UTF-8 text can hold instead of failing later', async () => {
  const { ask, escalateOrder } = littleWorld()
  const { thread } = await escalateOrder({ text: 'half \uD83D and NUL \0 end' })
  const { items } = await ask(readEvents, { path: { thread: thread.id } })
  expect(items[0]?.body).toMatchObject({ text: 'half \uFFFD and NUL \uFFFD end' })
})

it('answers 404 to what it cannot do, and names the capability', async () => {
  const { refuse, ask } = littleWorld((story) => ({
    ...story,
    capabilities: { ...story.capabilities, transfer: 'none' },
  }))
  const body = { idempotencyKey: newKey(), agent: AGENT, ticket: TICKET, mode: 'token' as const }
  expect(await refuse(startTransfer, { path: { document: 'doc-order' }, body })).toMatchObject({
    status: 404,
    type: problemTypes.capabilityAbsent,
    capability: 'transfer',
  })
  const overview = await ask(readOverview, {
    body: { agent: AGENT, ticket: TICKET, references: [], requester: {} },
  })
  expect(overview.capabilities.transfer).toBe('none')
})
