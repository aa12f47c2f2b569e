import fc from 'fast-check'
import { expect, it } from 'vitest'
import { locksOf } from '../../src/browser/locks.ts'
import { openStorage } from '../../src/browser/storage.ts'
import { queueMessage } from '../../src/domain/drafts/outbox.ts'
import { ThreadId, TicketId, UserId } from '../../src/domain/ids.ts'
import { openOutbox } from '../../src/sync/outbox/outbox.ts'
import type { TradingGrid } from '../../src/trading-grid/client.ts'
import type { Operation } from '../../src/trading-grid/contract/operation.ts'
import { TradingGridError } from '../../src/trading-grid/error.ts'

const wait = () => Promise.resolve()
/** Messages without files ask nothing of Zendesk. */
const zendesk = {
  installation: { subdomain: 'acme', appId: 1, installationId: 2, settings: undefined as never }, // Not read.
  agent: { id: UserId.parse(3), name: 'Ana Ito', email: 'ana@acme.example', locale: 'en', role: 'agent' },
  send: () => Promise.reject(new Error('Zendesk is not asked.')),
}

type Fate =
  | 'arrives'
  | 'answer lost'
  | 'lost on the way'
  | 'credentials refused'
  | 'page killed before'
  | 'page killed after'
type Sent = { params?: Record<string, string | number>; body?: { idempotencyKey: string; text: string } }

const THREADS = ['thr_1', 'thr_2'] as const

/** The other side as far as it matters here: a key that was seen is answered and not written again. */
function partnerSide(fates: Fate[]) {
  const arrived = new Map<string, { thread: string; text: string }>()
  const call = async (_operation: Operation, { params, body }: Sent): Promise<unknown> => {
    const fate = fates.shift() ?? 'arrives'
    const receive = () => {
      if (body) arrived.set(body.idempotencyKey, { thread: String(params?.thread), text: body.text })
    }
    await Promise.resolve()
    if (fate === 'lost on the way') throw new TradingGridError('unavailable', 'No answer')
    if (fate === 'credentials refused') throw new TradingGridError('unauthorised', 'Expired')
    if (fate === 'page killed before') return new Promise(() => undefined)
    receive()
    if (fate === 'answer lost') throw new TradingGridError('unavailable', 'No answer')
    if (fate === 'page killed after') return new Promise(() => undefined)
    return { notShared: [] }
  }
  // Only this one operation is called, and of its answer only `notShared` is looked at.
  return { arrived, tradingGrid: { call, callRaw: call } as unknown as TradingGrid }
}

it('brings every message once and each thread’s in order, however pages are killed and answers are lost', async () => {
  const fate = fc.constantFrom<Fate[]>(
    'arrives',
    'answer lost',
    'lost on the way',
    'credentials refused',
    'page killed before',
    'page killed after',
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(fate, { maxLength: 20 }),
      fc.array(fc.constantFrom(...THREADS), { maxLength: 8 }),
      async (fates, queue) => {
        const left = [...fates]
        const { arrived, tradingGrid } = partnerSide(left)
        let nowMs = 1_000_000
        const clock = { now: () => new Date(nowMs), wait }
        const backing = new Map<string, string>()
        const openPage = () =>
          openOutbox({
            zendesk,
            tradingGrid,
            storage: openStorage(
              { subdomain: 'acme', installationId: 2, userId: 3 },
              storageOver(backing),
              () => nowMs,
            ),
            // A killed page lets go of its locks.
            locks: locksOf(undefined),
            clock,
          })
        let page = openPage()
        for (const [number, thread] of queue.entries()) page.add(numbered(number, thread))
        for (let round = 0; page.messages().length > 0; round++) {
          expect(round).toBeLessThan(60)
          const killed = new Promise<'killed'>((resolve) => setTimeout(() => resolve('killed'), 5))
          if ((await Promise.race([page.sendDue(), killed])) === 'killed') page = openPage()
          nowMs += 61_000
        }
        for (const thread of THREADS) {
          const said = [...arrived.values()].filter((one) => one.thread === thread).map(({ text }) => text)
          const wanted = queue.flatMap((one, number) => (one === thread ? [`message ${number}`] : []))
          expect(said).toEqual(wanted)
        }
      },
    ),
    { numRuns: 60 },
  )
})

it('waits between attempts also where the browser has no room to note them, and sends once there is an answer', async () => {
  const storage = openStorage({ subdomain: 'acme', installationId: 2, userId: 3 }, fullWith(700), () => 0)
  let [nowMs, attempts, isDown] = [1_000_000, 0, true]
  const call = async () => {
    attempts += 1
    // Many more than there may be: enough of it.
    if (attempts > 50) return new Promise(() => undefined)
    await new Promise((resolve) => setTimeout(resolve))
    if (isDown) throw new TradingGridError('unavailable', 'The way to the Trading Grid is broken. '.repeat(20))
    return { notShared: [] }
  }
  const open = () =>
    openOutbox({
      zendesk,
      tradingGrid: { call, callRaw: call } as unknown as TradingGrid, // Only this one operation is called.
      storage,
      locks: locksOf(undefined),
      clock: { now: () => new Date(nowMs), wait },
    })
  const outbox = open()
  expect(outbox.add(numbered(0, 'thr_1'))).toBe(true)
  expect(await first(outbox.sendDue())).toBeGreaterThan(nowMs)
  expect(attempts).toBe(1)
  expect(outbox.messages()).toMatchObject([
    { attempts: 1, progress: { stage: 'waiting', trouble: { side: 'trading-grid' } } },
  ])

  nowMs += 3_000
  expect(await first(outbox.sendDue())).toBeGreaterThan(nowMs)
  expect(attempts).toBe(2)

  // Another page got it through: what this one could not note is of no interest any more.
  isDown = false
  await open().sendDue()
  expect(attempts).toBe(3)
  expect([outbox.messages(), await outbox.sendDue()]).toEqual([[], undefined])
})

it('refuses a message for which the browser has no room', () => {
  const { tradingGrid } = partnerSide([])
  const outbox = openOutbox({
    zendesk,
    tradingGrid,
    storage: openStorage({ subdomain: 'acme', installationId: 2, userId: 3 }, fullWith(100), () => 0),
    locks: locksOf(undefined),
    clock: { now: () => new Date(1_000), wait },
  })
  expect(outbox.add(numbered(0, 'thr_1'))).toBe(false)
  expect(outbox.messages()).toEqual([])
})

/** A loop without a pause would never come to an end. */
function first<Result>(sent: Promise<Result>): Promise<Result> {
  const tooLong = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('It is still sending.')), 500))
  return Promise.race([sent, tooLong])
}

/** Takes so many letters and no more. */
function fullWith(most: number): Storage {
  const entries = new Map<string, string>()
  const store = storageOver(entries)
  return Object.assign(store, {
    setItem: (key: string, value: string) => {
      const others = [...entries].reduce(
        (sum, [known, text]) => sum + (known === key ? 0 : known.length + text.length),
        0,
      )
      if (others + key.length + value.length > most) throw new DOMException('full', 'QuotaExceededError')
      entries.set(key, value)
    },
  })
}

it('lets two pages of one browser take turns', async () => {
  const { arrived, tradingGrid } = partnerSide([])
  const storage = openStorage({ subdomain: 'acme', installationId: 2, userId: 3 }, undefined, () => 0)
  const locks = locksOf(undefined)
  const world = {
    zendesk,
    tradingGrid,
    storage,
    locks,
    clock: { now: () => new Date(1_000), wait },
  }
  const [one, other] = [openOutbox(world), openOutbox(world)]
  for (let number = 0; number < 5; number++) one.add(numbered(number, 'thr_1'))

  await Promise.all([one.sendDue(), other.sendDue()])

  expect([...arrived.values()].map(({ text }) => text)).toEqual([0, 1, 2, 3, 4].map((number) => `message ${number}`))
  expect(other.messages()).toEqual([])
})

function numbered(number: number, thread: string) {
  return queueMessage(
    {
      key: `key-${number}`,
      thread: ThreadId.parse(thread),
      ticket: TicketId.parse(1),
      agent: { id: 2_002, name: 'Sam Rivera' },
      text: `message ${number}`,
      documents: [],
      files: [],
    },
    number,
  )
}

function storageOver(entries: Map<string, string>): Storage {
  return {
    get length() {
      return entries.size
    },
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
    clear: () => entries.clear(),
  }
}
