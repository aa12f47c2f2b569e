import Libsql from 'libsql'

export type SqlValue = string | number | null | Uint8Array

/** Reads one row's columns, and throws if the row is not what its caller expects. A zod schema is one. */
export type RowReader<Row> = { parse(row: unknown): Row }

/**
 * SQLite, synchronous, in a file or in memory. Statements are prepared once; `atomic` nests.
 *
 * Parameters travel as one array because libsql takes a single `null` or `Uint8Array` argument for a list of names.
 */
export type Database = {
  exec(sql: string): void
  run(sql: string, ...parameters: SqlValue[]): { changes: number; id: number }
  row<Row>(reader: RowReader<Row>, sql: string, ...parameters: SqlValue[]): Row | undefined
  rows<Row>(reader: RowReader<Row>, sql: string, ...parameters: SqlValue[]): Row[]
  /** Everything in `work` is written, or, if it throws, nothing. Do not await inside. */
  atomic<Result>(work: () => Result): Result
  close(): void
}

export function openDatabase(path: string): Database {
  const connection = new Libsql(path)
  connection.exec('PRAGMA foreign_keys = ON')
  if (path !== ':memory:') connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')

  const prepared = new Map<string, ReturnType<typeof connection.prepare>>()
  const statement = (sql: string) => {
    const known = prepared.get(sql)
    if (known) return known
    const made = connection.prepare(sql)
    prepared.set(sql, made)
    return made
  }
  let depth = 0

  return {
    exec: (sql) => {
      connection.exec(sql)
    },
    run: (sql, ...parameters) => {
      const { changes, lastInsertRowid } = statement(sql).run(parameters)
      return { changes, id: Number(lastInsertRowid) }
    },
    row: (reader, sql, ...parameters) => {
      const found = statement(sql).get(parameters)
      return found === undefined || found === null ? undefined : reader.parse(found)
    },
    rows: (reader, sql, ...parameters) =>
      statement(sql)
        .all(parameters)
        .map((found) => reader.parse(found)),
    atomic: (work) => {
      const savepoint = `level_${depth}`
      connection.exec(depth === 0 ? 'BEGIN IMMEDIATE' : `SAVEPOINT ${savepoint}`)
      depth += 1
      try {
        const result = work()
        connection.exec(depth === 1 ? 'COMMIT' : `RELEASE ${savepoint}`)
        return result
      } catch (error) {
        // SQLite has rolled back by itself where the disk is full, for example; what is to be known is the first error.
        try {
          connection.exec(depth === 1 ? 'ROLLBACK' : `ROLLBACK TO ${savepoint}; RELEASE ${savepoint}`)
        } catch {}
        throw error
      } finally {
        depth -= 1
      }
    },
    close: () => {
      connection.close()
    },
  }
}
