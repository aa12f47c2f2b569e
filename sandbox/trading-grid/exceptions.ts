import * as z from 'zod/mini'
import { ExceptionRecord } from '../../src/trading-grid/contract/exception-record.ts'
import { recordException, searchExceptions } from '../../src/trading-grid/contract/operations/exception-operations.ts'
import { problemTypes } from '../../src/trading-grid/contract/problem.ts'
import type { Reference } from '../../src/trading-grid/contract/reference.ts'
import { numberAt, page, writeCursor } from './cursor.ts'
import { oneLine } from './one-line.ts'
import { partnerOfAccount } from './partners.ts'
import { invalid, Problem } from './problem.ts'
import { stirTickets } from './push.ts'
import { comparable, distinct, ownersOf } from './references.ts'
import { isRestricted, maySee, requireVisible } from './restrictions.ts'
import { type Call, type Route, requireAccount, route } from './route.ts'
import { type Thread, threadOfAccount, ticketsOf } from './threads.ts'
import { instantOf, type World } from './world.ts'

type PlainRecord = z.input<typeof ExceptionRecord>
const Row = z.object({ ordinal: z.int(), value: z.string() })

/** A cause is a name that follows from documents: two accounts may each record something about the same one. */
export function writeException(world: Pick<World, 'db'>, account: string, record: PlainRecord): void {
  world.db.run(
    `INSERT INTO exceptions (account, cause, value) VALUES (?, ?, ?)
     ON CONFLICT (account, cause) DO UPDATE SET value = excluded.value`,
    account,
    record.cause,
    JSON.stringify(record),
  )
  world.db.run('DELETE FROM exception_references WHERE account = ? AND cause = ?', account, record.cause)
  for (const { kind, value } of distinct(record.references)) {
    world.db.run(
      'INSERT INTO exception_references (account, cause, kind, comparable) VALUES (?, ?, ?, ?)',
      account,
      record.cause,
      kind,
      comparable(value),
    )
  }
}

export function findException(world: World, account: string, cause: string): PlainRecord | undefined {
  const sql = 'SELECT ordinal, value FROM exceptions WHERE account = ? AND cause = ?'
  const row = world.db.row(Row, sql, account, cause)
  return row && ExceptionRecord.parse(JSON.parse(row.value))
}

/** In the order in which they were first recorded, without what only other agents may see. */
export function exceptionsOn(
  { world, account, agent }: Pick<Call, 'world' | 'account' | 'agent'>,
  references: z.input<typeof Reference>[],
) {
  const causes = causesOn(world, account, references)
  return world.db
    .rows(Row, 'SELECT ordinal, value FROM exceptions WHERE account = ? ORDER BY ordinal', account)
    .map(({ ordinal, value }) => ({ ordinal, record: ExceptionRecord.parse(JSON.parse(value)) }))
    .filter(({ record }) => causes.has(record.cause))
    .filter(({ record: { thread } }) => thread === undefined || maySee(world, thread, agent))
}

const Cause = z.object({ cause: z.string() })

function causesOn(world: World, account: string, references: z.input<typeof Reference>[]): Set<string> {
  const sql = 'SELECT cause FROM exception_references WHERE account = ? AND comparable = ? AND kind = ?'
  const found = distinct(references).flatMap(({ kind, value }) =>
    world.db.rows(Cause, sql, account, comparable(value), kind),
  )
  return new Set(found.map(({ cause }) => cause))
}

/** Tickets of this account whose threads are about one of these numbers. */
function ticketsOn(world: World, account: string, references: PlainRecord['references']) {
  const threads = ownersOf(world.db, 'thread_references', references)
  return [...threads]
    .filter((thread) => !isRestricted(world, thread))
    .flatMap((thread) => ticketsOf(world, thread))
    .filter((ticket) => ticket.account === account)
}

/** A thread was opened about them. What nobody recorded yet is left to the app, which knows what it is. */
export function markEscalated(world: World, causes: string[], thread: Thread, agent: { name: string }): void {
  for (const cause of causes) {
    const record = findException(world, thread.account, cause)
    if (!record) continue
    writeException(world, thread.account, {
      ...record,
      state: 'escalated',
      thread: thread.id,
      by: oneLine(agent.name),
      at: instantOf(world),
      version: record.version + 1,
    })
    if (!isRestricted(world, thread.id)) stirTickets(world, ticketsOn(world, thread.account, record.references))
  }
}

export const exceptionRoutes: Route[] = [
  route(recordException, (call) => {
    const { world, account, agent: viewer, body } = call
    if (body.ticket !== undefined) requireAccount(call, body.ticket.account)
    const cause = call.parameter('cause')
    const before = findException(world, account, cause)
    for (const thread of [before?.thread, body.thread]) {
      if (thread !== undefined && threadOfAccount(world, account, thread)) requireVisible(world, thread, viewer)
    }
    if ((before?.version ?? 0) !== body.version) {
      throw new Problem(409, 'Somebody else has recorded something about it meanwhile.', problemTypes.staleVersion, {
        exception: before,
      })
    }
    if (body.state === 'ignored' && !body.reason?.trim()) {
      throw invalid([{ pointer: '/reason', detail: 'Say why it is ignored.' }])
    }
    if (body.thread !== undefined && !threadOfAccount(world, account, body.thread)) {
      throw invalid([{ pointer: '/thread', detail: 'This thread is not known here.' }])
    }
    if (body.partner !== undefined && !partnerOfAccount(world, account, body.partner)) {
      throw invalid([{ pointer: '/partner', detail: 'This partner is not known here.' }])
    }
    const { idempotencyKey: _, agent, version, ticket, ...recorded } = body
    const record = { ...recorded, cause, by: oneLine(agent.name), at: instantOf(world), version: version + 1 }
    writeException(world, account, record)
    if (body.thread === undefined || !isRestricted(world, body.thread)) {
      if (ticket !== undefined) stirTickets(world, [ticket])
      stirTickets(world, ticketsOn(world, account, record.references))
    }
    return record
  }),
  route(searchExceptions, (call) => {
    const { body } = call
    const after = body.cursor === undefined ? 0 : numberAt(body.cursor)
    const limit = Math.min(Math.max(body.limit ?? 100, 1), 200)
    const found = exceptionsOn(call, body.references).filter(({ ordinal }) => ordinal > after)
    const { items, ...rest } = page(found.slice(0, limit + 1), limit, ({ ordinal }) => writeCursor(ordinal))
    return { ...rest, items: items.map(({ record }) => record) }
  }),
]
