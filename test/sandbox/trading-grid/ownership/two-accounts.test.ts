import { expect, it } from 'vitest'
import { readFeed } from '../../../../src/trading-grid/contract/event.ts'
import { readApprovalRules } from '../../../../src/trading-grid/contract/operations/case-operations.ts'
import {
  readDocument,
  readVersions,
  searchDocuments,
} from '../../../../src/trading-grid/contract/operations/document-operations.ts'
import {
  recordException,
  searchExceptions,
} from '../../../../src/trading-grid/contract/operations/exception-operations.ts'
import { readPartner, searchPartners } from '../../../../src/trading-grid/contract/operations/partner-operations.ts'
import { escalate } from '../../../../src/trading-grid/contract/operations/thread-operations.ts'
import { readOverview } from '../../../../src/trading-grid/contract/overview.ts'
import { AGENT, escalation, newKey, TICKET } from '../little-world.ts'
import { OTHER_ACCOUNT, sides, twoAccounts } from './two-accounts.ts'

const references = [{ kind: 'order' as const, value: '4500001001' }]
const cause = 'short-shipment:4500001001:1'
const record = (summary: string, version = 0) => ({
  idempotencyKey: newKey(),
  agent: AGENT,
  version,
  kind: 'short-shipment',
  state: 'logged' as const,
  references,
  summary,
})

it('keeps what two accounts record about the same cause apart', async () => {
  const { ask } = twoAccounts()
  const path = { cause }
  await ask(recordException, { path, body: record('Ours, 40 cartons') })
  const asSecond = { token: sides.second.token }
  expect((await ask(searchExceptions, { body: { references }, ...asSecond })).items).toEqual([])
  const overview = { agent: AGENT, references, requester: {} }
  const theirs = await ask(readOverview, {
    body: { ...overview, ticket: { account: OTHER_ACCOUNT, id: 1 } },
    ...asSecond,
  })
  expect(theirs.exceptions).toEqual([])

  // For the second account nothing is recorded yet: its first version is 0 as well.
  const second = await ask(recordException, { path, body: record('Theirs'), ...asSecond })
  expect(second.version).toBe(1)
  expect((await ask(searchExceptions, { body: { references } })).items).toMatchObject([{ summary: 'Ours, 40 cartons' }])
  expect((await ask(readOverview, { body: { ...overview, ticket: TICKET } })).exceptions).toMatchObject([
    { summary: 'Ours, 40 cartons' },
  ])
  expect((await ask(searchExceptions, { body: { references }, ...asSecond })).items).toMatchObject([
    { summary: 'Theirs' },
  ])
})

it('gives an account the documents that it exchanged itself, and no other', async () => {
  const { ask, refuse } = twoAccounts()
  const asSecond = { token: sides.second.token }
  const { items } = await ask(searchDocuments, { body: { references }, ...asSecond })
  expect(items.map(({ id }) => id).sort()).toEqual(['second-doc-invoice-a', 'second-doc-order'])
  expect((await ask(searchDocuments, { body: { references } })).items.map(({ id }) => id).sort()).toEqual([
    'doc-invoice-a',
    'doc-order',
  ])
  for (const operation of [readDocument, readVersions]) {
    expect(await refuse(operation, { path: { document: 'doc-order' }, ...asSecond })).toMatchObject({ status: 404 })
  }
})

it('names in a document no thread of another account', async () => {
  const { ask, escalateOrder } = twoAccounts()
  const { thread } = await escalateOrder({ documents: ['doc-order'] })
  const asSecond = { token: sides.second.token }
  expect((await ask(searchDocuments, { body: { thread: thread.id }, ...asSecond })).items).toEqual([])
  const { items } = await ask(searchDocuments, { body: {}, ...asSecond })
  expect(items.length).toBeGreaterThan(0)
  expect(JSON.stringify(items)).not.toContain(thread.id)
})

it('keeps partners, and who approves what, to the account that trades with them', async () => {
  const { ask, refuse } = twoAccounts()
  const asSecond = { token: sides.second.token }
  const { items } = await ask(searchPartners, { body: {}, ...asSecond })
  expect(items.map(({ id }) => id)).toEqual(['second-northwind', 'second-contoso'])
  expect(await refuse(readPartner, { path: { partner: 'northwind' }, ...asSecond })).toMatchObject({ status: 404 })
  expect((await ask(readApprovalRules, asSecond)).items).toHaveLength(2)
})

it('does not place a reader of the feed at an entry of another account', async () => {
  const { ask, refuse, escalateOrder } = twoAccounts()
  const from = { from: 'now' as const }
  await escalateOrder()
  const first = await ask(readFeed, { query: { account: TICKET.account, ...from } })
  const asSecond = { token: sides.second.token }
  const second = await ask(readFeed, { query: { account: OTHER_ACCOUNT, ...from }, ...asSecond })
  expect(second.cursor).not.toBe(first.cursor)
  const foreign = { account: OTHER_ACCOUNT, cursor: first.cursor ?? '' }
  expect(await refuse(readFeed, { query: foreign, ...asSecond })).toMatchObject({ status: 410 })
  await ask(readFeed, { query: { account: TICKET.account, cursor: first.cursor ?? '' } })
})

it('numbers the threads of each account for itself', async () => {
  const { ask } = twoAccounts()
  const labels = async ({ account, token, own }: (typeof sides)['first']) => {
    const body = {
      ...escalation(),
      ticket: { account, id: 1 },
      partner: own('northwind'),
      group: own('northwind-shipping'),
    }
    const first = await ask(escalate, { body: { ...body, separate: true }, token })
    const second = await ask(escalate, { body: { ...body, idempotencyKey: newKey(), separate: true }, token })
    return [first.thread.label, second.thread.label]
  }
  const [first, second] = [await labels(sides.first), await labels(sides.second)]
  expect(second).toEqual(first)
})
