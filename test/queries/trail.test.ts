import { QueryClient } from '@tanstack/react-query'
import { beforeEach, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { startCompute } from '../../src/browser/compute.ts'
import { ThreadId, TicketId, UserId } from '../../src/domain/ids.ts'
import { type TrailWorld, trailQueries, verifyAgain } from '../../src/queries/trail.ts'
import { createTradingGrid } from '../../src/trading-grid/client.ts'
import { parseSettings } from '../../src/zendesk/settings.ts'
import type { HttpRequest } from '../../src/zendesk/zendesk.ts'
import { type ChainedEntry, chain, type Recorded, withoutBody } from '../support/chained-trail.ts'

const TRADING_GRID = 'https://trading-grid.example/v1'
const THREAD = z.parse(ThreadId, 'thr_1')
const said: Recorded = { body: { text: 'Hello', documents: [], quotes: [] } }

/** What the Trading Grid keeps, and from where on it was asked. */
let kept: ChainedEntry[]
let askedAfter: number[]
let client: QueryClient

beforeEach(() => {
  kept = chain([said, said, said])
  askedAfter = []
  client = new QueryClient()
})

it('reads only what came since', async () => {
  expect((await verified()).findings).toMatchObject({ verifiedThrough: 3 })
  kept = chain([said, said, said, said, said])

  const trail = await verified()

  expect(trail.findings).toMatchObject({ verifiedThrough: 5, breaks: [] })
  expect(trail.entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5])
  expect(askedAfter).toEqual([0, 3])
})

it('reads everything once more when asked to, and finds what was changed meanwhile', async () => {
  await verified()
  kept = kept.map((entry) => (entry.seq === 2 ? { ...entry, audience: 'internal' } : entry))

  await verifyAgain(client, THREAD)

  expect((await verified()).findings.breaks).toEqual([{ index: 1, seq: 2, kind: 'wrong-hash' }])
})

it('reads everything once more after something was wrong', async () => {
  const whole = chain([said, said, said, said])
  kept = whole.filter(({ seq }) => seq !== 2)
  expect((await verified(3)).findings.breaks).not.toEqual([])
  kept = whole

  expect((await verified(4)).findings).toMatchObject({ verifiedThrough: 4, breaks: [] })
})

it('forgets the words that were redacted since it read them', async () => {
  await verified()
  kept = chain([said, said, said, { type: 'redacted', body: { seq: 2, reason: 'Bank details' } }])
  kept = kept.map((entry) => (entry.seq === 2 ? withoutBody(entry) : entry))

  const trail = await verified()

  expect(trail.findings).toMatchObject({ verifiedThrough: 4, breaks: [], redacted: [2], stubs: [] })
  expect(trail.entries[1]?.event).not.toHaveProperty('body')
})

function verified(lastSeq = kept.length) {
  return client.fetchQuery(trailQueries.verified(world(), { id: THREAD, lastSeq }))
}

function world(): TrailWorld {
  const zendesk = {
    agent: { id: z.parse(UserId, 1) },
    send: async ({ url }: HttpRequest) => ({ status: 200, text: answer(url), header: () => undefined }),
  }
  const settings = parseSettings({ base_url: TRADING_GRID })
  const installation = { subdomain: 'acme', appId: 1, installationId: 1, settings }
  return {
    tradingGrid: createTradingGrid(zendesk, installation),
    compute: startCompute(() => undefined),
    zendesk,
    ticketId: z.parse(TicketId, 1),
  }
}

function answer(url: string): string {
  if (!url.startsWith(TRADING_GRID)) return JSON.stringify({ audits: [] })
  const after = Number(new URL(url).searchParams.get('after'))
  askedAfter.push(after)
  return JSON.stringify({ items: kept.filter(({ seq }) => seq > after), hasMore: false })
}
