import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KEEP_MS, localStorageOf, type Owner, openStorage } from '../../src/browser/storage.ts'

const sam: Owner = { subdomain: 'acme', installationId: 7, userId: 1 }
const priya: Owner = { ...sam, userId: 2 }
const elsewhere: Owner = { ...sam, subdomain: 'acme-eu', installationId: 8 }

/** One browser's storage, and a clock that a test moves. */
function browser(most = Number.POSITIVE_INFINITY) {
  const entries = new Map<string, string>()
  const size = () => [...entries].reduce((sum, [key, value]) => sum + key.length + value.length, 0)
  const store: Storage = {
    get length() {
      return entries.size
    },
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => {
      const before = entries.get(key)
      entries.set(key, value)
      if (size() <= most) return
      if (before === undefined) entries.delete(key)
      else entries.set(key, before)
      throw new DOMException('full', 'QuotaExceededError')
    },
    removeItem: (key) => void entries.delete(key),
    clear: () => entries.clear(),
  }
  let now = Date.parse('2026-11-22T09:00:00Z')
  return {
    store,
    pass: (ms: number) => {
      now += ms
    },
    open: (owner: Owner) => openStorage(owner, store, () => now),
  }
}

it('gives an agent back what was kept before a reload', () => {
  const { open } = browser()
  open(sam).set('draft/reply/1', 'where are: the 40 cartons?')

  expect(open(sam).get('draft/reply/1')).toBe('where are: the 40 cartons?')
  expect(open(sam).keys()).toEqual(['draft/reply/1'])
})

describe.each([
  { who: 'another agent of the account', other: priya },
  { who: 'an agent of another account', other: elsewhere },
])('$who in the same browser', ({ other }) => {
  it.each(['draft/reply/1', 'cache/overview/1', 'outbox/draft/reply/1'])('never sees %s', (key) => {
    const { open } = browser()
    open(sam).set(key, 'for Sam’s eyes')

    const theirs = open(other)

    expect(theirs.get(key)).toBeUndefined()
    expect(theirs.keys()).toEqual([])
    theirs.set(key, 'theirs')
    theirs.remove(key)
  })

  it('leaves drafts and outbox where they were', () => {
    const { open } = browser()
    open(sam).set('draft/reply/1', 'half a sentence')
    open(sam).set('outbox/draft/reply/2', 'sent, not answered')
    open(other).set('draft/reply/1', 'theirs')

    expect(open(sam).get('draft/reply/1')).toBe('half a sentence')
    expect(open(sam).get('outbox/draft/reply/2')).toBe('sent, not answered')
  })
})

it('drops what the agent before had seen of servers as soon as somebody else starts', () => {
  const { open, store } = browser()
  open(sam).set('cache/overview/1', 'everything about Northwind')
  open(priya)

  expect(open(sam).get('cache/overview/1')).toBeUndefined()
  expect(store.length).toBe(0)
})

it('keeps another account’s copies: it is another customer of the same app', () => {
  const { open } = browser()
  open(sam).set('cache/overview/1', 'seen by Sam')
  open(elsewhere)

  expect(open(sam).get('cache/overview/1')).toBe('seen by Sam')
})

it('lets go of what is older than a working day, also while the page stays open', () => {
  const { open, pass, store } = browser()
  const page = open(sam)
  page.set('draft/reply/1', 'yesterday’s')
  pass(KEEP_MS + 1)

  expect(page.get('draft/reply/1')).toBeUndefined()
  open(priya)
  expect(store.length).toBe(0)
})

it('keeps the outbox for as long as it takes', () => {
  const { open, pass } = browser()
  open(sam).set('outbox/draft/reply/1', 'sent, not answered')
  pass(40 * KEEP_MS)
  open(priya)

  expect(open(sam).get('outbox/draft/reply/1')).toBe('sent, not answered')
})

it('says that nothing survives where the browser denies storage, and goes on without', () => {
  const denied = {
    get localStorage(): Storage {
      throw new DOMException('denied', 'SecurityError')
    },
  }
  const storage = openStorage(sam, localStorageOf(denied), () => 0)

  storage.set('draft/reply/1', 'as long as this page')

  expect(storage.survivesReload).toBe(false)
  expect(storage.get('draft/reply/1')).toBe('as long as this page')
})

it('gives up caches for what somebody is writing when the browser is full', () => {
  const { open } = browser(300)
  const storage = open(sam)
  storage.set('cache/overview/1', 'x'.repeat(200))
  storage.set('draft/reply/1', 'y'.repeat(200))

  expect(storage.get('draft/reply/1')).toBe('y'.repeat(200))
  expect(storage.get('cache/overview/1')).toBeUndefined()
})

it('still has what was kept where the browser is too full for a few letters more', () => {
  const { open } = browser(80)
  open(sam).set('outbox/message/1', 'sent, not answered')

  const storage = open(sam)

  expect(storage.get('outbox/message/1')).toBe('sent, not answered')
  expect(storage.survivesReload).toBe(true)
  storage.remove('outbox/message/1')
  expect(open(sam).keys()).toEqual([])
})

it('says that nothing survives where the browser has no room at all, as in a private window, and goes on without', () => {
  const storage = browser(0).open(sam)
  storage.set('draft/reply/1', 'as long as this page')
  expect([storage.survivesReload, storage.get('draft/reply/1')]).toEqual([false, 'as long as this page'])
})

it('tells who listens, until they stop', () => {
  const storage = browser().open(sam)
  const heard: number[] = []
  const stop = storage.onChange(() => heard.push(1))
  storage.set('draft/reply/1', 'a')
  storage.remove('draft/reply/1')
  stop()
  storage.set('draft/reply/1', 'b')

  expect(heard).toHaveLength(2)
})

it('never gives one owner what another one kept, whatever they are called', () => {
  const owner = fc.record({
    subdomain: fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/),
    installationId: fc.integer({ min: 1, max: 20 }),
    userId: fc.integer({ min: 1, max: 20 }),
  })
  const key = fc.stringMatching(/^(draft|cache|outbox)\/[a-z0-9/]{1,8}$/)
  fc.assert(
    fc.property(owner, owner, key, fc.string(), (one, other, name, value) => {
      fc.pre(JSON.stringify(one) !== JSON.stringify(other))
      const { open } = browser()
      open(one).set(name, value)
      const theirs = open(other)
      expect(theirs.keys()).toEqual([])
      expect(theirs.get(name)).toBeUndefined()
      if (!name.startsWith('cache/')) expect(open(one).get(name)).toBe(value)
    }),
  )
})
