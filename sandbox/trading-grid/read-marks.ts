import * as z from 'zod/mini'
import type { World } from './world.ts'

const Seq = z.object({ seq: z.int() })

/** A reader is an agent of a Zendesk account; a person at a partner reads as agent 0 of an account of their own. */
export const partnerReader = (partner: string, person: string): string => `partner:${partner}:${person}`

export function readThrough(world: World, thread: string, account: string, agent: number): number {
  const sql = 'SELECT seq FROM read_marks WHERE thread = ? AND account = ? AND agent = ?'
  return world.db.row(Seq, sql, thread, account, agent)?.seq ?? 0
}

/** Never moves back. */
export function writeReadMark(world: World, thread: string, account: string, agent: number, seq: number): void {
  world.db.run(
    `INSERT INTO read_marks (thread, account, agent, seq) VALUES (?, ?, ?, ?)
     ON CONFLICT (thread, account, agent) DO UPDATE SET seq = max(seq, excluded.seq)`,
    thread,
    account,
    agent,
    seq,
  )
}
