import * as z from 'zod/mini'
import { Installation } from '../../src/trading-grid/contract/installation.ts'
import { notFound } from './problem.ts'
import type { World } from './world.ts'

const Row = z.object({ value: z.string() })

export function writeInstallation(world: Pick<World, 'db'>, installation: Installation): void {
  world.db.run(
    'INSERT INTO installations (account, value) VALUES (?, ?) ON CONFLICT (account) DO UPDATE SET value = excluded.value',
    installation.account,
    JSON.stringify(installation),
  )
}

export function installationOf(world: World, account: string): Installation {
  const row = world.db.row(Row, 'SELECT value FROM installations WHERE account = ?', account)
  if (!row) throw notFound('An installation in this Zendesk account')
  return Installation.parse(JSON.parse(row.value))
}

export function allInstallations(world: World): Installation[] {
  return world.db
    .rows(Row, 'SELECT value FROM installations ORDER BY account')
    .map(({ value }) => Installation.parse(JSON.parse(value)))
}
