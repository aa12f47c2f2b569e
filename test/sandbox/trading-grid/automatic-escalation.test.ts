import { createHmac } from 'node:crypto'
import { expect, it } from 'vitest'
import { readEscalation } from '../../../src/trading-grid/contract/escalation.ts'
import { readEvents, readFeed } from '../../../src/trading-grid/contract/event.ts'
import { readWorkList } from '../../../src/trading-grid/contract/operations/installation-operations.ts'
import { searchThreads } from '../../../src/trading-grid/contract/operations/thread-search.ts'
import { readOverview } from '../../../src/trading-grid/contract/overview.ts'
import { PushNudge, pushEvent } from '../../../src/trading-grid/contract/push.ts'
import { escalationTag } from '../../../src/trading-grid/contract/vocabulary/escalation-tag.ts'
import { ACCOUNT } from './little-story.ts'
import { AGENT, littleWorld, TICKET } from './little-world.ts'

type World = ReturnType<typeof littleWorld>

async function webhook({ grid }: World, ticket: number, { secret = 'signing-secret', rule = 'late' } = {}) {
  const body = JSON.stringify({ ticket: { account: ACCOUNT, id: ticket }, rule })
  const timestamp = '2026-11-23T16:00:00Z'
  const response = await grid.fetch(
    new Request('https://trading-grid.example/v1/escalations', {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'x-zendesk-webhook-id': 'wh-1',
        'x-zendesk-webhook-signature': createHmac('sha256', secret).update(timestamp).update(body).digest('base64'),
        'x-zendesk-webhook-signature-timestamp': timestamp,
      },
    }),
  )
  return { status: response.status, body: await response.json() }
}

async function pass({ clock, grid }: World, seconds: number) {
  for (let second = 0; second < seconds; second += 1) {
    clock.advance(1_000)
    await grid.tick()
  }
}

const threadsOf = async ({ ask }: World, id: number) =>
  (await ask(searchThreads, { body: { agent: AGENT, ticket: { ...TICKET, id } } })).items

const overviewOf = ({ ask }: World, id: number) =>
  ask(readOverview, { body: { agent: AGENT, ticket: { ...TICKET, id }, references: [], requester: {} } })

function lateTicket({ zendesk }: World, id: number, text = 'Where is PO 4500001001?', tags: string[] = []) {
  const ticket = zendesk.addTicket({ id, tags })
  zendesk.addComment(ticket, { body: text, public: true }, {})
  zendesk.addComment(ticket, { body: 'The customer is about to leave us.', public: false }, {})
  return ticket
}

it('escalates once for a webhook that fires twice, sends public comments only, and tells the ticket', async () => {
  const world = littleWorld()
  const ticket = lateTicket(world, 6)
  const first = await webhook(world, 6)
  expect(first.status).toBe(202)
  expect(await webhook(world, 6)).toEqual(first)
  await pass(world, 10)
  await webhook(world, 6)
  await webhook(world, 6, { rule: 'another rule' })
  await pass(world, 10)

  const threads = await threadsOf(world, 6)
  expect(threads).toMatchObject([{ partner: { id: 'northwind' }, group: { id: 'northwind-shipping' } }])
  const { items } = await world.ask(readEvents, { path: { thread: threads[0]?.id ?? '' } })
  expect(JSON.stringify(items)).toContain('Where is PO 4500001001?')
  expect(JSON.stringify(items)).not.toContain('about to leave')
  expect(await world.ask(readEscalation, { path: { escalation: first.body.id } })).toMatchObject({ state: 'escalated' })
  const notes = ticket.comments.filter((comment) => !comment.public)
  expect(notes.map(({ body }) => body.split('\n')[0])).toEqual([
    'The customer is about to leave us.',
    'Escalated automatically to Northwind Logistics (TG-1001).',
  ])
  expect(ticket.fields.get(901)).toBe('trading_grid_awaiting_partner')
})

it('believes only Zendesk’s own signature', async () => {
  const world = littleWorld()
  lateTicket(world, 6)
  expect((await webhook(world, 6, { secret: 'guessed' })).status).toBe(401)
  await pass(world, 5)
  expect(await threadsOf(world, 6)).toEqual([])
})

it.each([
  ['nothing names a partner', 'My parcel is late.', 'Nothing in the ticket names a partner for certain.'],
  ['a number fits two partners', 'About invoice 55010', 'Nothing in the ticket names a partner for certain.'],
])('leaves it to an agent where %s, and says so in the ticket', async (_, text, reason) => {
  const world = littleWorld()
  const ticket = lateTicket(world, 6, text)
  const { body } = await webhook(world, 6)
  await pass(world, 10)
  expect(await world.ask(readEscalation, { path: { escalation: body.id } })).toMatchObject({
    state: 'needs-an-agent',
    reason,
  })
  expect(ticket.comments.at(-1)?.body).toContain(`Not escalated automatically: ${reason}`)
  expect((await world.ask(readWorkList, { path: { account: ACCOUNT } })).items).toMatchObject([
    { ticket: 6, reason: 'unescalated', detail: reason },
  ])
  await world.escalateOrder({ ticket: { ...TICKET, id: 6 } })
  expect((await world.ask(readWorkList, { path: { account: ACCOUNT } })).items).toEqual([])
})

it.each<[string, string, string]>([
  ['an e-mail address', 'Write to maria.lopez@gmail.com about PO 4500001001.', 'email'],
  ['a mobile number in national spelling', 'PO 4500001001: call 0170 1234567.', 'phone'],
  ['a mobile number in one piece', 'PO 4500001001: call 01701234567.', 'phone'],
  ['a mobile number in international spelling', 'PO 4500001001: +491701234567', 'phone'],
  ['a phone number with 00', 'PO 4500001001: 0049 (170) 123 45 67', 'phone'],
  ['an American phone number', 'PO 4500001001. Call (312) 555-0142.', 'phone'],
  ['an IBAN with blanks', 'Refund PO 4500001001 to DE89 3704 0044 0532 0130 00.', 'iban'],
  ['an IBAN without blanks', 'Refund PO 4500001001 to DE89370400440532013000', 'iban'],
  ['a bank account', 'PO 4500001001, routing 021000021, account 123456789.', 'account'],
  ['a card number', 'PO 4500001001 was paid with 4111 1111 1111 1111.', 'card'],
  ['the requester’s name', 'PO 4500001001 is late.\nRegards, Sam', 'name'],
  ['another customer’s name', 'Like with Contoso Retail, PO 4500001001 is late.', 'name'],
])('sends nothing where the ticket holds %s, and says to whom it is left and why', async (_, text, kind) => {
  const world = littleWorld()
  world.zendesk.organizations.push({ id: 31, name: 'Contoso Retail' })
  const ticket = lateTicket(world, 6, text)
  const { body } = await webhook(world, 6)
  await pass(world, 10)
  expect(await threadsOf(world, 6)).toEqual([])
  expect(await world.ask(readEscalation, { path: { escalation: body.id } })).toMatchObject({ state: 'needs-an-agent' })
  const { items } = await world.ask(readWorkList, { path: { account: ACCOUNT } })
  expect(items).toMatchObject([{ ticket: 6, reason: 'unescalated' }])
  expect(items[0]?.detail).toMatch(/^It may hold personal or bank data: /)
  expect(ticket.comments.at(-1)?.body).toContain('Not escalated automatically: It may hold')
  expect((await overviewOf(world, 6)).heldBack?.kinds).toContain(kind)

  await world.escalateOrder({ ticket: { ...TICKET, id: 6 } })
  expect((await overviewOf(world, 6)).heldBack).toBeUndefined()
})

it.each([
  ['an order number', 'PO 4500001001 is late.'],
  ['a date', 'PO 4500001001 was due on 2026-11-18, not on 20.11.2026.'],
  ['a tracking number', 'PO 4500001001, tracking 1Z 999 AA1 01 2345 6784 and 7712 3456 7890.'],
  ['an invoice number with dashes', 'PO 4500001001, invoice 0312-555-0142.'],
  ['quantities and prices', 'PO 4500001001: 40 of 400 cartons at 1,234.50 USD.'],
  ['an address of the partner', 'PO 4500001001: I wrote to dana@northwind.example.'],
])('takes %s for no personal data', async (_, text) => {
  const world = littleWorld()
  lateTicket(world, 6, text)
  await webhook(world, 6)
  await pass(world, 10)
  expect((await overviewOf(world, 6)).heldBack?.kinds).toBeUndefined()
  expect(await threadsOf(world, 6)).toHaveLength(1)
})

it('names nobody in what it quotes', async () => {
  const world = littleWorld()
  lateTicket(world, 6)
  await webhook(world, 6)
  await pass(world, 10)
  const [thread] = await threadsOf(world, 6)
  const { items } = await world.ask(readEvents, { path: { thread: thread?.id ?? '' } })
  const [message] = items.filter(({ type }) => type === 'message')
  expect(message).toMatchObject({ body: { quotes: [{ author: 'Participant' }, { author: 'Participant' }] } })
})

it('finds a tagged ticket whose webhook was lost', async () => {
  const world = littleWorld()
  lateTicket(world, 6, undefined, [escalationTag])
  const done = lateTicket(world, 7, undefined, [escalationTag])
  done.fields.set(901, 'trading_grid_open')
  await pass(world, 320)
  expect(await threadsOf(world, 6)).toHaveLength(1)
  expect(await threadsOf(world, 7)).toHaveLength(0)
})

it('nudges open sidebars once a second at most, with numbers and no content', async () => {
  const world = littleWorld()
  const { thread } = await world.escalateOrder()
  await world.grid.tick()
  for (let n = 0; n < 20; n += 1) {
    world.grid.postAsPartner({ thread: thread.id, person: 'Dana Reyes', text: `Secret ${n}`, files: [] })
    world.clock.advance(100)
    await world.grid.tick()
  }
  await pass(world, 3)
  expect(world.zendesk.notifications.length).toBeLessThanOrEqual(3)
  const last = world.zendesk.notifications.at(-1)
  expect(last).toMatchObject({ app_id: 77, event: pushEvent })
  expect(JSON.stringify(world.zendesk.notifications)).not.toContain('Secret')
  const { body } = last as { body: unknown } // Checked on the next line.
  const { items } = await world.ask(readEvents, { path: { thread: thread.id } })
  const newest = items.at(-1)?.seq
  expect(PushNudge.parse(body)).toEqual({ tickets: [{ id: 1, seq: newest, fromPartner: true }] })
})

it('feeds ids and counts, and goes on where it stopped', async () => {
  const world = littleWorld()
  const { thread } = await world.escalateOrder()
  const read = (cursor?: string) =>
    world.ask(readFeed, { query: { account: ACCOUNT, limit: 1, ...(cursor ? { cursor } : {}) } })
  const first = await read()
  const second = await read(first.cursor)
  expect([...first.items, ...second.items].map(({ seq, tickets }) => [seq, tickets])).toEqual([
    [1, [1]],
    [2, [1]],
  ])
  const end = await world.ask(readFeed, { query: { account: ACCOUNT, from: 'now' } })
  expect(end).toMatchObject({ items: [], hasMore: false })
  world.grid.postAsPartner({ thread: thread.id, person: 'Dana Reyes', text: 'Friday', files: [] })
  expect((await read(end.cursor)).items).toMatchObject([{ seq: 3, fromPartner: true }])
  expect((await read(second.cursor)).items).toMatchObject([{ seq: 3 }])
})
