import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { openDatabase } from '../../sandbox/database.ts'

const Row = z.object({ id: z.number(), name: z.nullable(z.string()) })
const Count = z.object({ n: z.number() })

const opened = () => {
  const db = openDatabase(':memory:')
  db.exec('CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT, bytes BLOB)')
  return db
}

describe('a database of the sandbox', () => {
  it('gives back what was put in, nulls and bytes included', () => {
    const db = opened()
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i)
    const { id } = db.run('INSERT INTO thing (name, bytes) VALUES (?, ?)', null, bytes)

    const Bytes = z.object({ bytes: z.instanceof(Uint8Array) })
    expect(db.row(Row, 'SELECT id, name FROM thing')).toEqual({ id, name: null })
    expect(new Uint8Array(db.row(Bytes, 'SELECT bytes FROM thing WHERE id = ?', id)?.bytes ?? [])).toEqual(bytes)
    expect(db.row(Row, 'SELECT id, name FROM thing WHERE name IS ?', null)).toEqual({ id, name: null })
  })

  it('says that there is no such row', () => {
    expect(opened().row(Row, 'SELECT id, name FROM thing')).toBeUndefined()
  })

  it.each([0, 1, 99, 100, 101, 200, 250])('lists all of %i rows', (n) => {
    const db = opened()
    for (let i = 0; i < n; i += 1) db.run('INSERT INTO thing (name) VALUES (?)', `thing ${i}`)
    expect(db.rows(Row, 'SELECT id, name FROM thing ORDER BY id')).toHaveLength(n)
  })

  it('refuses a row that is not what its reader expects', () => {
    const db = opened()
    db.run('INSERT INTO thing (name) VALUES (?)', 'x')
    expect(() => db.row(z.object({ name: z.number() }), 'SELECT name FROM thing')).toThrow()
  })

  it('writes nothing of a failed step, and keeps the rest of the outer one', () => {
    const db = opened()
    db.atomic(() => {
      db.run('INSERT INTO thing (name) VALUES (?)', 'kept')
      expect(() =>
        db.atomic(() => {
          db.run('INSERT INTO thing (name) VALUES (?)', 'lost')
          throw new Error('stop')
        }),
      ).toThrow('stop')
    })
    expect(db.rows(Row, 'SELECT id, name FROM thing').map((row) => row.name)).toEqual(['kept'])
    expect(() =>
      db.atomic(() => {
        db.run('DELETE FROM thing')
        throw new Error('stop')
      }),
    ).toThrow('stop')
    expect(db.row(Count, 'SELECT count(*) AS n FROM thing')).toEqual({ n: 1 })
  })

  it.each(['outer', 'inner'])('says what went wrong where SQLite itself has rolled back, in the %s step', (step) => {
    const db = opened()
    const fail = () => {
      db.run('INSERT INTO thing (name) VALUES (?)', 'lost')
      db.exec('ROLLBACK')
      throw new Error('database or disk is full')
    }
    const work = step === 'outer' ? fail : () => db.atomic(fail)
    expect(() => db.atomic(work)).toThrow('database or disk is full')
    expect(db.atomic(() => db.run('INSERT INTO thing (name) VALUES (?)', 'kept').changes)).toBe(1)
    expect(db.row(Count, 'SELECT count(*) AS n FROM thing')).toEqual({ n: 1 })
  })
})
