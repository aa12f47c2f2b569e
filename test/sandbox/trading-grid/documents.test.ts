import fc from 'fast-check'
import { expect, it } from 'vitest'
import type * as z from 'zod/mini'
import {
  readContent,
  readContents,
  readVersions,
  searchDocuments,
} from '../../../src/trading-grid/contract/operations/document-operations.ts'
import { postMessage } from '../../../src/trading-grid/contract/operations/thread-operations.ts'
import { problemTypes } from '../../../src/trading-grid/contract/problem.ts'
import {
  cancelTransfer,
  importAttachments,
  noteTransfers,
  readTransfer,
  startTransfer,
  type Transfer,
} from '../../../src/trading-grid/contract/transfer.ts'
import { MAX_DOCUMENT_BYTES } from './little-story.ts'
import { AGENT, littleWorld, newKey, TICKET } from './little-world.ts'

const VIRUS = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'
const common = () => ({ idempotencyKey: newKey(), agent: AGENT, ticket: TICKET })

/** A world whose partner has sent the given files. */
async function worldWith(...files: File[]) {
  const world = littleWorld()
  const { thread } = await world.escalateOrder()
  await world.partner.answer(thread, { files, fields: { kind: 'ship-notice', order: '4500001001' } })
  const { items } = await world.ask(searchDocuments, { body: { thread: thread.id } })
  return { ...world, thread, documents: items.reverse() }
}

it('cuts text between characters, never inside one, and gives every byte', async () => {
  const { ask, grid, thread } = await worldWith()
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.integer({ min: 1, max: 9 }),
      async (text, length) => {
        const bytes = new TextEncoder().encode(text)
        const files = [{ name: 'a.txt', mediaType: 'text/plain', bytes }]
        grid.postAsPartner({ thread: thread.id, person: 'Dana Reyes', text: '', files })
        const { items } = await ask(searchDocuments, { body: { thread: thread.id, limit: 1 } })
        const path = { document: items[0]?.id ?? '' }
        let offset = 0
        let read = ''
        for (;;) {
          const part = await ask(readContent, { path, query: { offset, length } })
          expect(part).toMatchObject({ encoding: 'utf-8', offset })
          expect(Buffer.byteLength(part.content)).toBe(part.length)
          read += part.content
          offset += part.length
          if (offset >= part.size) break
          expect(part.length).toBeGreaterThan(0)
        }
        expect(Buffer.from(read)).toEqual(Buffer.from(bytes))
      },
    ),
    { numRuns: 40 },
  )
}, 30_000)

it('gives other bytes as base64, in parts', async () => {
  const bytes = Uint8Array.from({ length: 1000 }, (_, index) => 255 - (index % 256))
  const { ask, documents } = await worldWith(new File([bytes], 'scan.bin'))
  const path = { document: documents[0]?.id ?? '' }
  const parts = await Promise.all(
    [0, 400, 800].map((offset) => ask(readContent, { path, query: { offset, length: 400 } })),
  )
  expect(Buffer.concat(parts.map(({ content }) => Buffer.from(content, 'base64')))).toEqual(Buffer.from(bytes))
})

it('reads many texts at once and names what it left out', async () => {
  const { ask, documents } = await worldWith(new File(['text'], 'a.txt'), new File([Uint8Array.of(255)], 'b.bin'))
  const ids = documents.map(({ id }) => id)
  const { items, left } = await ask(readContents, { body: { documents: [...ids, 'doc-pending', 'never-seen'] } })
  expect(items.map(({ content }) => content)).toEqual(['text'])
  expect(left).toEqual([ids[1], 'doc-pending', 'never-seen'])
})

it('takes files of 0 bytes, 1 byte and the limit, keeps both of the same name, and explains the one over the limit', async () => {
  const file = (size: number) => new File([new Uint8Array(size)], '发货.dat')
  const world = littleWorld()
  const { thread } = await world.escalateOrder()
  const page = await world.partner.answer(thread, {
    files: [file(0), file(1), file(1), file(MAX_DOCUMENT_BYTES), file(MAX_DOCUMENT_BYTES + 1)],
  })
  expect(page).toMatch(/“发货.dat” was not sent. It is larger than 97.7 kB/)
  const { items } = await world.ask(searchDocuments, { body: { thread: thread.id } })
  expect(items.map(({ size, name }) => [size, name]).sort()).toEqual([
    [0, '发货.dat'],
    [1, '发货.dat'],
    [1, '发货.dat'],
    [MAX_DOCUMENT_BYTES, '发货.dat'],
  ])
})

it('neither opens, shares nor attaches what the virus scan has not passed', async () => {
  const { refuse, documents, thread } = await worldWith(new File([VIRUS], 'eicar.com'))
  const infected = documents[0]?.id ?? ''
  expect(documents[0]?.scan).toBe('infected')
  const message = { ...common(), text: 'See', quotes: [], attachments: [] }
  const path = { thread: thread.id }
  for (const [document, type] of [
    [infected, problemTypes.infected],
    ['doc-pending', problemTypes.notScanned],
  ] as const) {
    expect(await refuse(readContent, { path: { document } })).toMatchObject({ status: 409, type })
    const transfer = { path: { document }, body: { ...common(), mode: 'token' as const } }
    expect(await refuse(startTransfer, transfer)).toMatchObject({ status: 409, type })
    const shared = { path, body: { ...message, idempotencyKey: newKey(), documents: [document] } }
    expect(await refuse(postMessage, shared)).toMatchObject({ status: 409, type })
  }
})

it('finds documents by number, kind, partner, day and words inside, newest first', async () => {
  const { ask } = littleWorld()
  const find = async (body: z.input<NonNullable<typeof searchDocuments.body>>) =>
    (await ask(searchDocuments, { body })).items.map(({ id }) => id)
  expect(await find({ references: [{ kind: 'order', value: '4500001001' }] })).toEqual(['doc-invoice-a', 'doc-order'])
  expect(await find({ kinds: ['invoice'] })).toEqual(['doc-invoice-b', 'doc-invoice-a'])
  expect(await find({ text: 'st*850' })).toEqual(['doc-order'])
  expect(await find({ text: '55-010' })).toEqual(['doc-invoice-b', 'doc-invoice-a'])
  expect(await find({ receivedFrom: '2026-11-02', receivedTo: '2026-11-05' })).toEqual(['doc-invoice-a', 'doc-pending'])
  const first = await ask(searchDocuments, { body: { limit: 3 } })
  const rest = await ask(searchDocuments, { body: { limit: 3, cursor: first.cursor ?? '' } })
  expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual([
    'doc-invoice-b',
    'doc-invoice-a',
    'doc-pending',
    'doc-order',
  ])
})

it('lists the files of a thread beside those of its numbers', async () => {
  const world = littleWorld()
  const { thread } = await world.escalateOrder()
  await world.partner.answer(thread, { files: [new File(['x'], 'no number.txt')], fields: { order: '' } })
  const find = async (body: z.input<NonNullable<typeof searchDocuments.body>>) =>
    (await world.ask(searchDocuments, { body })).items.map(({ name, id }) => (name === 'no number.txt' ? name : id))
  const number = { kind: 'order' as const, value: '4500001001' }
  expect(await find({ references: [number] })).not.toContain('no number.txt')
  const both = await find({ references: [number], alsoOfThread: thread.id })
  expect(both).toEqual(expect.arrayContaining(['no number.txt', 'doc-order']))
  expect(await find({ references: [], alsoOfThread: thread.id })).toEqual(['no number.txt'])
})

it('keeps versions together, newest first', async () => {
  const world = await worldWith(new File(['one'], 'asn.txt'))
  const [first] = world.documents
  const fields = { replaces: first?.id ?? '' }
  await world.partner.answer(world.thread, { files: [new File(['two'], 'asn.txt')], fields })
  const { items } = await world.ask(readVersions, { path: { document: first?.id ?? '' } })
  expect(items).toMatchObject([
    { version: 2, replaces: first?.id },
    { version: 1, replacedBy: items[0]?.id },
  ])
})

it('brings files of the ticket along, and names those that could not come', async () => {
  const { ask, zendesk, escalateOrder } = littleWorld()
  const ticket = zendesk.addTicket({ id: 2 })
  const files = [
    { id: 901, name: 'photo.png', mediaType: 'image/png', bytes: Uint8Array.of(137, 80, 78, 71, 0) },
    { id: 902, name: 'big.pdf', mediaType: 'application/pdf', bytes: new Uint8Array(MAX_DOCUMENT_BYTES + 1) },
    { id: 903, name: 'virus.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode(VIRUS) },
  ]
  zendesk.addComment(ticket, { body: 'Files', public: true, attachments: files }, {})
  const commentId = ticket.comments.at(-1)?.id ?? 0
  const attachments = [
    ...files.map(({ id, name }) => ({ commentId, attachmentId: id, name })),
    { commentId, attachmentId: 999, name: 'gone.pdf' },
  ]

  const { notShared, thread } = await escalateOrder({ ticket: { ...TICKET, id: 2 }, attachments })
  expect(notShared.map(({ name }) => name)).toEqual(['big.pdf', 'virus.txt', 'gone.pdf'])
  const { items: shared } = await ask(searchDocuments, { body: { thread: thread.id } })
  expect(shared).toMatchObject([{ name: 'photo.png', audience: 'shared', direction: 'outbound', format: 'image' }])

  const imported = await ask(importAttachments, {
    body: { ...common(), thread: thread.id, ticket: { ...TICKET, id: 2 }, attachments },
  })
  expect(imported.items.map(({ state }) => state)).toEqual(['imported', 'failed', 'failed', 'failed'])
  expect(imported.items[0]).toMatchObject({ document: { audience: 'internal', threads: [thread.id] } })
})

async function transferred(world: Awaited<ReturnType<typeof worldWith>>, mode: 'token' | 'note'): Promise<Transfer> {
  const path = { document: world.documents[0]?.id ?? '' }
  const { id } = await world.ask(startTransfer, { path, body: { ...common(), mode, text: 'The notice {{ticket.id}}' } })
  for (let second = 0; second < 5; second += 1) {
    await world.grid.tick()
    world.clock.advance(1_000)
  }
  return world.ask(readTransfer, { path: { transfer: id } })
}

it('writes the note itself in mode `note`, once, even when the answer gets lost', async () => {
  const world = await worldWith(new File(['ISA*00'], 'asn.x12'))
  let lost = 0
  world.zendesk.interfere = (request) => {
    if (request.method !== 'PUT' || lost > 0) return undefined
    lost += 1
    return 'lose-answer'
  }
  const transfer = await transferred(world, 'note')
  const comments = world.zendesk.tickets.get(1)?.comments ?? []
  expect(transfer).toMatchObject({ state: 'noted', commentId: comments.at(-1)?.id })
  expect(lost).toBe(1)
  expect(comments).toHaveLength(3)
  expect(comments[2]).toMatchObject({ public: false, attachments: [{ name: 'asn.x12' }] })
  expect(comments[2]?.body).toContain('attached from Trading Grid.')
  expect(comments[2]?.body).not.toContain('The notice')
  expect(comments[2]?.body).toContain('Requested in the app as Ana Ito; the name is not verified.')
})

it('carries several held files in one note, each of which can be let go until then', async () => {
  const world = await worldWith(...['a', 'b', 'c'].map((name) => new File(['same words'], `${name}.txt`)))
  const held: string[] = []
  for (const { id: document } of world.documents) {
    const { id } = await world.ask(startTransfer, { path: { document }, body: { ...common(), mode: 'hold' } })
    held.push(id)
  }
  await world.grid.tick()
  await world.ask(cancelTransfer, { path: { transfer: held[1] ?? '' } })
  const stateOf = async (id: string | undefined) =>
    (await world.ask(readTransfer, { path: { transfer: id ?? '' } })).state
  expect(await Promise.all(held.map(stateOf))).toEqual(['held', 'cancelled', 'held'])

  const body = { ...common(), transfers: [held[0] ?? '', held[2] ?? ''], text: 'Two files' }
  await world.ask(noteTransfers, { body })
  await world.ask(noteTransfers, { body })
  for (let second = 0; second < 5; second += 1) {
    await world.grid.tick()
    world.clock.advance(1_000)
  }
  expect(await Promise.all(held.map(stateOf))).toEqual(['noted', 'cancelled', 'noted'])
  const notes = (world.zendesk.tickets.get(1)?.comments ?? []).filter(({ body }) =>
    body.startsWith('2 documents attached from Trading Grid:'),
  )
  expect(notes.map(({ attachments }) => attachments.map(({ name }) => name))).toEqual([['a.txt', 'c.txt']])
  const again = await world.refuse(noteTransfers, { body: { ...body, ...common() } })
  expect(again.status).toBe(409)
})

it('deletes tokens that nobody uses, and those of cancelled transfers', async () => {
  const world = await worldWith(new File(['ISA*00'], 'asn.x12'))
  const unused = await transferred(world, 'token')
  const cancelled = await transferred(world, 'token')
  expect(await world.ask(cancelTransfer, { path: { transfer: cancelled.id } })).toMatchObject({ state: 'cancelled' })
  await world.grid.tick()
  expect(world.zendesk.deletedTokens).toEqual([cancelled.state === 'uploaded' ? cancelled.token : ''])
  world.clock.advance(59 * 60_000)
  await world.grid.tick()
  expect(world.zendesk.deletedTokens).toContain(unused.state === 'uploaded' ? unused.token : '')
  expect(await world.ask(readTransfer, { path: { transfer: unused.id } })).toMatchObject({
    state: 'failed',
    retriable: true,
  })
})

it('says whether a failed transfer is worth another try', async () => {
  const world = await worldWith(new File(['ISA*00'], 'asn.x12'))
  world.zendesk.interfere = (_, path) =>
    path === '/api/v2/uploads' ? new Response('busy', { status: 503 }) : undefined
  expect(await transferred(world, 'token')).toMatchObject({ state: 'failed', retriable: true })
  world.zendesk.interfere = (_, path) => (path === '/api/v2/uploads' ? new Response('no', { status: 422 }) : undefined)
  expect(await transferred(world, 'token')).toMatchObject({ state: 'failed', retriable: false })
})

it('refuses to move what is too large', async () => {
  const { refuse } = littleWorld((story) => ({ ...story, maxDocumentBytes: 10 }))
  const problem = await refuse(startTransfer, { path: { document: 'doc-order' }, body: { ...common(), mode: 'token' } })
  expect(problem.status).toBe(413)
})
