import * as z from 'zod/mini'
import { WorkItem } from '../../src/trading-grid/contract/operations/installation-operations.ts'
import { WITHOUT_NOTE, wantedBits } from './delivery-batches.ts'
import { installationOf } from './installations.ts'
import { isForEverybody } from './restrictions.ts'
import { instantOf, type World } from './world.ts'

type Item = z.input<typeof WorkItem>
const Row = z.omit(WorkItem, { undelivered: true })
const Count = z.object({ count: z.int() })

/** What nobody can do by itself, for the admin. The same trouble is listed once, since when it began. */
export function addToWorkList(
  world: World,
  account: string,
  { ticket, thread, reason, detail }: Pick<Item, 'ticket' | 'thread' | 'reason' | 'detail'>,
): void {
  world.db.run(
    `INSERT INTO work_items (account, ticket, thread, reason, detail, since) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (account, ticket, thread, reason) DO UPDATE SET detail = excluded.detail`,
    account,
    ticket,
    thread,
    reason,
    detail,
    instantOf(world),
  )
}

/** Done, by somebody or by itself. */
export function takeOffWorkList(world: World, account: string, ticket: number, thread: string): void {
  world.db.run(
    "DELETE FROM work_items WHERE account = ? AND ticket = ? AND thread = ? AND reason != 'doubled'",
    account,
    ticket,
    thread,
  )
}

export function workList(world: World, account: string): Item[] {
  return world.db
    .rows(
      Row,
      `SELECT ticket, thread, reason, detail, since FROM work_items
       WHERE account = ? AND ${isForEverybody('thread')} ORDER BY ordinal`,
      account,
    )
    .map((item) => ({ ...item, undelivered: undelivered(world, account, item) }))
}

function undelivered(world: World, account: string, { ticket, thread }: Pick<Item, 'ticket' | 'thread'>): number {
  const sql = `SELECT count(*) AS count FROM events e
    JOIN thread_tickets l ON l.thread = e.thread AND l.account = ? AND l.ticket = ? AND l.linked = 1
    WHERE e.thread = ? AND ${WITHOUT_NOTE}`
  const wanted = wantedBits(installationOf(world, account))
  return world.db.row(Count, sql, account, ticket, thread, wanted)?.count ?? 0
}
