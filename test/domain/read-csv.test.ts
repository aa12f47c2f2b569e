import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../../src/domain/files/read-csv.ts'

describe('a CSV text', () => {
  it.each([
    [
      'commas',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons, as German spreadsheets write them',
      'Artikel;Preis\nNW;9,25\n',
      [
        ['Artikel', 'Preis'],
        ['NW', '9,25'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'quotes around separators, line ends and quotes',
      'a,b\n"1,5","two\n""lines"""\n',
      [
        ['a', 'b'],
        ['1,5', 'two\n"lines"'],
      ],
    ],
    [
      'line ends of Windows',
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a byte order mark', '\uFEFFa,b\n', [['a', 'b']]],
    [
      'an empty cell at the end',
      'a,b\n1,\n',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    ['a quote that never closes', 'a\n"b,c\n', [['a'], ['b,c\n']]],
    ['nothing', '', []],
  ])('with %s', (_name, text, rows) => {
    expect(readCsv(text)).toEqual(rows)
  })

  it('keeps every cell of any table that was written by the rules', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', 'ü', ' ') })
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1 })
    fc.assert(
      fc.property(table, (rows) => {
        const all: string[][] = [['x', 'y', 'z'], ...rows]
        const text = all.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join('\n')
        expect(readCsv(`${text}\n`)).toEqual(all)
      }),
    )
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(Array.isArray(readCsv(text))).toBe(true)
      }),
    )
  })
})
