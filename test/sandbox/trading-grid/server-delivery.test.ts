import { expect, it } from 'vitest'
import { leaseDelivery, readDeliveries } from '../../../src/trading-grid/contract/delivery.ts'
import { readThread } from '../../../src/trading-grid/contract/operations/thread-operations.ts'
import { answered } from './answered-thread.ts'
import { AGENT, TICKET } from './little-world.ts'

it('writes one note, after a grace period, with the partner first, the fields set and the ticket open again', async () => {
  const { notes, pass, ticket, ask, thread } = await answered('Friday. {{ticket.requester.email}}')
  ticket.status = 'pending'
  await pass(15)
  expect(notes()).toHaveLength(0)
  await pass(30)
  expect(notes()).toHaveLength(1)
  expect(notes()[0]?.body.split('\n')[0]).toMatch(/^Northwind Logistics in the partner thread TG-1001/)
  expect(notes()[0]?.body).toContain('Dana Reyes')
  expect(notes()[0]?.body).not.toContain('{{')
  expect(ticket.status).toBe('open')
  expect([...ticket.fields]).toEqual([
    [901, 'trading_grid_awaiting_us'],
    [902, null],
    [903, 'TG-1001'],
  ])
  const { items } = await ask(readDeliveries, { path: { thread: thread.id } })
  expect(items).toMatchObject([{ state: 'delivered', ticket: 1, from: 3, to: 3, commentId: notes()[0]?.id }])
  expect(ticket.audits.at(-1)?.metadata.custom).toMatchObject({
    trading_grid: { v: 1, batch: items[0]?.batch, thread: thread.id, from: 3, to: 3 },
  })
})

it('attaches the partner’s files, and says why one is missing', async () => {
  const { grid, thread, notes, pass } = await answered()
  const virus = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'
  const file = (name: string, content: string) => ({ name, mediaType: '', bytes: new TextEncoder().encode(content) })
  const files = [file('发货.x12', 'ISA*00'), file('virus.com', virus)]
  grid.postAsPartner({ thread: thread.id, person: 'Dana Reyes', text: '', files })
  await pass(40)
  expect(notes().map(({ attachments }) => attachments.map(({ name }) => name))).toEqual([['发货.x12']])
  expect(notes()[0]?.body).toContain('virus.com (not attached, the virus scan has not passed it)')
})

it('puts what is too long for a comment into a file, whole, with its beginning in the note', async () => {
  const long = Array.from({ length: 9_000 }, (_, index) => `line ${index} 发货`).join('\n')
  const { notes, pass } = await answered(long)
  await pass(40)
  expect(notes()).toHaveLength(1)
  expect(Buffer.byteLength(notes()[0]?.body ?? '')).toBeLessThan(60_000)
  expect(Buffer.from(notes()[0]?.attachments[0]?.bytes ?? []).toString()).toContain(long)
})

const trouble: [string, string, (attempt: number) => Response | 'lose-answer' | 'lose-request' | undefined][] = [
  [
    'an answer that gets lost after the note was written',
    'PUT',
    (attempt) => (attempt === 1 ? 'lose-answer' : undefined),
  ],
  ['three requests that get lost', 'PUT', (attempt) => (attempt <= 3 ? 'lose-request' : undefined)],
  ['a conflict', 'PUT', (attempt) => (attempt === 1 ? new Response('{}', { status: 409 }) : undefined)],
  ['a busy Zendesk', 'PUT', (attempt) => (attempt <= 2 ? new Response('', { status: 503 }) : undefined)],
  ['too many requests', 'GET', (attempt) => (attempt <= 4 ? new Response('', { status: 429 }) : undefined)],
  ['uploads that fail', 'POST', (attempt) => (attempt <= 1 ? new Response('', { status: 503 }) : undefined)],
]
it.each(trouble)('writes exactly one note through %s', async (_, method, answer) => {
  const { notes, pass, zendesk, workList, grid, thread } = await answered()
  const bytes = new TextEncoder().encode('ISA*00')
  const files = [{ name: 'asn.x12', mediaType: '', bytes }]
  grid.postAsPartner({ thread: thread.id, person: 'Dana Reyes', text: '', files })
  let attempts = 0
  zendesk.interfere = (request, path) => {
    if (request.method !== method || path.endsWith('/notify')) return undefined
    attempts += 1
    return answer(attempts)
  }
  await pass(60)
  expect(attempts).toBeGreaterThan(0)
  expect(notes().map(({ attachments }) => attachments.map(({ name }) => name))).toEqual([['asn.x12']])
  expect(await workList()).toEqual([])
})

it('finds its note again where the account drops metadata', async () => {
  const { notes, pass, zendesk } = await answered()
  zendesk.metadataKept = false
  let lost = false
  zendesk.interfere = (request) => {
    if (request.method !== 'PUT' || lost) return undefined
    lost = true
    return 'lose-answer'
  }
  await pass(60)
  expect(lost).toBe(true)
  expect(notes()).toHaveLength(1)
})

it('waits for audits that are behind instead of writing blindly', async () => {
  const { notes, pass, zendesk, ticket } = await answered()
  let behind = true
  zendesk.interfere = (_, path) => {
    if (!behind || !path.endsWith('/audits')) return undefined
    const old = { ...ticket.audits[0], created_at: '2026-11-01T00:00:00Z' }
    return Response.json({ audits: [old] })
  }
  await pass(40)
  expect(notes()).toHaveLength(0)
  behind = false
  await pass(60)
  expect(notes()).toHaveLength(1)
})

it('writes without the fields rather than not at all', async () => {
  const { notes, pass, zendesk } = await answered()
  zendesk.interfere = (request) => (request.method === 'PUT' ? refuseFields() : undefined)
  let refusals = 0
  function refuseFields() {
    refusals += 1
    return refusals === 1 ? Response.json({ details: { base: 'field 901 is gone' } }, { status: 422 }) : undefined
  }
  await pass(60)
  expect(notes()).toHaveLength(1)
})

it.each([
  ['closed', 'closed'],
  ['deleted', 'deleted'],
  ['full', 'full'],
] as const)('lists a ticket that is %s, and never tries it again', async (how, reason) => {
  const { notes, pass, zendesk, ticket, workList, ask } = await answered()
  if (how === 'closed') ticket.status = 'closed'
  if (how === 'deleted') zendesk.tickets.delete(1)
  if (how === 'full') {
    const full = { details: { base: [{ description: 'Ticket has reached the limit of 5000 comments' }] } }
    zendesk.interfere = (request) => (request.method === 'PUT' ? Response.json(full, { status: 422 }) : undefined)
  }
  await pass(60)
  expect(await workList()).toMatchObject([{ ticket: 1, reason }])
  let requests = 0
  zendesk.interfere = (_, path) => {
    requests += path.includes('/tickets/1') ? 1 : 0
    return undefined
  }
  await pass(60)
  expect(requests).toBe(0)
  expect(notes()).toHaveLength(0)
  const body = { holder: 'some-browser', agent: AGENT, ticket: TICKET, onDemand: false }
  expect(await ask(leaseDelivery, { body })).toMatchObject({ outcome: 'not-offered' })
})

it('follows a merged ticket to the one it became part of', async () => {
  const { pass, zendesk, ticket, ask, thread } = await answered()
  const target = zendesk.addTicket({ id: 2 })
  const audit = zendesk.addComment(ticket, { body: 'Merged', public: false }, {})
  Object.assign(audit, { via: { source: { rel: 'merge', from: { ticket_id: 2 } } } })
  ticket.status = 'closed'
  ticket.tags.push('closed_by_merge')
  await pass(90)
  expect(target.comments.filter((comment) => !comment.public)).toHaveLength(1)
  const { tickets } = await ask(readThread, { path: { thread: thread.id }, query: { agent: AGENT.id } })
  expect(tickets.map(({ id }) => id)).toEqual([2])
})
