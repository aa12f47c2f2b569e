import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { readEvents } from '../../../src/trading-grid/contract/event.ts'
import { readContent, searchDocuments } from '../../../src/trading-grid/contract/operations/document-operations.ts'
import { readThread } from '../../../src/trading-grid/contract/operations/thread-operations.ts'
import { readOverview } from '../../../src/trading-grid/contract/overview.ts'
import { readTransfer, startTransfer } from '../../../src/trading-grid/contract/transfer.ts'
import { AGENT, littleWorld, newKey, TICKET } from './little-world.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

it('goes from the ticket to the partner and back: escalate, answer with files, attach them unchanged', async () => {
  const { ask, escalateOrder, partner, zendesk, grid } = littleWorld()

  const before = await ask(readOverview, {
    body: {
      agent: AGENT,
      ticket: TICKET,
      references: [{ kind: 'order', value: '45 0000-1001' }],
      requester: { emailDomain: 'customer.example' },
    },
  })
  expect(before.references[0]?.status).toBe('found')
  expect(before.partners[0]).toMatchObject({ partner: { id: 'northwind' }, reason: { kind: 'reference' } })

  const { thread } = await escalateOrder()
  expect(thread).toMatchObject({ label: 'TG-1001', state: 'awaiting-partner', tickets: [TICKET] })
  expect(await partner.text(partner.home('Dana Reyes'))).toContain('Short shipment on 4500001001')
  expect(await partner.text(partner.thread(thread))).toContain('40 cartons are missing')

  const bytes = Uint8Array.from({ length: 3000 }, (_, index) => (index * 7) % 256)
  const page = await partner.answer(thread, {
    text: 'The balance of 40 CA ships Friday.',
    files: [new File([bytes], '发货通知 "七".pdf', { type: 'application/pdf' })],
    fields: { kind: 'ship-notice', order: '4500001001', number: 'SHP7002' },
  })
  expect(page).toContain('The balance of 40 CA ships Friday.')

  const after = await ask(readThread, { path: { thread: thread.id }, query: { agent: AGENT.id } })
  expect(after).toMatchObject({ state: 'awaiting-us', unread: 1 })
  expect(after.clock?.answeredAt).toBeDefined()
  const { items: events } = await ask(readEvents, { path: { thread: thread.id } })
  expect(events.map(({ type }) => type)).toEqual(['message', 'ticket-linked', 'message', 'state-changed'])

  const { items: notices } = await ask(searchDocuments, { body: { thread: thread.id, kinds: ['ship-notice'] } })
  const [notice] = notices
  expect(notice).toMatchObject({ name: '发货通知 "七".pdf', size: 3000, sha256: sha256(bytes), utf8: false })
  const part = await ask(readContent, { path: { document: notice?.id ?? '' } })
  expect(Buffer.from(part.content, 'base64')).toEqual(Buffer.from(bytes))

  const started = await ask(startTransfer, {
    path: { document: notice?.id ?? '' },
    body: { idempotencyKey: newKey(), agent: AGENT, ticket: TICKET, mode: 'token' },
  })
  expect(started.state).toBe('running')
  await grid.tick()
  const done = await ask(readTransfer, { path: { transfer: started.id } })
  expect(done.state).toBe('uploaded')
  const upload = done.state === 'uploaded' ? zendesk.uploads.get(done.token) : undefined
  expect(upload && { name: upload.name, sha256: sha256(upload.bytes) }).toEqual({
    name: '发货通知 "七".pdf',
    sha256: sha256(bytes),
  })
})
