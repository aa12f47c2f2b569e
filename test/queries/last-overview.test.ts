import { expect, it } from 'vitest'
import { openStorage } from '../../src/browser/storage.ts'
import { ThreadId, TicketId } from '../../src/domain/ids.ts'
import { keepOverview, readLastOverview } from '../../src/queries/last-overview.ts'
import type { Overview } from '../../src/trading-grid/contract/overview.ts'

const owner = { subdomain: 'acme', installationId: 2, userId: 3 }
const ticket = (number: number) => TicketId.parse(number)

function overviewAt(minute: number, locale = 'en'): Overview {
  return {
    at: new Date(Date.UTC(2026, 10, 22, 8, minute)).toISOString(),
    capabilities: {
      transfer: 'none',
      attachmentFetch: false,
      serverDelivery: false,
      push: false,
      leases: false,
      approvals: false,
      restrictedThreads: false,
      maxDocumentBytes: 1,
      maxInlineBytes: 1,
    },
    installation: {
      account: 'acme',
      appId: 1,
      installationId: 2,
      test: false,
      automationsPaused: false,
      notes: 'automatic',
      locale,
      fields: {},
      onClosedTicket: 'follow-up',
      reopenOnAnswer: true,
      version: 1,
    },
    threads: [],
    references: [],
    partners: [],
    related: [],
    earlier: [],
    exceptions: [],
    undelivered: [],
  }
}

it('keeps the last overview of a ticket', () => {
  const storage = openStorage(owner, undefined, () => 0)
  keepOverview(storage, ticket(1), overviewAt(1))
  keepOverview(storage, ticket(1), overviewAt(2))
  expect(readLastOverview(storage, ticket(1))).toEqual(overviewAt(2))
})

it('keeps fifty tickets and lets the one go that was seen longest ago', () => {
  const storage = openStorage(owner, undefined, () => 0)
  for (let number = 1; number <= 51; number++) keepOverview(storage, ticket(number), overviewAt(number))
  expect(readLastOverview(storage, ticket(1))).toBeUndefined()
  expect(readLastOverview(storage, ticket(2))).toEqual(overviewAt(2))
  expect(storage.keys()).toHaveLength(50)
})

it('never takes more than two megabytes', () => {
  const storage = openStorage(owner, undefined, () => 0)
  for (let number = 1; number <= 20; number++) {
    keepOverview(storage, ticket(number), overviewAt(number, 'x'.repeat(100_000)))
  }
  const bytes = storage.keys().reduce((sum, key) => sum + (storage.get(key)?.length ?? 0) * 2, 0)
  expect(bytes).toBeLessThanOrEqual(2_000_000)
  expect(readLastOverview(storage, ticket(20))).toBeDefined()
  keepOverview(storage, ticket(21), overviewAt(21, 'x'.repeat(1_100_000)))
  expect(readLastOverview(storage, ticket(21))).toBeUndefined()
})

it('keeps nothing of links: what they lack is true only now, and their files may be a restricted thread’s', () => {
  const storage = openStorage(owner, undefined, () => 0)
  const file = { attachmentId: 7, name: 'freight-audit.csv' }
  const link = {
    thread: ThreadId.parse('thr_1036'),
    nonce: 'NONCE',
    witnessed: false,
    linkedAt: overviewAt(1).at,
    filesToFollow: [{ ...file, named: false }],
    filesNotShared: [{ ...file, reason: 'The malware scan found something in it.' }],
  }
  keepOverview(storage, ticket(1), { ...overviewAt(1), links: [link] })
  expect(storage.keys().map((key) => storage.get(key))).toEqual([JSON.stringify(overviewAt(1))])
})
