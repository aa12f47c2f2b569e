import * as z from 'zod/mini'
import { type EventsQuery, readEvents, readFeed } from '../../src/trading-grid/contract/event.ts'
import { readTrail } from '../../src/trading-grid/contract/operations/thread-operations.ts'
import { page, readCursor, writeCursor } from './cursor.ts'
import { EVENT_COLUMNS, Event } from './events.ts'
import { cursorUnknown, invalid } from './problem.ts'
import { isForAgent, NOBODY } from './restrictions.ts'
import { type Route, requireAccount, route } from './route.ts'
import { threadOf, ticketsOf } from './threads.ts'
import type { World } from './world.ts'

type Query = z.output<typeof EventsQuery>
const DEFAULT_LIMIT = 200
const PLACE = z.tuple([z.enum(['older', 'newer']), z.int()])
const FEED_PLACE = z.tuple([z.int(), z.string()])

/**
 * A page of a thread's events in seq order. Numbers have no gaps and never change, so a cursor is a direction and the
 * number to go on from.
 */
function eventPage(world: World, thread: string, query: Query) {
  const limit = query.limit ?? DEFAULT_LIMIT
  const [direction, beyond] = placeOf(query)
  const [comparison, order] = direction === 'newer' ? ['>', 'ASC'] : ['<', 'DESC']
  const read = world.db.rows(
    Event,
    `SELECT ${EVENT_COLUMNS} FROM events WHERE thread = ? AND seq ${comparison} ? ORDER BY seq ${order} LIMIT ?`,
    thread,
    beyond,
    limit + 1,
  )
  const { items, ...rest } = page(read, limit, ({ seq }) => writeCursor(direction, seq))
  return { ...rest, items: direction === 'newer' ? items : items.reverse() }
}

function placeOf(query: Query): z.output<typeof PLACE> {
  if (query.cursor !== undefined) {
    const place = PLACE.safeParse(readCursor(query.cursor))
    if (!place.success) throw invalid([{ pointer: '/cursor', detail: 'This cursor belongs to another list.' }])
    return place.data
  }
  return query.direction === 'newer' || query.after !== undefined
    ? ['newer', query.after ?? 0]
    : ['older', Number.MAX_SAFE_INTEGER]
}

const FeedRow = z.object({
  ordinal: z.int(),
  hash: z.string(),
  thread: z.string(),
  seq: z.int(),
  at: z.string(),
  side: z.string(),
})
const Place = z.object({ ordinal: z.int(), hash: z.string() })

const OF_ACCOUNT = 'thread IN (SELECT id FROM threads WHERE account = ?)'

/**
 * Where a reader stands: the number of the last entry, and its hash. After a restore, or with another story, numbers come
 * to mean other entries; without the hash a reader would wait for what it believes to have had.
 */
const feedCursor = ({ ordinal, hash } = { ordinal: 0, hash: '' }) => writeCursor(ordinal, hash)

/** @throws Problem where the feed of this account never gave out that cursor */
function feedPlace(world: World, account: string, cursor: string | undefined): z.output<typeof Place> | undefined {
  if (cursor === undefined || cursor === feedCursor()) return undefined
  const [ordinal, hash] = readFeedCursor(cursor)
  const sql = `SELECT ordinal, hash FROM events WHERE ordinal = ? AND hash = ? AND ${OF_ACCOUNT}`
  const place = world.db.row(Place, sql, ordinal, hash, account)
  if (!place) throw cursorUnknown()
  return place
}

function readFeedCursor(cursor: string): z.output<typeof FEED_PLACE> {
  try {
    return FEED_PLACE.parse(readCursor(cursor))
  } catch {
    throw cursorUnknown()
  }
}

/** The cursor stays where the feed ends: a caller comes back with it and gets what is new. */
const readFeedRoute = route(readFeed, (call) => {
  const { world, account, agent = NOBODY, query } = call
  requireAccount(call, query.account)
  const after = feedPlace(world, account, query.cursor)
  if (query.from === 'now' && query.cursor === undefined) {
    const sql = `SELECT ordinal, hash FROM events WHERE ${OF_ACCOUNT} ORDER BY ordinal DESC LIMIT 1`
    const newest = world.db.row(Place, sql, account)
    return { items: [], cursor: feedCursor(newest), hasMore: false }
  }
  const limit = query.limit ?? DEFAULT_LIMIT
  const read = world.db.rows(
    FeedRow,
    `SELECT e.ordinal, e.hash, e.thread, e.seq, e.at, e.side FROM events e JOIN threads t ON t.id = e.thread
     WHERE t.account = ? AND e.ordinal > ? AND ${isForAgent('t.id')} ORDER BY e.ordinal LIMIT ?`,
    account,
    after?.ordinal ?? 0,
    agent,
    limit + 1,
  )
  const rows = read.slice(0, limit)
  return {
    items: rows.map(({ thread, seq, at, side }) => ({
      thread,
      seq,
      at,
      tickets: ticketsOf(world, thread).map(({ id }) => id),
      fromPartner: side === 'partner',
    })),
    cursor: feedCursor(rows.at(-1) ?? after),
    hasMore: read.length > limit,
  }
})

export const eventRoutes: Route[] = [
  route(readEvents, (call) => eventPage(call.world, threadOf(call).id, call.query)),
  route(readTrail, (call) => eventPage(call.world, threadOf(call).id, call.query)),
  readFeedRoute,
]
