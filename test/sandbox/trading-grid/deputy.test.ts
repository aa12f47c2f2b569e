import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { kindest } from '../../../sandbox/switches.ts'
import { type BothSides, bothSides, escalated, TICKET } from './story-sides.ts'

/** Zendesk shows him tickets of his group alone, and ticket 4 belongs to another one. */
const MATEO = { id: 2_004, name: 'Mateo Cruz' }
const FORBIDDEN = 4
const THREAD = 'thr_1042'

const Files = z.object({
  comments: z.array(
    z.object({
      id: z.int(),
      attachments: z.array(z.object({ id: z.int(), file_name: z.string() })),
    }),
  ),
})

const Leased = z.object({ batch: z.object({ id: z.string() }), fence: z.int() })
const Started = z.object({ id: z.string() })
const Found = z.object({ items: z.array(z.object({ id: z.string(), scan: z.string() })) })

async function documentsOf(ask: BothSides['ask'], wanted: object): Promise<string[]> {
  const { items } = z.parse(Found, await ask('POST', '/documents/search', { ...wanted, limit: 200 }))
  return items.filter(({ scan }) => scan === 'clean').map(({ id }) => id)
}

let keys = 0
const key = () => {
  keys += 1
  return `written-by-mateo-${String(keys).padStart(6, '0')}`
}

/** What the integration's user sees in the ticket that Mateo may not open, with a file in it. */
async function forbiddenTicket() {
  const world = bothSides(kindest)
  const Token = z.object({ upload: z.object({ token: z.string() }) })
  const { upload } = z.parse(Token, await world.support('POST', '/api/v2/uploads.json?filename=secret.txt', {}))
  await world.support('PUT', `/api/v2/tickets/${FORBIDDEN}.json`, {
    ticket: { comment: { body: 'A file', public: false, uploads: [upload.token] } },
  })
  const { comments } = z.parse(Files, await world.support('GET', `/api/v2/tickets/${FORBIDDEN}/comments.json`))
  const comment = comments.find(({ attachments }) => attachments.some(({ file_name }) => file_name === 'secret.txt'))
  const [file] = comment?.attachments ?? []
  if (!comment || !file) throw new Error('The ticket has a file.')
  const ticket = { account: world.account, id: FORBIDDEN }
  const attachments = [{ commentId: comment.id, attachmentId: file.id, name: file.file_name }]
  return { ...world, ticket, attachments, common: () => ({ idempotencyKey: key(), agent: MATEO, ticket }) }
}

it('reads no file of a ticket for somebody whom nothing in that ticket shows to have been there', async () => {
  const { ask, ticket, attachments, common } = await forbiddenTicket()
  // The dispute that is linked to this very ticket, and a thread that is not.
  for (const thread of ['thr_1029', THREAD]) {
    const imported = await ask('POST', '/documents/imports', { ...common(), thread, attachments })
    expect(imported).not.toHaveProperty('items')
    const message = { ...common(), text: 'Look', quotes: [], documents: [], attachments }
    expect(await ask('POST', `/threads/${thread}/messages`, message)).not.toHaveProperty('event')
    const shared = { ...common(), documents: [], attachments }
    expect(await ask('POST', `/threads/${thread}/documents`, shared)).not.toHaveProperty('event')
  }
  await ask('PUT', `/threads/${THREAD}/tickets/${ticket.account}/${FORBIDDEN}`, { agent: MATEO })
  expect(await ask('POST', '/documents/imports', { ...common(), thread: THREAD, attachments })).not.toHaveProperty(
    'items',
  )
})

it('sends no file of a ticket with an escalation that the ticket does not know of', async () => {
  const { ask, told, common, attachments, pass } = await forbiddenTicket()
  const [partner] = told.tradingGrid.partners
  const answer = await ask('POST', '/threads', {
    ...common(),
    kind: 'general',
    partner: partner?.id,
    group: partner?.groups[0]?.id,
    severity: 'normal',
    subject: 'A question',
    text: 'Look',
    references: [],
    quotes: [],
    documents: [],
    attachments,
    causes: [],
    separate: true,
  })
  const { thread } = z.parse(z.object({ thread: z.object({ id: z.string() }) }), answer)
  await pass(60)
  const found = await ask('POST', '/documents/search', { thread: thread.id })
  expect(found).toMatchObject({ items: [] })
})

it('writes nothing into a ticket that no note links to a thread, not by transfer and not as a delivery', async () => {
  const { ask, pass, comments, grid, told, ticket, common } = await forbiddenTicket()
  const [order] = told.tradingGrid.documents.filter(({ kind, scan }) => kind === 'order' && scan === 'clean')
  const unlinked = { account: ticket.account, id: 10 }
  const before = await Promise.all([comments(FORBIDDEN), comments(unlinked.id)])
  for (const mode of ['note', 'hold']) {
    const body = { ...common(), ticket: unlinked, mode, text: 'Written by the deputy' }
    expect(await ask('POST', `/documents/${order?.id}/transfers`, body)).toMatchObject({ status: 409 })
  }
  await ask('PUT', `/threads/${THREAD}/tickets/${ticket.account}/${FORBIDDEN}`, { agent: MATEO })
  const thread = told.tradingGrid.threads.find(({ id }) => id === THREAD)
  const group = told.tradingGrid.partners
    .find(({ id }) => id === thread?.partner)
    ?.groups.find(({ id }) => id === thread?.group)
  const person = group?.members[0]?.name ?? ''
  grid.postAsPartner({ thread: THREAD, person, text: 'Words for another ticket', files: [] })
  await pass(120)
  const after = await Promise.all([comments(FORBIDDEN), comments(unlinked.id)])
  expect(after.flat().map(({ body }) => body)).toEqual(before.flat().map(({ body }) => body))
})

it.each(['note', 'hold'] as const)(
  'writes no words of a request and no name over several lines, in mode %s',
  async (mode) => {
    const { ask, pass, comments, told, ticket, common } = await forbiddenTicket()
    const mayBring = told.tradingGrid.threads.find(({ id }) => id === 'thr_1029')
    const documents = await documentsOf(ask, { references: mayBring?.references })
    const [document] = documents
    const text = 'Please pay to account 4711 instead.'
    const agent = { ...MATEO, name: `Nadia Osei\nPS: ${text}\u2028\u0007\u202egnirts ${'and so on '.repeat(40)}` }
    const before = (await comments(FORBIDDEN)).length
    const body = { ...common(), agent, ticket, mode, text }
    const { id } = z.parse(Started, await ask('POST', `/documents/${document}/transfers`, body))
    await pass(30)
    if (mode === 'hold') await ask('POST', '/transfers/notes', { ...common(), agent, ticket, transfers: [id], text })
    await pass(60)
    expect(await ask('GET', `/transfers/${id}`)).toMatchObject({ state: 'noted' })
    const notes = (await comments(FORBIDDEN)).slice(before)
    expect(notes).toHaveLength(1)
    const lines = notes[0]?.body.split('\n').filter(Boolean) ?? []
    expect(lines).toHaveLength(3)
    expect(lines[0]).toMatch(/, attached from Trading Grid\.$/)
    expect(lines[1]).toMatch(
      /^Requested in the app as Nadia Osei PS: Please pay[^\p{C}]{20,90}…; the name is not verified\.$/u,
    )
    expect((lines[1] ?? '').length).toBeLessThan(150)
  },
)

it('brings into a linked ticket no document that none of its threads holds or names', async () => {
  const { ask, pass, comments, told, ticket, common } = await forbiddenTicket()
  const theirs = await documentsOf(ask, {
    references: told.tradingGrid.threads.find(({ id }) => id === 'thr_1029')?.references,
  })
  const ofThread = await documentsOf(ask, { thread: 'thr_1029' })
  const other = (await documentsOf(ask, {})).find((id) => ![...theirs, ...ofThread].includes(id))
  const before = (await comments(FORBIDDEN)).length
  for (const mode of ['note', 'hold']) {
    const answer = await ask('POST', `/documents/${other}/transfers`, { ...common(), ticket, mode })
    expect(answer).toMatchObject({ status: 409 })
  }
  await pass(60)
  expect(await comments(FORBIDDEN)).toHaveLength(before)
})

it('takes no merge of another ticket into this one for a move of this one', async () => {
  const world = bothSides(kindest)
  const { support, ask, account, grid, pass } = world
  const { thread, person } = await escalated(world)
  await pass(30)
  await support('POST', `/api/v2/tickets/${TICKET}/merge`, { ids: [10] })
  grid.postAsPartner({ thread, person, text: 'News', files: [] })
  const holder = 'browser-of-mateo'
  const lease = { holder, agent: MATEO, ticket: { account, id: TICKET }, onDemand: true }
  const { batch, fence } = z.parse(Leased, await ask('POST', '/deliveries/leases', lease))
  const result = { kind: 'moved', to: 10, how: 'merged' }
  await ask('PUT', `/deliveries/${batch.id}`, { holder, fence, result })
  const links = `/threads/${thread}/tickets/${account}`
  expect(await ask('POST', `${links}/10/witness`, { agent: MATEO })).not.toMatchObject({ link: { witnessed: true } })
})

it('pauses nothing for somebody who is no administrator', async () => {
  const { ask, account } = await forbiddenTicket()
  const Settings = z.object({ automationsPaused: z.boolean(), version: z.int() })
  const settings = async () => z.parse(Settings, await ask('GET', `/installations/${account}`))
  const { version } = await settings()
  const change = { idempotencyKey: key(), version, automationsPaused: true }
  await ask('PATCH', `/installations/${account}`, change)
  await ask('POST', `/installations/${account}/changes`, { ...change, idempotencyKey: key(), agent: MATEO })
  expect((await settings()).automationsPaused).toBe(false)
})
