import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { kindest } from '../../../sandbox/switches.ts'
import { bothSides } from './story-sides.ts'

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
