import * as z from 'zod/mini'
import type { Channel } from '../../browser/channel.ts'
import type { Clock } from '../../browser/clock.ts'
import type { Locks } from '../../browser/locks.ts'
import type { KeptStorage } from '../../browser/storage.ts'
import type { TradingGrid } from '../../trading-grid/client.ts'
import { FeedItem, readFeed } from '../../trading-grid/contract/event.ts'
import { TradingGridError } from '../../trading-grid/error.ts'
import { leadWhileVisible } from './leader.ts'
import { pauseAfterFailureMs } from './pace.ts'

/** With pushes one poll is left for what a push may have missed. */
const WITH_PUSH_MS = 5 * 60_000
/** What happens elsewhere is to be on the screen within five seconds. */
const WHILE_WATCHED_MS = 4_000
const OTHERWISE_MS = 40_000
const NUDGE_WITHIN_MS = 2_000
const GRACE_MS = 5_000
const CURSOR = 'cache/feed-cursor'

/** Said by the page that reads, for all pages of this browser. `everyMs`: the next one comes by then. */
const News = z.object({
  kind: z.literal('news'),
  at: z.number(),
  everyMs: z.number(),
  cursor: z.optional(z.string()),
  items: z.array(FeedItem),
  /** We had no place in the feed, or it did not know it any more: anything may have happened besides `items`. */
  startedAnew: z.boolean(),
})
export type News = z.infer<typeof News>

export type FeedWorld = {
  tradingGrid: TradingGrid
  account: string
  locks: Locks
  channel: Channel
  storage: Pick<KeptStorage, 'get' | 'set' | 'remove'>
  clock: Clock
  /** From 0 up to, and without, 1. */
  random(): number
  /** Whether the Trading Grid pushes. */
  pushes(): boolean
  /** Whether an agent looks at a ticket in this browser. */
  watched(): boolean
}

export type Feed = {
  setVisible(visible: boolean): void
  /** Something happened: the feed is read a moment later, by whoever reads it. After a failure it keeps its pause. */
  nudge(): void
  onNews(listener: (news: News) => void): () => void
  /** Called when the reader has fallen silent. */
  onSilence(listener: () => void): () => void
  stop(): void
}

/** What happens on the Trading Grid, read by one page of this browser and heard by all. */
export function followFeed(world: FeedWorld): Feed {
  const { clock, channel } = world
  const listeners = new Set<(news: News) => void>()
  const inSilence = new Set<() => void>()
  let cursor: string | undefined
  let wake: AbortController | undefined
  let nudged = false
  let patience: AbortController | undefined

  function hear(news: News): void {
    cursor = news.cursor
    patience?.abort()
    patience = new AbortController()
    clock.wait(news.everyMs + NUDGE_WITHIN_MS + GRACE_MS, patience.signal).then(
      () => inSilence.forEach((listener) => void listener()),
      () => undefined,
    )
    for (const listener of listeners) listener(news)
  }

  async function readOn(signal: AbortSignal): Promise<void> {
    let failures = 0
    while (!signal.aborted) {
      nudged = false
      const everyMs = periodMs(world)
      try {
        const read = await readNew(signal)
        failures = 0
        const news = { kind: 'news' as const, at: clock.now().getTime(), everyMs, cursor, ...read }
        channel.say(news)
        hear(news)
      } catch (error) {
        if (signal.aborted) return
        failures += 1
        const pauseMs = Math.max(everyMs, pauseAfterFailureMs(error, failures))
        await clock.wait(pauseMs, signal).catch(() => undefined)
        continue
      }
      // What happened while the feed was being read may not be in it.
      if (nudged) continue
      wake = new AbortController()
      const stop = AbortSignal.any([signal, wake.signal])
      await clock.wait(everyMs, stop).catch(() => undefined)
      wake = undefined
    }
  }

  async function readNew(signal: AbortSignal): Promise<Pick<News, 'items' | 'startedAnew'>> {
    cursor = world.storage.get(CURSOR) ?? cursor
    // What happened between the first look at a ticket and this beginning is in neither.
    const startedAnew = cursor === undefined
    try {
      return { items: await readFromCursor(signal), startedAnew }
    } catch (error) {
      const isGone = error instanceof TradingGridError && error.reason === 'gone'
      if (!isGone || cursor === undefined) throw error
      world.storage.remove(CURSOR)
      cursor = undefined
      return { items: await readFromCursor(signal), startedAnew: true }
    }
  }

  async function readFromCursor(signal: AbortSignal): Promise<FeedItem[]> {
    const items: FeedItem[] = []
    for (;;) {
      // Who has no place yet begins now: what was left before, the list of undelivered updates tells.
      const from = cursor === undefined ? { from: 'now' as const } : { cursor }
      const page = await world.tradingGrid.call(readFeed, { query: { account: world.account, ...from } }, signal)
      items.push(...page.items)
      cursor = page.cursor ?? cursor
      if (cursor !== undefined) world.storage.set(CURSOR, cursor)
      if (!page.hasMore) return items
    }
  }

  const leadership = leadWhileVisible(world.locks, `feed/${world.account}`, readOn)
  const stopHearing = channel.onHear((message) => {
    const news = z.safeParse(News, message)
    if (news.success) hear(news.data)
  })
  return {
    setVisible: leadership.setVisible,
    nudge: () => {
      clock.wait(world.random() * NUDGE_WITHIN_MS).then(
        () => {
          nudged = true
          wake?.abort()
        },
        () => undefined,
      )
    },
    onNews: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onSilence: (listener) => {
      inSilence.add(listener)
      return () => inSilence.delete(listener)
    },
    stop: () => {
      leadership.stop()
      stopHearing()
      patience?.abort()
    },
  }
}

function periodMs({ pushes, watched }: FeedWorld): number {
  if (pushes()) return WITH_PUSH_MS
  return watched() ? WHILE_WATCHED_MS : OTHERWISE_MS
}
