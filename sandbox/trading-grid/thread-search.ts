import * as z from 'zod/mini'
import { type Matter, searchThreads } from '../../src/trading-grid/contract/operations/thread-search.ts'
import { numberAt, page, writeCursor } from './cursor.ts'
import { changesOf } from './latest.ts'
import { knownPartner } from './partners.ts'
import { comparable, ownersOf } from './references.ts'
import { isForAgent, NOBODY } from './restrictions.ts'
import { type Route, route } from './route.ts'
import { aboutOf, type Thread, threadReferences, threadSummary, threadsWhere } from './threads.ts'
import type { World } from './world.ts'

const ABOUT = "SELECT json_extract(value, '$.thread') FROM exceptions WHERE json_extract(value, '$.kind') IN"

export const searchThreadsRoute: Route = route(searchThreads, ({ world, account, agent = NOBODY, body }) => {
  const conditions = ['account = ?', isForAgent('id')]
  const values: (string | number)[] = [account, agent]
  const also = (condition: string, ...more: (string | number)[]) => {
    conditions.push(condition)
    values.push(...more)
  }
  if (body.partner !== undefined) also('partner = ?', body.partner)
  if (body.states) also(`state IN (${marks(body.states)})`, ...body.states)
  if (body.outcomes) also(`json_extract(outcome, '$.kind') IN (${marks(body.outcomes)})`, ...body.outcomes)
  if (body.about) also(`id IN (${ABOUT} (${marks(body.about)}))`, ...body.about)
  if (body.ticket) {
    also(
      'id IN (SELECT thread FROM thread_tickets WHERE linked = 1 AND account = ? AND ticket = ?)',
      body.ticket.account,
      body.ticket.id,
    )
  }
  const limit = body.limit ?? 50
  const byReference = body.references && ownersOf(world.db, 'thread_references', body.references)
  const nearness = nearnessTo(world, body.near)
  const isBeyond = beyond(body.cursor)
  const found = threadsWhere(world, `${conditions.join(' AND ')} ORDER BY ordinal DESC`, ...values)
    .filter(({ id }) => byReference?.has(id) ?? true)
    .map((thread) => ({ thread, rank: nearness(thread) }))
    .filter(({ rank }) => rank !== undefined)
    .sort((a, b) => Number(a.rank) - Number(b.rank))
    .filter(isBeyond)
    .filter(({ thread }) => !body.text || mentions(world, thread, body.text))
  const { items, ...rest } = page(found.slice(0, limit + 1), limit, ({ rank, thread }) =>
    writeCursor(Number(rank), thread.ordinal),
  )
  const viewer = { account, agent: body.agent.id }
  return { ...rest, items: items.map(({ thread }) => threadSummary(world, thread, viewer)) }
})

type Ranked = { thread: Thread; rank: number | undefined }

const marks = (values: unknown[]): string => values.map(() => '?').join(', ')

/** What comes after a page's last thread, whatever was opened since. */
function beyond(cursor: string | undefined): (ranked: Ranked) => boolean {
  if (cursor === undefined) return () => true
  const [rank, ordinal] = [numberAt(cursor), numberAt(cursor, 1)]
  return (ranked) => Number(ranked.rank) > rank || (ranked.rank === rank && ranked.thread.ordinal < ordinal)
}

/** 0 is nearest; nothing where a thread has neither the partner nor a number. */
function nearnessTo(world: World, near: Matter | undefined): (thread: Thread) => number | undefined {
  if (!near) return () => 0
  const onNumbers = ownersOf(world.db, 'thread_references', near.references)
  const kinds = new Set(near.about)
  return ({ id, partner }) => {
    const isPartner = partner === near.partner
    if (isPartner && aboutOf(world, id).some((kind) => kinds.has(kind))) return 0
    if (onNumbers.has(id)) return 1
    return isPartner ? 2 : undefined
  }
}

function mentions(world: World, thread: Thread, text: string): boolean {
  const wanted = comparable(text)
  return [
    thread.label,
    thread.subject,
    knownPartner(world, thread.partner).name,
    thread.outcome?.text ?? '',
    ...threadReferences(world, thread.id).map(({ value }) => value),
    ...sayingsOf(world, thread.id),
  ].some((known) => comparable(known).includes(wanted))
}

const Row = z.object({ seq: z.int(), body: z.string() })
const Said = z.object({ text: z.optional(z.string()) })

/** What was said, as it is now: not what was taken back, and of what was edited its last text. */
function sayingsOf(world: World, thread: string): string[] {
  const changes = changesOf(world, thread)
  return world.db
    .rows(Row, "SELECT seq, body FROM events WHERE thread = ? AND type = 'message' AND body IS NOT NULL", thread)
    .filter(({ seq }) => !changes.get(seq)?.withdrawn)
    .map(({ seq, body }) => changes.get(seq)?.text ?? Said.parse(JSON.parse(body)).text ?? '')
}
