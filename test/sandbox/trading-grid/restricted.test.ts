import { expect, it } from 'vitest'
import { restrictTo } from '../../../sandbox/trading-grid/restrictions.ts'
import { readFeed } from '../../../src/trading-grid/contract/event.ts'
import { searchExceptions } from '../../../src/trading-grid/contract/operations/exception-operations.ts'
import { escalate, requestDocument } from '../../../src/trading-grid/contract/operations/thread-operations.ts'
import { searchThreads } from '../../../src/trading-grid/contract/operations/thread-search.ts'
import { readOverview } from '../../../src/trading-grid/contract/overview.ts'
import { problemTypes } from '../../../src/trading-grid/contract/problem.ts'
import { readContract } from '../../../tools/openapi.ts'
import { ANA, BO, CHI, littleDispute, wanted } from './little-dispute.ts'
import { ACCOUNT, TOKEN } from './little-story.ts'
import { escalation, newKey, TICKET } from './little-world.ts'

const { operations } = await readContract()
const written = { idempotencyKey: 'key-of-a-restricted-one', agent: BO }
const nothingElse = { quotes: [], documents: [], attachments: [] }
const step = { area: 'access', title: 'VPN', owner: 'us' }
const action = { kind: 'export', throughSeq: 1, sha256: 'a'.repeat(64) }

/** What Bo sends to each operation of the thread, well formed. */
const bodies: Record<string, object> = {
  changeThread: { ...written, version: 1, severity: 'high' },
  postMessage: { ...written, ticket: TICKET, text: 'Let me in.', ...nothingElse },
  changeMessage: { ...written, change: { kind: 'withdraw' } },
  shareDocuments: { ...written, ticket: TICKET, documents: ['doc-order'], attachments: [] },
  requestDocument: { ...written, kind: 'certificate', text: 'Please.', rules: {} },
  linkTicket: { agent: BO },
  witnessLink: { agent: BO },
  markRead: { agent: BO, seq: 1 },
  changeOnboarding: { ...written, version: 1, state: 'testing' },
  addStep: { ...written, ...step },
  changeStep: { ...written, version: 1 },
  checkRequiredDocument: { ...written, kind: 'certificate', document: 'doc-order', state: 'accepted' },
  changeDispute: { ...written, version: 1 },
  addEvidence: { ...written, documents: ['doc-order'], comments: [] },
  withdrawEvidence: { ...written, reason: 'No.' },
  propose: { ...written, kind: 'credit', text: 'Half of it.' },
  answerProposal: { ...written, version: 1, state: 'accepted' },
  recordExport: { ...written, throughSeq: 1, sha256: 'a'.repeat(64) },
  startAct: { ...written, ticket: TICKET, action, note: 'Noted.' },
}
const queries: Record<string, Record<string, string | number>> = {
  readThread: { agent: BO.id },
  unlinkTicket: { agent: BO.id, agentName: BO.name },
}

const SECRET = 'Fraud at the dock'

/** Ana and Chi work on a dispute that nobody else may know of: with words, a file and an exception of its own. */
async function restricted() {
  const dispute = await littleDispute()
  const { thread, grid, ask, db, clock } = dispute
  const bytes = new TextEncoder().encode(`${SECRET}, in the words of the driver.`)
  const files = [{ name: 'Statement of the driver.txt', mediaType: 'text/plain', bytes }]
  const references = [{ kind: 'order' as const, value: '4500001001' }]
  restrictTo({ db }, thread.id, [ANA.id, CHI.id])
  grid.postAsPartner({ thread: thread.id, person: 'Dana Reyes', text: SECRET, files, references })

  async function raw(
    operation: string,
    { path = {}, query = {}, body }: Raw,
  ): Promise<{ status: number; text: string }> {
    const found = operations.find(({ id }) => id === operation)
    if (!found) throw new Error(`There is no ${operation}.`)
    const filled = found.path.replace(/\{(\w+)\}/g, (_, name) => String(path[name] ?? 'any'))
    const url = new URL(`https://trading-grid.example/v1${filled}`)
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value))
    const response = await grid.fetch(
      new Request(url, {
        method: found.method,
        headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    )
    return { status: response.status, text: await response.text() }
  }
  const cause = `chargeback:${thread.id}`
  const record = {
    idempotencyKey: newKey(),
    agent: ANA,
    version: 0,
    kind: 'chargeback',
    state: 'escalated',
    references,
    summary: SECRET,
    thread: thread.id,
  }
  expect((await raw('recordException', { path: { cause }, body: record })).status).toBe(200)
  const overview = (agent: typeof ANA) =>
    ask(readOverview, { body: { agent, ticket: TICKET, references, requester: { emailDomain: 'northwind.example' } } })
  const found = JSON.parse(
    (await raw('searchDocuments', { query: { agent: ANA.id }, body: { thread: thread.id } })).text,
  )
  const file: string = found.items[0].id
  clock.advance(60_000)
  return { ...dispute, raw, cause, record, references, overview, file }
}
type Raw = { path?: Record<string, string | number>; query?: Record<string, string | number>; body?: object }

it('answers every operation on a restricted thread with 403, to who is not on its list and to nobody', async () => {
  const { raw, thread } = await restricted()
  const ofThread = operations.filter(({ path }) => path.startsWith('/threads/{thread}'))
  expect(ofThread.length).toBeGreaterThan(20)
  for (const { id, body } of ofThread) {
    expect(id in bodies, id).toBe(body !== undefined)
    for (const query of [{ ...queries[id] }, { ...queries[id], agent: BO.id }]) {
      const path = { thread: thread.id, account: ACCOUNT, ticket: 1, seq: 1 }
      const { text } = await raw(id, { path, query, ...(body ? { body: bodies[id] ?? {} } : {}) })
      expect({ id, ...JSON.parse(text) }).toMatchObject({ id, status: 403, type: problemTypes.restricted })
      expect(text).not.toMatch(/Short shipment|TG-|Fraud/)
    }
  }
})

it('answers what hangs on a restricted thread with 403 as well: acts, requests, files and exceptions', async () => {
  const { raw, ask, waiting, thread, file, cause, record } = await restricted()
  const act = await waiting(wanted())
  const ours = { idempotencyKey: newKey(), agent: ANA, kind: 'certificate', text: 'Please.', rules: {} }
  const request = await ask(requestDocument, { path: { thread: thread.id }, body: ours })
  const transfer = { ...written, ticket: TICKET, mode: 'token' }
  const started = await raw('startTransfer', { path: { document: file }, body: { ...transfer, agent: ANA } })
  expect(started.status).toBe(202)
  const { id } = JSON.parse(started.text)
  const requests: [string, Raw][] = [
    ['readAct', { path: { act: act.id } }],
    ['witnessAct', { path: { act: act.id }, body: { ticket: TICKET } }],
    ['changeDocumentRequest', { path: { request: request.id }, body: { ...written, version: 1, state: 'withdrawn' } }],
    ['readDocument', { path: { document: file } }],
    ['readVersions', { path: { document: file } }],
    ['readContent', { path: { document: file } }],
    ['startTransfer', { path: { document: file }, body: transfer }],
    ['readTransfer', { path: { transfer: id } }],
    ['searchDocuments', { body: { thread: thread.id } }],
    ['recordException', { path: { cause }, body: { ...record, ...written } }],
    ['recordException', { path: { cause: 'chargeback:other' }, body: { ...record, ...written } }],
  ]
  for (const [operation, asked] of requests) {
    const body = asked.body === undefined ? {} : { body: { ...asked.body, idempotencyKey: newKey() } }
    const { text } = await raw(operation, { ...asked, ...body, query: { agent: BO.id } })
    expect({ operation, ...JSON.parse(text) }).toMatchObject({ status: 403, type: problemTypes.restricted, operation })
    expect(text).not.toContain(SECRET)
  }
})

it('shows nothing of a restricted thread in the overview, in lists, counts, searches and the feed', async () => {
  const { raw, ask, overview, references, thread, file } = await restricted()
  const theirs = await overview(CHI)
  expect(theirs.threads).toMatchObject([{ id: thread.id, restricted: true }])
  expect(theirs.exceptions).toHaveLength(1)
  expect(JSON.stringify(theirs.references)).toContain(file)

  const mine = await overview(BO)
  expect(mine).toMatchObject({ threads: [], related: [], earlier: [], exceptions: [], undelivered: [] })
  expect(mine.partners).not.toMatchObject([{ reason: { kind: 'thread' } }])
  expect(mine.partners[0]?.partner.answerTimes?.openThreads ?? 0).toBe(0)
  expect(mine.references).toMatchObject([{ status: 'found' }])
  for (const word of [thread.id, thread.label, SECRET, file]) expect(JSON.stringify(mine)).not.toContain(word)

  const lists: [string, Raw][] = [
    ['searchThreads', { body: { agent: BO, ticket: TICKET } }],
    ['searchThreads', { body: { agent: BO, text: 'short shipment' } }],
    ['searchDocuments', { body: { references } }],
    ['searchDocuments', { body: { text: 'driver' } }],
    ['searchExceptions', { body: { references } }],
    ['readContents', { body: { documents: [file] } }],
    ['readFeed', { query: { account: ACCOUNT } }],
    ['readUndelivered', { query: { account: ACCOUNT } }],
    ['readWorkList', { path: { account: ACCOUNT } }],
    ['searchPartners', { body: {} }],
  ]
  for (const [operation, asked] of lists) {
    const { status, text } = await raw(operation, { ...asked, query: { ...asked.query, agent: BO.id } })
    expect({ operation, status }).toEqual({ operation, status: 200 })
    for (const word of [thread.id, thread.label, SECRET]) expect(text).not.toContain(word)
    if (operation !== 'readContents') expect(text).not.toContain(file)
  }
  expect((await ask(searchThreads, { body: { agent: ANA } })).items).toHaveLength(1)
  expect((await ask(searchExceptions, { body: { references }, agent: ANA.id })).items).toHaveLength(1)
  const feed = await ask(readFeed, { query: { account: ACCOUNT }, agent: ANA.id })
  expect(new Set(feed.items.map((item) => item.thread))).toEqual(new Set([thread.id]))
})

it('keeps the documents of the transaction for everybody, and does not say who else has them', async () => {
  const { raw, thread, overview } = await restricted()
  const evidence = { ...written, agent: ANA, idempotencyKey: newKey(), documents: ['doc-order'], comments: [] }
  expect((await raw('addEvidence', { path: { thread: thread.id }, body: evidence })).status).toBe(201)
  const [order] = (await overview(BO)).references
  expect(order?.documents.find(({ id }) => id === 'doc-order')).toMatchObject({ threads: [] })
  const [theirs] = (await overview(CHI)).references
  expect(theirs?.documents.find(({ id }) => id === 'doc-order')).toMatchObject({ threads: [thread.id] })
})

it('writes no note of it, sets no field, and nudges nobody', async () => {
  const { grid, clock, zendesk, raw, thread } = await restricted()
  const [ticket] = zendesk.tickets.values()
  const before = ticket?.comments.length
  for (let second = 0; second < 120; second += 1) {
    clock.advance(1_000)
    await grid.tick()
  }
  expect(ticket?.comments.length).toBe(before)
  expect([...(ticket?.fields ?? [])].flat()).not.toContain(thread.label)
  expect(zendesk.notifications).toEqual([])
  for (const agent of [ANA, BO]) {
    const lease = { holder: 'a-browser', agent, ticket: TICKET, onDemand: true }
    expect(JSON.parse((await raw('leaseDelivery', { body: lease })).text)).toEqual({ outcome: 'nothing' })
  }
})

it('does not tell who escalates the same that somebody else has', async () => {
  const { ask } = await restricted()
  const again = { ...escalation(), kind: 'dispute' as const }
  const { thread } = await ask(escalate, { body: { ...again, agent: BO } })
  expect(thread.restricted).toBe(false)
})
