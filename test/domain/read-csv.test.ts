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

describe('the separator', () => {
  it.each([
    [
      'stands outside quotes only',
      '"a, b";"c, d"\n"1, 2";"3, 4"\n',
      [
        ['a, b', 'c, d'],
        ['1, 2', '3, 4'],
      ],
    ],
    [
      'is not in a title',
      'Orders, May\n\nitem;qty\nA;1\nB;2\n',
      [['Orders, May'], [''], ['item', 'qty'], ['A', '1'], ['B', '2']],
    ],
    [
      'is not the decimal comma',
      'A;1,50;2,00;3,00\nB;4,50;5,00;6,00\n',
      [
        ['A', '1,50', '2,00', '3,00'],
        ['B', '4,50', '5,00', '6,00'],
      ],
    ],
    ['is declared', 'sep=|\r\na,b;c|d\r\n', [['a,b;c', 'd']]],
    ['is declared within quotes', '"sep=;"\na;b\n', [['a', 'b']]],
    ['is declared as a tab', 'sep=\t\na;b\tc\n', [['a;b', 'c']]],
    [
      'may be a tab',
      'a, b\tc\n1,5\t2,5\n',
      [
        ['a, b', 'c'],
        ['1,5', '2,5'],
      ],
    ],
    [
      'is a comma where nothing else takes lines apart',
      'item,price\nA,1.50\nB,2.75\n',
      [
        ['item', 'price'],
        ['A', '1.50'],
        ['B', '2.75'],
      ],
    ],
    [
      'is a comma beside texts with semicolons',
      'a,b,c\nx;y,2,3\nz,5,6\n',
      [
        ['a', 'b', 'c'],
        ['x;y', '2', '3'],
        ['z', '5', '6'],
      ],
    ],
  ])('%s', (_, text, rows) => {
    expect(readCsv(text)).toEqual(rows)
  })
})
