import * as z from 'zod/mini'
import type { Database, RowReader, SqlValue } from '../../database.ts'

/** One kind of record: JSON under a number, found by its owner (the ticket of a comment) or, rarely, by a text key. */
export type Table<Item> = {
  get(id: number): Item | undefined
  find(key: string): Item | undefined
  all(): Item[]
  of(owner: number, slice?: Slice): Item[]
  ownerOf(id: number): number | undefined
  count(owner?: number): number
  put(id: number, item: Item, found?: { owner?: number; key?: string; atMs?: number }): void
  remove(id: number): void
  removeKey(key: string): void
}
/** `after` is an id, exclusive, in the direction of the order; `notAfterMs` leaves out what is younger. */
export type Slice = { newestFirst?: boolean; after?: number; limit?: number; offset?: number; notAfterMs?: number }

const Json = z.object({ json: z.string() })
const Count = z.object({ n: z.number() })
const Owner = z.object({ owner: z.nullable(z.number()) })

export const tableNames = [
  'user',
  'user_group',
  'organization',
  'brand',
  'form',
  'field',
  'view',
  'ticket',
  'comment',
  'audit',
  'attachment',
  'upload',
  'session',
  'oauth_client',
  'oauth_token',
  'proxy_log',
  'webhook',
  'webhook_call',
  'rule_trigger',
  'singleton',
] as const
export type TableName = (typeof tableNames)[number]

export function createTables(db: Database): void {
  for (const name of tableNames) {
    db.exec(`
      CREATE TABLE IF NOT EXISTS zendesk_${name} (
        id INTEGER PRIMARY KEY, owner INTEGER, key TEXT UNIQUE, at_ms INTEGER NOT NULL DEFAULT 0, json TEXT NOT NULL
      );
      CREATE INDEX IF NOT EXISTS zendesk_${name}_owner ON zendesk_${name} (owner, id);
    `)
  }
  db.exec(`
    CREATE TABLE IF NOT EXISTS zendesk_file (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
    CREATE TABLE IF NOT EXISTS zendesk_sequence (name TEXT PRIMARY KEY, last INTEGER NOT NULL);
  `)
}

export function emptyTables(db: Database): void {
  db.atomic(() => {
    for (const name of [...tableNames, 'file', 'sequence']) db.run(`DELETE FROM zendesk_${name}`)
  })
}

export function openTable<Item>(db: Database, name: TableName, schema: RowReader<Item>): Table<Item> {
  const table = `zendesk_${name}`
  const reader: RowReader<Item> = { parse: (row) => schema.parse(JSON.parse(Json.parse(row).json)) }
  return {
    get: (id) => db.row(reader, `SELECT json FROM ${table} WHERE id = ?`, id),
    find: (key) => db.row(reader, `SELECT json FROM ${table} WHERE key = ?`, key),
    all: () => db.rows(reader, `SELECT json FROM ${table} ORDER BY id`),
    of: (owner, slice = {}) => db.rows(reader, ...selectSlice(table, owner, slice)),
    ownerOf: (id) => db.row(Owner, `SELECT owner FROM ${table} WHERE id = ?`, id)?.owner ?? undefined,
    count: (owner) =>
      (owner === undefined
        ? db.row(Count, `SELECT count(*) AS n FROM ${table}`)
        : db.row(Count, `SELECT count(*) AS n FROM ${table} WHERE owner = ?`, owner)
      )?.n ?? 0,
    put: (id, item, found = {}) => {
      db.run(
        `INSERT INTO ${table} (id, owner, key, at_ms, json) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET json = excluded.json, owner = coalesce(excluded.owner, owner),
           key = coalesce(excluded.key, key)`,
        id,
        found.owner ?? null,
        found.key ?? null,
        found.atMs ?? 0,
        JSON.stringify(item),
      )
    },
    remove: (id) => {
      db.run(`DELETE FROM ${table} WHERE id = ?`, id)
    },
    removeKey: (key) => {
      db.run(`DELETE FROM ${table} WHERE key = ?`, key)
    },
  }
}

function selectSlice(table: string, owner: number, slice: Slice): [string, ...SqlValue[]] {
  const conditions = ['owner = ?']
  const values: SqlValue[] = [owner]
  if (slice.after !== undefined) {
    conditions.push(slice.newestFirst ? 'id < ?' : 'id > ?')
    values.push(slice.after)
  }
  if (slice.notAfterMs !== undefined) {
    conditions.push('at_ms <= ?')
    values.push(slice.notAfterMs)
  }
  values.push(slice.limit ?? -1, slice.offset ?? 0)
  const order = slice.newestFirst ? 'DESC' : 'ASC'
  return [
    `SELECT json FROM ${table} WHERE ${conditions.join(' AND ')} ORDER BY id ${order} LIMIT ? OFFSET ?`,
    ...values,
  ]
}
