import * as z from 'zod/mini'
import { problemTypes } from '../../src/trading-grid/contract/problem.ts'
import { Problem } from './problem.ts'
import type { World } from './world.ts'

const Row = z.object({ thread: z.string() })

/** A condition on a column with a thread's id: nobody automatic may tell of a thread that is not for everybody. */
export const isForEverybody = (column: string): string => `${column} NOT IN (SELECT thread FROM restricted_threads)`

/** No agent's id: what nobody in particular may know is for everybody. */
export const NOBODY = 0

/** The same for one agent, whose id is the condition's parameter. */
export const isForAgent = (column: string): string =>
  `(${isForEverybody(column)} OR ${column} IN (SELECT thread FROM thread_agents WHERE agent = ?))`

/**
 * A condition on a document, whose parameters are an account and an agent: an account sees its own documents. Of these, a
 * file that was sent or imported for restricted threads alone is theirs alone; what belongs to the transaction itself is
 * known by its numbers whoever talks about it.
 */
export const isDocumentFor = `account = ? AND (exchanged = 1 OR id NOT IN (SELECT document FROM document_threads)
  OR id IN (SELECT document FROM document_threads WHERE ${isForAgent('thread')}))`

export const isRestricted = (world: Pick<World, 'db'>, thread: string): boolean =>
  world.db.row(Row, 'SELECT thread FROM restricted_threads WHERE thread = ?', thread) !== undefined

/** Whether this agent, who may be nobody, may know that the thread exists. */
export function maySee(world: Pick<World, 'db'>, thread: string, agent: number | undefined): boolean {
  const sql = `SELECT id AS thread FROM threads WHERE id = ? AND ${isForAgent('id')}`
  return world.db.row(Row, sql, thread, agent ?? NOBODY) !== undefined
}

export const restricted = (what: string): Problem =>
  new Problem(403, `${what} is not for your group.`, problemTypes.restricted)

/** @throws Problem 403 `restricted` */
export function requireVisible(world: Pick<World, 'db'>, thread: string, agent: number | undefined): void {
  if (!maySee(world, thread, agent)) {
    throw restricted('This thread')
  }
}

/** From now on only these agents see the thread. */
export function restrictTo(world: Pick<World, 'db'>, thread: string, agents: readonly number[]): void {
  world.db.run('INSERT OR IGNORE INTO restricted_threads (thread) VALUES (?)', thread)
  world.db.run('DELETE FROM thread_agents WHERE thread = ?', thread)
  for (const agent of agents) world.db.run('INSERT INTO thread_agents (thread, agent) VALUES (?, ?)', thread, agent)
}
