import * as z from 'zod/mini'
import type { Reference } from '../../src/trading-grid/contract/reference.ts'
import type { Database } from '../database.ts'

type PlainReference = z.input<typeof Reference>

/** Two references are the same when kind and this are: case, blanks and punctuation do not count. */
export function comparable(value: string): string {
  const folded = value.normalize('NFKC').toUpperCase()
  return folded.replace(/[^\p{L}\p{N}]/gu, '') || folded.trim()
}

export const referenceKey = ({ kind, value }: PlainReference): string => `${kind}:${comparable(value)}`

/** Each reference once, in the order given. */
export function distinct<R extends PlainReference>(references: R[]): R[] {
  const seen = new Set<string>()
  return references.filter((reference) => {
    const key = referenceKey(reference)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

export function writeReferences(
  db: Database,
  table: 'document_references' | 'thread_references',
  owner: string,
  references: PlainReference[],
): void {
  const column = columnOf(table)
  for (const { kind, value } of distinct(references)) {
    db.run(
      `INSERT INTO ${table} (${column}, kind, value, comparable) VALUES (?, ?, ?, ?)`,
      owner,
      kind,
      value,
      comparable(value),
    )
  }
}

const columnOf = (table: 'document_references' | 'thread_references') =>
  table === 'document_references' ? 'document' : 'thread'

const Owner = z.object({ owner: z.string() })

/** Documents or threads, of whatever account, that name at least one of the references. */
export function ownersOf(
  db: Database,
  table: 'document_references' | 'thread_references',
  references: PlainReference[],
): Set<string> {
  const column = columnOf(table)
  return new Set(
    distinct(references).flatMap(({ kind, value }) =>
      db
        .rows(
          Owner,
          `SELECT ${column} AS owner FROM ${table} WHERE comparable = ? AND kind = ?`,
          comparable(value),
          kind,
        )
        .map(({ owner }) => owner),
    ),
  )
}
