import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod/mini'
import { type Database, openDatabase } from '../database.ts'

/** Where a sandbox keeps what happened in it. */
export type Place = 'memory' | { directory: string; startOver: boolean }

export type Stored = {
  zendesk: Database
  tradingGrid: Database
  /** Nothing is in it yet: tell the story, then call `told`. */
  isNew: boolean
  told(): void
  close(): void
}

/** What the tables and the records in them are defined by: data that was written under another definition is not read. */
const definitions = [
  '../trading-grid/schema.ts',
  '../trading-grid/acts/stored-acts.ts',
  '../zendesk/store/tables.ts',
  '../zendesk/store/records.ts',
]

export function openStored(place: Place, say: (line: string) => void): Stored {
  if (place === 'memory') {
    return opened(openDatabase(':memory:'), openDatabase(':memory:'), { isNew: true, told: () => undefined })
  }
  const { directory, startOver } = place
  const mark = path.join(directory, 'story.json')
  const definition = definitionHash()
  const told = markIn(mark)
  const isNew = startOver || told !== definition
  if (told !== undefined && told !== definition)
    say('The tables have changed since the last run: the story starts over.')
  if (isNew) rmSync(directory, { recursive: true, force: true })
  mkdirSync(directory, { recursive: true })
  return opened(
    openDatabase(path.join(directory, 'zendesk.sqlite')),
    openDatabase(path.join(directory, 'trading-grid.sqlite')),
    // Written last: a story that was told by half is told again.
    { isNew, told: () => writeFileSync(mark, `${JSON.stringify({ definition })}\n`) },
  )
}

function opened(zendesk: Database, tradingGrid: Database, rest: Pick<Stored, 'isNew' | 'told'>): Stored {
  return {
    zendesk,
    tradingGrid,
    ...rest,
    close: () => {
      zendesk.close()
      tradingGrid.close()
    },
  }
}

const TableName = z.object({ name: z.string() })

/** Every row of every table. */
export function emptyDatabase(db: Database): void {
  const tables = db.rows(TableName, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
  db.atomic(() => {
    db.exec('PRAGMA defer_foreign_keys = ON')
    for (const { name } of tables) db.exec(`DELETE FROM "${name}"`)
  })
}

function definitionHash(): string {
  const hash = createHash('sha256')
  for (const file of definitions) hash.update(readFileSync(path.join(import.meta.dirname, file)))
  return hash.digest('hex')
}

function markIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).definition
  } catch {
    return undefined
  }
}
