import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { harshest, kindest } from '../../../sandbox/switches.ts'
import { AGENT, bothSides, escalated, linkNote, TICKET } from './story-sides.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

it.each([
  ['kindest', kindest],
  ['harshest', harshest],
])(
  'brings the partner’s words and files into the ticket once, on the %s platform',
  async (_, switches) => {
    const world = bothSides(switches)
    const { thread, person } = await escalated(world)
    const bytes = Uint8Array.from({ length: 200_000 }, (__, index) => (index * 31) % 256)
    const before = (await world.comments(TICKET)).length
    for (let n = 1; n <= 5; n += 1) {
      const files = n === 3 ? [{ name: '装箱单.pdf', mediaType: 'application/pdf', bytes }] : []
      world.grid.postAsPartner({ thread, person, text: `Update no. ${n}: {{ticket.requester.email}}`, files })
      await world.pass(7)
    }
    await world.pass(120)

    const notes = (await world.comments(TICKET)).slice(before)
    const updates = notes.flatMap(({ body }) => [...body.matchAll(/Update no\. (\d)/g)].map(([, n]) => n))
    expect(updates).toEqual(['1', '2', '3', '4', '5'])
    expect(notes.every((note) => !note.public)).toBe(true)
    expect(notes.map(({ body }) => body).join('\n')).not.toContain('@')
    const file = notes.flatMap(({ attachments }) => attachments).at(0)
    expect(file?.file_name).toBe('装箱单.pdf')
  },
  60_000,
)

it.each([
  ['kindest', kindest],
  ['harshest', harshest],
])(
  'takes a file of the ticket to the partner, and one of the partner into the ticket, on the %s platform',
  async (_, switches) => {
    const world = bothSides(switches)
    const bytes = Uint8Array.from({ length: 5_000 }, (__, index) => (index * 7) % 256)
    const opened = await escalated(world)
    await world.pass(30)
    world.grid.postAsPartner({
      thread: opened.thread,
      person: opened.person,
      text: '',
      files: [{ name: 'отгрузка.bin', mediaType: 'application/octet-stream', bytes }],
    })
    const Found = z.object({ items: z.array(z.object({ id: z.string(), sha256: z.string() })) })
    const found = Found.parse(await world.ask('POST', '/documents/search', { thread: opened.thread }))
    const document = found.items[0]
    expect(document?.sha256).toBe(sha256(bytes))

    const Started = z.object({ id: z.string() })
    const body = { agent: AGENT, ticket: { account: world.account, id: TICKET }, mode: 'note' }
    const key = { idempotencyKey: 'transferred-in-this-test' }
    const { id } = Started.parse(await world.ask('POST', `/documents/${document?.id}/transfers`, { ...key, ...body }))
    await world.pass(15)
    expect(await world.ask('GET', `/transfers/${id}`)).toMatchObject({ state: 'noted' })
    const note = (await world.comments(TICKET)).find(({ body: text }) => text.includes('attached from Trading Grid.'))
    expect(note?.attachments.map(({ file_name }) => file_name)).toEqual(['отгрузка.bin'])

    const attachments = note?.attachments.map((file) => ({
      commentId: note.id,
      attachmentId: file.id,
      name: file.file_name,
    }))
    await linkNote(
      world,
      { ...opened },
      attachments?.map(({ attachmentId }) => attachmentId),
    )
    // The list of audits may lag.
    await world.pass(60)
    const imported = await world.ask('POST', '/documents/imports', {
      idempotencyKey: 'imported-in-this-test-01',
      agent: AGENT,
      thread: opened.thread,
      ticket: { account: world.account, id: TICKET },
      attachments,
    })
    expect(imported).toMatchObject({ items: [{ state: 'imported', document: { sha256: sha256(bytes) } }] })
  },
  60_000,
)

it('escalates by a trigger of Zendesk, whose webhook comes twice', async () => {
  const world = bothSides(kindest)
  const Created = z.object({ webhook: z.object({ id: z.string() }) })
  const { webhook } = Created.parse(
    await world.support('POST', '/api/v2/webhooks', {
      webhook: {
        name: 'Escalations',
        endpoint: 'https://trading-grid.example/v1/escalations',
        http_method: 'POST',
        request_format: 'json',
      },
    }),
  )
  const payload = `{"ticket":{"account":"${world.account}","id":{{ticket.id}}},"rule":"late"}`
  await world.support('POST', '/api/v2/triggers', {
    trigger: {
      title: 'Escalate',
      active: true,
      conditions: { all: [{ field: 'current_tags', operator: 'includes', value: 'late' }] },
      actions: [{ field: 'notification_webhook', value: [webhook.id, payload] }],
    },
  })
  const order = world.told.tradingGrid.documents.find(({ kind }) => kind === 'order')
  const number = order?.references.find(({ kind }) => kind === 'order')?.value
  const Ticket = z.object({ ticket: z.object({ id: z.int() }) })
  const { ticket } = Ticket.parse(
    await world.support('POST', '/api/v2/tickets.json', {
      ticket: { subject: `Where is ${number}?`, comment: { body: 'It is late.', public: true } },
    }),
  )
  await world.support('PUT', `/api/v2/tickets/${ticket.id}/tags.json`, { tags: ['late'] })
  await world.pass(20)
  const threads = await world.ask('POST', '/threads/search', {
    agent: AGENT,
    ticket: { account: world.account, id: ticket.id },
  })
  expect(threads).toMatchObject({ items: [{ partner: { id: order?.partner } }] })
  const notes = (await world.comments(ticket.id)).filter(({ body }) => body.startsWith('Escalated automatically'))
  expect(notes).toHaveLength(1)
}, 60_000)

const Views = z.object({ views: z.array(z.object({ id: z.int(), title: z.string() })) })
const ViewTickets = z.object({ tickets: z.array(z.object({ id: z.int(), status: z.string() })) })

it('the views that the app brings along list whose partner has replied and whose partner is overdue, and let them go', async () => {
  const { support, told, grid, pass, passWithoutLooking } = bothSides(kindest)
  const { views } = z.parse(Views, await support('GET', '/api/v2/views.json'))
  const listed = async (title: string) => {
    const view = views.find((one) => one.title === title)
    return z
      .parse(ViewTickets, await support('GET', `/api/v2/views/${view?.id}/tickets.json`))
      .tickets.map(({ id }) => id)
  }
  const waiting = told.tradingGrid.threads.filter(
    ({ state, tickets, kind }) => state === 'awaiting-partner' && tickets.length === 1 && kind === 'exception',
  )
  const [thread] = waiting
  const ticket = thread?.tickets[0]
  const person = told.tradingGrid.partners
    .find(({ id }) => id === thread?.partner)
    ?.groups.find(({ id }) => id === thread?.group)?.members[0]?.name
  if (!thread || ticket === undefined || !person) throw new Error('In the story somebody waits for a partner.')
  await pass(90)
  expect(await listed('Partner replied')).toContain(2)
  expect(await listed('Partner replied')).not.toContain(ticket)

  passWithoutLooking(10 * 24)
  await pass(90)
  expect(await listed('Partner overdue')).toContain(ticket)

  grid.postAsPartner({ thread: thread.id, person, text: 'Sorry for the delay.', files: [] })
  await pass(90)
  expect(await listed('Partner overdue')).not.toContain(ticket)
  expect(await listed('Partner replied')).toContain(ticket)
})
