import { type FeedItem, readEvents, readFeed } from '../../src/trading-grid/contract/event.ts'
import { searchDocuments } from '../../src/trading-grid/contract/operations/document-operations.ts'
import { searchPartners } from '../../src/trading-grid/contract/operations/partner-operations.ts'
import { readThread } from '../../src/trading-grid/contract/operations/thread-operations.ts'
import { searchThreads } from '../../src/trading-grid/contract/operations/thread-search.ts'
import { problemTypes } from '../../src/trading-grid/contract/problem.ts'
import { type Ground, newNumber } from './ground.ts'
import type { Chapter } from './guarantee.ts'
import { must, mustEqual, NotCheckable } from './must.ts'

type Page<Item> = { items: Item[]; cursor?: string; hasMore: boolean }

/** A feed of years is not walked to its end for one check. */
const MOST_PAGES = 200

export const lists: Chapter = {
  title: 'Lists and feeds',
  guarantees: [
    {
      says: 'numbers the events of a thread from 1 without gaps, in order on every page',
      check: async (ground) => {
        const { id } = await threadWithMessages(ground, 6)
        const seqs = await walk<number>((cursor) => eventSeqs(ground, id, { direction: 'newer', ...cursor }))
        mustEqual(
          seqs,
          seqs.map((_, index) => index + 1),
          'the numbers',
        )
        const { lastSeq } = await ground.caller.done(readThread, {
          path: { thread: id },
          query: { agent: ground.agent.id },
        })
        mustEqual(seqs.at(-1), lastSeq, 'the last number')
      },
    },
    {
      says: 'skips and repeats nothing while paging back and somebody writes',
      check: async (ground) => {
        const { id, lastSeq } = await threadWithMessages(ground, 6)
        const pages: number[][] = []
        await walk<number>(async (cursor) => {
          const page = await eventSeqs(ground, id, cursor)
          pages.unshift(page.items)
          await ground.say(id, 'Written while somebody pages.')
          return page
        })
        mustEqual(
          pages.flat(),
          Array.from({ length: lastSeq }, (_, index) => index + 1),
          'the numbers over all pages',
        )
      },
    },
    {
      says: 'pages forward from a number to what was written meanwhile',
      check: async (ground) => {
        const { id, lastSeq } = await threadWithMessages(ground, 2)
        const { lastSeq: newest } = await ground.say(id, 'New.')
        const { items } = await eventSeqs(ground, id, { direction: 'newer', after: lastSeq, limit: 200 })
        mustEqual(
          items,
          Array.from({ length: newest - lastSeq }, (_, index) => lastSeq + index + 1),
          'the numbers after',
        )
      },
    },
    {
      says: 'lists threads, partners and documents once each, page by page',
      check: async (ground) => {
        const value = newNumber()
        const references = [{ kind: 'order' as const, value }]
        for (let count = 0; count < 5; count += 1) await ground.escalate({ references, separate: true })
        const { caller, agent } = ground
        const found = await walk<{ id: string }>((cursor) =>
          caller.done(searchThreads, { body: { agent, references, limit: 2, ...cursor } }),
        )
        mustEqual(found.length, 5, 'the number of threads')
        mustBeDistinct(found)
        mustBeDistinct(await walk((cursor) => caller.done(searchPartners, { body: { limit: 2, ...cursor } })))
        mustBeDistinct(await walk((cursor) => caller.done(searchDocuments, { body: { limit: 7, ...cursor } })))
      },
    },
    {
      says: 'feeds every event of the account once, with a cursor that waits at the end',
      check: async (ground) => {
        const before = await feedEnd(ground)
        const thread = await threadWithMessages(ground, 3)
        const first = await readOn(ground, before)
        const seqs = first.items.filter((item) => item.thread === thread.id).map(({ seq }) => seq)
        mustEqual(
          seqs,
          Array.from({ length: thread.lastSeq }, (_, index) => index + 1),
          'the events of a new thread in the feed',
        )
        mustEqual(
          (await readOn(ground, first.cursor)).items.filter((item) => item.thread === thread.id),
          [],
          'what the feed repeats',
        )
      },
    },
    {
      says: 'refuses a place in the feed that it never gave out, instead of having nothing to tell',
      check: async ({ caller, ticket }) => {
        const query = { account: ticket.account, cursor: 'no cursor of yours' }
        await caller.refused(readFeed, { query }, 410, problemTypes.cursorUnknown)
      },
    },
    {
      says: 'tells in the feed that something happened, never what',
      check: async (ground) => {
        const secret = newNumber()
        const before = await feedEnd(ground)
        const thread = await ground.escalate({ text: secret })
        const { raw } = await readOn(ground, before)
        must(raw.includes(thread.id), 'the new thread is not in the feed')
        must(!raw.includes(secret), 'the feed carries what was said')
      },
    },
  ],
}

async function threadWithMessages(ground: Ground, count: number) {
  let thread = await ground.escalate()
  for (let number = 1; number <= count; number += 1) thread = await ground.say(thread.id, `Message ${number}`)
  return thread
}

async function eventSeqs(
  { caller }: Ground,
  thread: string,
  query: { cursor?: string; direction?: 'newer'; after?: number; limit?: number },
): Promise<Page<number>> {
  const page = await caller.done(readEvents, { path: { thread }, query: { limit: 3, ...query } })
  return { ...page, items: page.items.map(({ seq }) => seq) }
}

async function walk<Item>(read: (cursor: { cursor?: string }) => Promise<Page<Item>>): Promise<Item[]> {
  const items: Item[] = []
  let cursor: { cursor?: string } = {}
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = await read(cursor)
    items.push(...page.items)
    if (!page.hasMore) return items
    must(page.cursor !== undefined, 'there is more, but no cursor to it')
    cursor = { cursor: page.cursor }
  }
  throw new NotCheckable(`the list has more than ${MOST_PAGES} pages`)
}

function mustBeDistinct(items: { id: string }[]): void {
  mustEqual(new Set(items.map(({ id }) => id)).size, items.length, 'the number of different things over all pages')
}

async function feedEnd({ caller, ticket }: Ground): Promise<string> {
  const { cursor } = await caller.done(readFeed, { query: { account: ticket.account, from: 'now' } })
  must(cursor !== undefined, 'the end of the feed has no cursor to come back with')
  return cursor
}

async function readOn(
  { caller, ticket }: Ground,
  from: string,
): Promise<{ items: FeedItem[]; cursor: string; raw: string }> {
  const items: FeedItem[] = []
  let cursor = from
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = await caller.done(readFeed, { query: { account: ticket.account, cursor, limit: 2 } })
    items.push(...page.items)
    cursor = page.cursor ?? cursor
    if (!page.hasMore) break
  }
  const answered = await caller.ask(readFeed, { query: { account: ticket.account, cursor: from } })
  return { items, cursor, raw: answered.text }
}
