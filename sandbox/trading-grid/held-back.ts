import * as z from 'zod/mini'
import { PrivateDataKind } from '../../src/trading-grid/contract/overview.ts'
import type { World } from './world.ts'

const Row = z.object({ kinds: z.string() })

/** Why no rule escalates a ticket; the data itself stays in Zendesk. */
export function holdBack(world: World, account: string, ticket: number, kinds: PrivateDataKind[]): void {
  world.db.run(
    `INSERT INTO held_back (account, ticket, kinds) VALUES (?, ?, ?)
     ON CONFLICT (account, ticket) DO UPDATE SET kinds = excluded.kinds`,
    account,
    ticket,
    JSON.stringify(kinds),
  )
}

export function heldBackKinds(world: World, account: string, ticket: number): PrivateDataKind[] {
  const row = world.db.row(Row, 'SELECT kinds FROM held_back WHERE account = ? AND ticket = ?', account, ticket)
  return row ? z.parse(z.array(PrivateDataKind), JSON.parse(row.kinds)) : []
}
