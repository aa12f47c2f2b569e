import * as z from 'zod/mini'
import { recordException, searchExceptions } from '../../src/trading-grid/contract/exception-operations.ts'
import { ExceptionRecord } from '../../src/trading-grid/contract/exception-record.ts'
import { problemTypes } from '../../src/trading-grid/contract/problem.ts'
import type { Reference } from '../../src/trading-grid/contract/reference.ts'
import { numberAt, page, writeCursor } from './cursor.ts'
import { invalid, Problem } from './problem.ts'
import { comparable, distinct, ownersOf } from './references.ts'
import { maySee, requireVisible } from './restrictions.ts'
import { type Route, route } from './route.ts'
import { findThread } from './threads.ts'
import { instantOf, type World } from './world.ts'

type PlainRecord = z.input<typeof ExceptionRecord>
const Row = z.object({ ordinal: z.int(), value: z.string() })

export function writeException(world: Pick<World, 'db'>, record: PlainRecord): void {
  world.db.run(
    'INSERT INTO exceptions (cause, value) VALUES (?, ?) ON CONFLICT (cause) DO UPDATE SET value = excluded.value',
    record.cause,
    JSON.stringify(record),
  )
  world.db.run('DELETE FROM exception_references WHERE cause = ?', record.cause)
  for (const { kind, value } of distinct(record.references)) {
    world.db.run(
      'INSERT INTO exception_references (cause, kind, comparable) VALUES (?, ?, ?)',
      record.cause,
      kind,
      comparable(value),
    )
  }
}

function findException(world: World, cause: string): PlainRecord | undefined {
  const row = world.db.row(Row, 'SELECT ordinal, value FROM exceptions WHERE cause = ?', cause)
  return row && ExceptionRecord.parse(JSON.parse(row.value))
}

/** In the order in which they were first recorded, without what only other agents may see. */
export function exceptionsOn(world: World, references: z.input<typeof Reference>[], agent: number | undefined) {
  const causes = ownersOf(world.db, 'exception_references', references)
  return world.db
    .rows(Row, 'SELECT ordinal, value FROM exceptions ORDER BY ordinal')
    .map(({ ordinal, value }) => ({ ordinal, record: ExceptionRecord.parse(JSON.parse(value)) }))
    .filter(({ record }) => causes.has(record.cause))
    .filter(({ record: { thread } }) => thread === undefined || maySee(world, thread, agent))
}

/** A thread was opened about them. What nobody recorded yet is left to the app, which knows what it is. */
export function markEscalated(world: World, causes: string[], thread: string, agent: { name: string }): void {
  for (const cause of causes) {
    const record = findException(world, cause)
    if (!record) continue
    writeException(world, {
      ...record,
      state: 'escalated',
      thread,
      by: agent.name,
      at: instantOf(world),
      version: record.version + 1,
    })
  }
}

export const exceptionRoutes: Route[] = [
  route(recordException, ({ world, account, agent: viewer, body, parameter }) => {
    const cause = parameter('cause')
    const before = findException(world, cause)
    for (const thread of [before?.thread, body.thread]) {
      if (thread !== undefined && findThread(world, thread)) requireVisible(world, thread, viewer)
    }
    if ((before?.version ?? 0) !== body.version) {
      throw new Problem(409, 'Somebody else has recorded something about it meanwhile.', problemTypes.staleVersion, {
        exception: before,
      })
    }
    if (body.state === 'ignored' && !body.reason?.trim()) {
      throw invalid([{ pointer: '/reason', detail: 'Say why it is ignored.' }])
    }
    if (body.thread !== undefined && findThread(world, body.thread)?.account !== account) {
      throw invalid([{ pointer: '/thread', detail: 'This thread is not known here.' }])
    }
    const { idempotencyKey: _, agent, version, ...recorded } = body
    const record = { ...recorded, cause, by: agent.name, at: instantOf(world), version: version + 1 }
    writeException(world, record)
    return record
  }),
  route(searchExceptions, ({ world, agent, body }) => {
    const after = body.cursor === undefined ? 0 : numberAt(body.cursor)
    const limit = Math.min(Math.max(body.limit ?? 100, 1), 200)
    const found = exceptionsOn(world, body.references, agent).filter(({ ordinal }) => ordinal > after)
    const { items, ...rest } = page(found.slice(0, limit + 1), limit, ({ ordinal }) => writeCursor(ordinal))
    return { ...rest, items: items.map(({ record }) => record) }
  }),
]
