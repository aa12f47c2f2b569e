import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalJson } from '../../../sandbox/trading-grid/canonical-json.ts'
import { readEvents, readFeed } from '../../../src/trading-grid/contract/event.ts'
import { linkTicket, unlinkTicket } from '../../../src/trading-grid/contract/operations/link-operations.ts'
import {
  changeMessage,
  changeThread,
  escalate,
  markRead,
  postMessage,
  readThread,
  readTrail,
  requestDocument,
} from '../../../src/trading-grid/contract/operations/thread-operations.ts'
import { searchThreads } from '../../../src/trading-grid/contract/operations/thread-search.ts'
import { AGENT, escalation, littleWorld, newKey, TICKET } from './little-world.ts'

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
const step = fc.oneof(
  fc.record({ kind: fc.constant('post' as const), text, retries: fc.nat(2) }),
  fc.record({ kind: fc.constant('partner' as const), text, automatic: fc.boolean() }),
  fc.record({ kind: fc.constant('edit' as const), seq: fc.integer({ min: 1, max: 12 }), text, retries: fc.nat(2) }),
  fc.record({ kind: fc.constant('withdraw' as const), seq: fc.integer({ min: 1, max: 12 }), retries: fc.nat(1) }),
  fc.record({ kind: fc.constant('pause' as const), paused: fc.boolean(), stale: fc.boolean(), retries: fc.nat(1) }),
  fc.record({ kind: fc.constant('state' as const), state: fc.constantFrom('resolved', 'open', 'awaiting-us') }),
  fc.record({ kind: fc.constant('link' as const), ticket: fc.integer({ min: 1, max: 3 }), link: fc.boolean() }),
  fc.record({ kind: fc.constant('request' as const), text, retries: fc.nat(2) }),
  fc.record({ kind: fc.constant('read' as const), seq: fc.nat(20) }),
  fc.record({ kind: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 60 }) }),
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

it('keeps numbers gapless, the chain whole and answers the same, whatever is done and sent again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      const world = littleWorld()
      const { thread } = await world.escalateOrder()
      for (const taken of steps) await take(world, thread.id, taken)
      await mustBeWhole(world, thread.id)
    }),
    { numRuns: 60 },
  )
}, 60_000)

type World = ReturnType<typeof littleWorld>

async function take(world: World, thread: string, taken: Step): Promise<void> {
  const { grid, clock, ask } = world
  const path = { thread }
  const common = () => ({ idempotencyKey: newKey(), agent: AGENT })
  clock.advance(1_000)
  if (taken.kind === 'partner') {
    grid.postAsPartner({ thread, person: 'Dana Reyes', text: taken.text, automatic: taken.automatic, files: [] })
  }
  if (taken.kind === 'wait') {
    clock.advance(taken.hours * 3_600_000)
    await grid.tick()
  }
  if (taken.kind === 'read') await ask(markRead, { path, body: { agent: AGENT, seq: taken.seq } })
  if (taken.kind === 'link') {
    if (!taken.link) world.noteUnlink(taken.ticket, thread)
    const place = { ...path, account: TICKET.account, ticket: taken.ticket }
    await (taken.link
      ? ask(linkTicket, { path: place, body: { agent: AGENT } })
      : ask(unlinkTicket, { path: place, query: { agent: AGENT.id, agentName: AGENT.name } }))
  }
  if (taken.kind === 'post') {
    const nothingElse = { quotes: [], documents: [], attachments: [] }
    const body = { ...common(), ticket: TICKET, text: taken.text, ...nothingElse }
    await again(taken.retries, () => world.send(postMessage, { path, body }))
  }
  if (taken.kind === 'edit' || taken.kind === 'withdraw') {
    const change = taken.kind === 'edit' ? { kind: 'edit' as const, text: taken.text } : { kind: 'withdraw' as const }
    const body = { ...common(), change }
    await again(taken.retries, () => world.send(changeMessage, { path: { ...path, seq: taken.seq }, body }))
  }
  if (taken.kind === 'request') {
    const body = { ...common(), kind: 'certificate', text: taken.text, rules: {} }
    await again(taken.retries, () => world.send(requestDocument, { path, body }))
  }
  if (taken.kind === 'pause' || taken.kind === 'state') {
    const { version } = await ask(readThread, { path, query: { agent: AGENT.id } })
    const seen = taken.kind === 'pause' && taken.stale ? version - 1 : version
    const change = taken.kind === 'pause' ? { paused: taken.paused } : { state: taken.state }
    const body = { ...common(), version: seen, ...change }
    await again(taken.kind === 'pause' ? taken.retries : 0, () => world.send(changeThread, { path, body }))
  }
}

/** Sends the same again, as after an answer that got lost: what succeeded answers the same word for word. */
async function again(retries: number, send: () => Promise<Response>): Promise<void> {
  const first = await send()
  expect(first.status).toBeLessThan(500)
  const words = await first.text()
  for (let retry = 0; retry < retries; retry += 1) {
    const next = await send()
    if (first.ok) expect(await next.text()).toBe(words)
    expect(next.ok).toBe(first.ok)
  }
}

async function mustBeWhole(world: World, thread: string): Promise<void> {
  const { send, ask } = world
  let previous = '0'.repeat(64)
  const seqs: number[] = []
  let cursor: string | undefined
  do {
    const query = { direction: 'newer' as const, limit: 4, ...(cursor === undefined ? {} : { cursor }) }
    const page = await (await send(readTrail, { path: { thread }, query })).json()
    for (const { body, salt, hash, ...envelope } of page.items) {
      seqs.push(envelope.seq)
      const salted = createHash('sha256').update(Buffer.from(salt, 'hex'))
      expect(envelope.bodyHash).toBe(salted.update(canonicalJson(body)).digest('hex'))
      expect(envelope.previousHash).toBe(previous)
      const chained = createHash('sha256').update(Buffer.from(previous, 'hex')).update(canonicalJson(envelope))
      expect(hash).toBe(chained.digest('hex'))
      previous = hash
    }
    cursor = page.cursor
  } while (cursor !== undefined)

  const summary = await ask(readThread, { path: { thread }, query: { agent: AGENT.id } })
  expect(seqs).toEqual(Array.from({ length: summary.lastSeq }, (_, index) => index + 1))
  expect(summary.head).toBe(previous)

  const { items: feed } = await ask(readFeed, { query: { account: TICKET.account, limit: 200 } })
  expect(feed.filter((item) => item.thread === thread).map(({ seq }) => seq)).toEqual(seqs)
}

it('pages without skipping or repeating while new things keep coming', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 7 }), fc.array(fc.boolean(), { maxLength: 12 }), async (limit, adds) => {
      const world = littleWorld()
      const { thread } = await world.escalateOrder()
      const post = (n: number) =>
        world.grid.postAsPartner({ thread: thread.id, person: 'Dana Reyes', text: `Update ${n}`, files: [] })
      for (let n = 0; n < 12; n += 1) post(n)
      const before = await world.ask(readThread, { path: { thread: thread.id }, query: { agent: AGENT.id } })

      const seen: number[] = []
      let cursor: string | undefined
      let turn = 0
      do {
        const query = { limit, ...(cursor === undefined ? {} : { cursor }) }
        const page = await world.ask(readEvents, { path: { thread: thread.id }, query })
        seen.unshift(...page.items.map(({ seq }) => seq))
        if (adds[turn]) post(100 + turn)
        turn += 1
        cursor = page.cursor
      } while (cursor !== undefined)
      expect(seen).toEqual(Array.from({ length: before.lastSeq }, (_, index) => index + 1))
    }),
    { numRuns: 25 },
  )
}, 30_000)

it('lists threads once each while others are being changed', async () => {
  const { ask, send, grid } = littleWorld()
  for (let n = 0; n < 9; n += 1) {
    await send(escalate, { body: { ...escalation(), references: [{ kind: 'order', value: `77${n}` }] } })
  }
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await ask(searchThreads, { body: { agent: AGENT, limit: 2, ...(cursor ? { cursor } : {}) } })
    seen.push(...page.items.map(({ label }) => label))
    const [last] = page.items
    if (last) grid.postAsPartner({ thread: last.id, person: 'Dana Reyes', text: 'News', files: [] })
    cursor = page.cursor
  } while (cursor !== undefined)
  expect(seen).toEqual(Array.from({ length: 9 }, (_, index) => `TG-${1009 - index}`))
})
