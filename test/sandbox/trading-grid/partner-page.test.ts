import { expect, it } from 'vitest'
import { readEvents } from '../../../src/trading-grid/contract/event.ts'
import { searchDocuments } from '../../../src/trading-grid/contract/operations/document-operations.ts'
import {
  changeDocumentRequest,
  changeMessage,
  changeThread,
  postMessage,
  readDocumentRequests,
  readThread,
  requestDocument,
} from '../../../src/trading-grid/contract/operations/thread-operations.ts'
import { AGENT, littleWorld, newKey, TICKET } from './little-world.ts'

const nothingElse = { quotes: [], documents: [], attachments: [] }

it('offers every partner’s people, in any script', async () => {
  const { partner } = littleWorld()
  const page = await partner.text('/partner')
  expect(page).toContain('Northwind Logistics')
  expect(page).toContain(`href="${partner.home('王小明')}"`)
})

it('shows a person the threads of their own groups only', async () => {
  const { partner, escalateOrder, ask } = littleWorld()
  const { thread } = await escalateOrder({ documents: ['doc-order'] })
  expect(await partner.text(partner.home('王小明'))).toContain(thread.subject)
  expect(await partner.text(partner.home('Sam Okafor'))).not.toContain(thread.subject)
  expect((await partner.open(partner.thread(thread, 'Sam Okafor'))).status).toBe(404)
  expect((await partner.open(`${partner.home('Sam Okafor')}/documents/doc-order`)).status).toBe(404)
  expect((await partner.open(`${partner.home('Dana Reyes')}/documents/doc-order`)).status).toBe(200)
  expect((await partner.open(`${partner.home('Dana Reyes')}/documents/doc-invoice-a`)).status).toBe(404)
  expect((await ask(readThread, { path: { thread: thread.id }, query: { agent: 1 } })).seenThroughSeq).toBe(0)
})

it('treats what anybody wrote as text: no markup, and no direction that outlives it', async () => {
  const { partner, escalateOrder } = littleWorld()
  const nasty = '<script>alert(1)</script> "quoted" \u202Egnp.exe & {{x}}'
  const { thread } = await escalateOrder({ subject: nasty, text: nasty })
  const page = await partner.answer(thread, {
    text: nasty,
    files: [new File(['x'], '<img src=x onerror=alert(1)>\u202Etxt.js')],
    fields: { order: '"><b>' },
  })
  expect(page).not.toMatch(/<script>alert|<img|"><b>/)
  expect(page.match(/<bdi>&lt;script&gt;alert\(1\)&lt;\/script&gt;[^<]*<\/bdi>/g)?.length).toBeGreaterThanOrEqual(3)
  expect(page).toContain('<bdi>&lt;img src=x onerror=alert(1)&gt;\u202Etxt.js</bdi>')
})

it('runs no script but its own file', async () => {
  const { partner } = littleWorld()
  const response = await partner.open('/partner')
  expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self';/)
  const page = await response.text()
  expect(page.match(/<script[^>]*>/g)).toEqual(['<script src="/partner/assets/refresh.js" defer>'])
  expect(page).not.toMatch(/ style=| on\w+=/)
  expect((await partner.open('/partner/assets/refresh.js')).headers.get('content-type')).toContain('javascript')
  expect((await partner.open('/partner/assets/partner-page.css')).headers.get('content-type')).toContain('css')
  expect((await partner.open('/partner/assets/..%2Fhtml.ts')).status).toBe(404)
})

it('gives back the very bytes, under the name they came with', async () => {
  const { partner, escalateOrder, ask } = littleWorld()
  const { thread } = await escalateOrder()
  const bytes = Uint8Array.from({ length: 512 }, (_, index) => index % 256)
  await partner.answer(thread, { files: [new File([bytes], "发货 “1”'(2)*.bin")] })
  const { items } = await ask(searchDocuments, { body: { thread: thread.id } })
  const response = await partner.open(`${partner.home('Dana Reyes')}/documents/${items[0]?.id}`)
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes)
  const disposition = response.headers.get('content-disposition') ?? ''
  expect(decodeURIComponent(/filename\*=UTF-8''(\S+)/.exec(disposition)?.[1] ?? '')).toBe("发货 “1”'(2)*.bin")
  expect(disposition).toMatch(/^attachment;/)
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
})

it('takes the kind and the numbers from the form, not from the file', async () => {
  const { partner, escalateOrder, ask } = littleWorld()
  const { thread } = await escalateOrder()
  const fields = { kind: 'ship-notice', order: '4500001001, 4500001002', number: ' SHP7002 ' }
  await partner.answer(thread, { files: [new File(['ISA*00*850'], 'asn.edi')], fields })
  const { items } = await ask(searchDocuments, { body: { thread: thread.id } })
  expect(items[0]).toMatchObject({
    kind: 'ship-notice',
    format: 'x12',
    direction: 'inbound',
    partner: { id: 'northwind' },
    references: [
      { kind: 'order', value: '4500001001' },
      { kind: 'order', value: '4500001002' },
      { kind: 'ship-notice', value: 'SHP7002' },
    ],
  })
})

it('counts a form that is sent twice once, and an empty one not at all', async () => {
  const { partner, escalateOrder, ask } = littleWorld()
  const { thread } = await escalateOrder()
  const key = newKey()
  await partner.answer(thread, { text: 'Friday.', fields: { key } })
  await partner.answer(thread, { text: 'Friday.', fields: { key } })
  await partner.answer(thread, { text: 'And another thing.', fields: { key } })
  expect(await partner.answer(thread, { text: '  ' })).toContain('Write a message or choose a file')
  const { items } = await ask(readEvents, { path: { thread: thread.id } })
  const texts = items.flatMap((event) =>
    event.type === 'message' && event.actor.side === 'partner' ? [event.body?.text] : [],
  )
  expect(texts).toEqual(['Friday.', 'And another thing.'])
})

it('keeps what was typed when it cannot be sent any more', async () => {
  const { partner, escalateOrder, ask } = littleWorld()
  const { thread } = await escalateOrder()
  const body = { idempotencyKey: newKey(), agent: AGENT, version: thread.version, state: 'withdrawn' as const }
  await ask(changeThread, { path: { thread: thread.id }, body })
  const page = await partner.answer(thread, { text: 'My long answer' })
  expect(page).toContain('was withdrawn: nothing more can be sent in it')
})

it('takes back what the partner withdraws, and shows that something was there', async () => {
  const { partner, escalateOrder, ask } = littleWorld()
  const { thread } = await escalateOrder()
  await partner.answer(thread, { text: 'Wrong figure.' })
  const page = await partner.withdraw(thread, 3)
  expect(page).not.toContain('Wrong figure.')
  expect(page).toContain('Withdrawn by its sender.')
  const { items } = await ask(readEvents, { path: { thread: thread.id } })
  expect(items.at(-1)).toMatchObject({ type: 'withdrawn', actor: { side: 'partner' }, body: { seq: 3 } })
  expect(await partner.withdraw(thread, 3)).toContain('It was withdrawn already.')
  expect(await partner.withdraw(thread, 1)).toContain('Only the side that sent it can change it.')
})

it('shows what we edited and withdrew', async () => {
  const { partner, escalateOrder, ask } = littleWorld()
  const { thread } = await escalateOrder({ text: 'First wording' })
  const change = (seq: number, what: { kind: 'edit'; text: string } | { kind: 'withdraw' }) =>
    ask(changeMessage, {
      path: { thread: thread.id, seq },
      body: { idempotencyKey: newKey(), agent: AGENT, change: what },
    })
  await change(1, { kind: 'edit', text: 'Second wording' })
  const edited = await partner.text(partner.thread(thread))
  expect(edited).toContain('Second wording')
  expect(edited).not.toContain('First wording')
  const { thread: after } = await change(1, { kind: 'withdraw' })
  expect(after.latest).toBeUndefined()
  expect(await partner.text(partner.thread(thread))).not.toContain('wording')
})

it('tells us what has reached the partner and what was opened', async () => {
  const { partner, escalateOrder, ask } = littleWorld()
  const { thread } = await escalateOrder()
  const marks = async () => {
    const read = await ask(readThread, { path: { thread: thread.id }, query: { agent: AGENT.id } })
    return [read.deliveredThroughSeq, read.seenThroughSeq]
  }
  expect(await marks()).toEqual([0, 0])
  expect(await partner.text(partner.home('Dana Reyes'))).toContain('1 new')
  expect(await marks()).toEqual([2, 0])
  await partner.text(partner.thread(thread))
  expect(await marks()).toEqual([2, 2])
  expect(await partner.text(partner.home('Dana Reyes'))).not.toContain('1 new')
  expect(await partner.text(partner.home('王小明'))).toContain('1 new')
})

it('says that nobody is there to receive a message', async () => {
  const { escalateOrder } = littleWorld()
  const { thread } = await escalateOrder({ group: 'northwind-empty' })
  expect(thread.failedDeliveries).toMatchObject([{ seq: 1, reason: expect.stringContaining('Nobody is in the group') }])
})

it('asks for a document with its rules, receives it, and lets us tick it off', async () => {
  const { partner, escalateOrder, ask, refuse } = littleWorld()
  const { thread } = await escalateOrder()
  const path = { thread: thread.id }
  const request = await ask(requestDocument, {
    path,
    body: {
      idempotencyKey: newKey(),
      agent: AGENT,
      kind: 'certificate',
      text: 'The new one, please.',
      dueOn: '2026-11-30',
      rules: { orderNumber: '4500001001', shipTo: 'DC-7', notBefore: '2026-10-01' },
    },
  })
  const page = await partner.text(partner.thread(thread))
  expect(page).toContain('Please send: <bdi>Certificate</bdi>')
  expect(page).toMatch(/By Mon,? 30 Nov/)
  expect(page).toMatch(/Not dated before Thu,? 1 Oct/)
  const tick = (version: number) => ({
    path: { request: request.id },
    body: { idempotencyKey: newKey(), agent: AGENT, version, state: 'accepted' as const },
  })
  expect(await refuse(changeDocumentRequest, tick(1))).toMatchObject({ status: 409 })

  const fields = { request: request.id, kind: 'certificate', order: '4500009999' }
  const after = await partner.answer(thread, { files: [new File(['%PDF-1'], 'cert.pdf')], fields })
  expect(after).not.toContain('Please send:')
  const { items } = await ask(readEvents, { path })
  expect(items.find(({ type }) => type === 'document-received')).toMatchObject({
    actor: { side: 'partner' },
    body: { request: request.id, findings: ['The sender did not name order 4500001001.'] },
  })
  expect((await ask(readDocumentRequests, { path })).items).toMatchObject([{ state: 'received', version: 2 }])
  expect(await ask(changeDocumentRequest, tick(2))).toMatchObject({ state: 'accepted', version: 3 })
})

it('keeps our inner matters to ourselves', async () => {
  const { partner, escalateOrder, ask } = littleWorld()
  const { thread } = await escalateOrder()
  await ask(changeThread, {
    path: { thread: thread.id },
    body: {
      idempotencyKey: newKey(),
      agent: AGENT,
      version: thread.version,
      state: 'resolved',
      reason: 'They never learn.',
      outcome: { kind: 'credited', amount: { amount: '124.50', currency: 'USD' }, text: 'Goodwill of our budget.' },
    },
  })
  const page = await partner.text(partner.thread(thread))
  expect(page).toContain('Resolved')
  expect(page).not.toMatch(/never learn|Goodwill|124\.50|ticket/i)
})

it('folds a text of 10,000 lines, and loses none of it', async () => {
  const { partner, escalateOrder } = littleWorld()
  const { thread } = await escalateOrder()
  const text = Array.from({ length: 10_000 }, (_, index) => `line ${index}`).join('\n')
  const page = await partner.answer(thread, { text })
  expect(page).toContain('Show all of it (10000 lines)')
  expect(page).toContain('line 9999')
})

it('takes no form from another site', async () => {
  const { grid, escalateOrder, partner } = littleWorld()
  const { thread } = await escalateOrder()
  const url = `https://trading-grid.example${partner.thread(thread)}/posts`
  const headers = { 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded' }
  const response = await grid.fetch(new Request(url, { method: 'POST', headers, body: 'text=Hi' }))
  expect(response.status).toBe(403)
})

it('shows us beside the partner what we sent later', async () => {
  const { partner, escalateOrder, ask } = littleWorld()
  const { thread } = await escalateOrder()
  const body = { idempotencyKey: newKey(), agent: AGENT, ticket: TICKET, text: 'Any news?', ...nothingElse }
  await ask(postMessage, { path: { thread: thread.id }, body: { ...body, documents: ['doc-order'] } })
  const page = await partner.text(partner.thread(thread))
  expect(page).toContain('Any news?')
  expect(page).toContain('850_4500001001.x12')
})
