import * as z from 'zod/mini'
import type { World } from './world.ts'

const LegalHold = z.object({ since: z.string(), reason: z.string() })
export type LegalHold = z.infer<typeof LegalHold>

/** While it lasts nothing of the thread may be taken away: no redaction, no evidence withdrawn. */
export function legalHoldOf(world: Pick<World, 'db'>, thread: string): LegalHold | undefined {
  return world.db.row(LegalHold, 'SELECT since, reason FROM legal_holds WHERE thread = ?', thread)
}

export function writeLegalHold(world: Pick<World, 'db'>, thread: string, { since, reason }: LegalHold): void {
  world.db.run(
    `INSERT INTO legal_holds (thread, since, reason) VALUES (?, ?, ?)
     ON CONFLICT (thread) DO UPDATE SET since = excluded.since, reason = excluded.reason`,
    thread,
    since,
    reason,
  )
}
