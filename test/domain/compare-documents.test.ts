import { describe, expect, it } from 'vitest'
import { compareDocuments } from '../../src/domain/compare/compare-documents.ts'
import type { TradeDocument } from '../../src/domain/trade/trade-document.ts'
import { readDocuments } from '../../src/edi/read-documents.ts'
import { cpuSeconds } from '../support/cpu-seconds.ts'
import { writeX12 } from '../support/write-edi.ts'

type Line = [line: string, quantity: string, price: string, item: string]

const order = (lines: Line[], more: string[][] = []) =>
  read('PO', '850', [
    ['BEG', '00', 'SA', '4500001001', '', '20260313'],
    ['CUR', 'BY', 'USD'],
    ...more,
    ...lines.map(([line, quantity, price, item]) => ['PO1', line, quantity, 'CA', price, 'PE', 'VN', item]),
  ])

const notice = (lines: [item: string, quantity: string, unit?: string][]) =>
  read('SH', '856', [
    ['BSN', '00', 'SHP7002', '20260319', '1430', '0001'],
    ['HL', '1', '', 'S'],
    ['HL', '2', '1', 'O'],
    ['PRF', '4500001001'],
    ...lines.flatMap(([item, quantity, unit = 'CA'], index) => [
      ['HL', String(index + 3), '2', 'I'],
      ['LIN', '', 'VN', item],
      ['SN1', '', quantity, unit],
    ]),
  ])

function read(group: string, set: string, segments: string[][]): TradeDocument {
  const [document] = readDocuments(writeX12({ groups: [{ code: group, sets: [{ set, segments }] }] })).documents
  if (!document) throw new Error('The test wrote no document.')
  return document
}

const changedIn = (before: TradeDocument, after: TradeDocument) =>
  compareDocuments(before, after).lines.map(({ line, before: one, after: other, changed }) => ({
    line,
    quantities: [one?.quantity, other?.quantity],
    changed,
  }))

describe('two versions of an order', () => {
  it('differ in nothing where they are the same', () => {
    const found = compareDocuments(order([['1', '100', '9.25', 'A']]), order([['1', '100.0', '9.250', 'A']]))
    expect(found).toMatchObject({ changedLines: 0, facts: [] })
  })

  it('name what changed on each line', () => {
    const before = order([
      ['1', '100', '9.25', 'A'],
      ['2', '50', '4', 'B'],
    ])
    const after = order([
      ['1', '90', '9.75', 'A'],
      ['2', '50', '4', 'B'],
    ])
    expect(changedIn(before, after)).toEqual([
      { line: '1', quantities: ['100', '90'], changed: ['quantity', 'price'] },
      { line: '2', quantities: ['50', '50'], changed: [] },
    ])
  })

  it('are joined by item where the lines were renumbered', () => {
    const before = order([
      ['1', '100', '9', 'A'],
      ['2', '50', '4', 'B'],
    ])
    const after = order([
      ['1', '50', '4', 'B'],
      ['2', '100', '9', 'A'],
    ])
    expect(compareDocuments(before, after).changedLines).toBe(0)
  })

  it('keep apart two lines of one item that were ordered for two days', () => {
    const before = order([
      ['1', '100', '9', 'A'],
      ['2', '40', '9', 'A'],
    ])
    const after = order([
      ['2', '40', '9', 'A'],
      ['1', '110', '9', 'A'],
    ])
    expect(changedIn(before, after)).toEqual([
      { line: '1', quantities: ['100', '110'], changed: ['quantity'] },
      { line: '2', quantities: ['40', '40'], changed: [] },
    ])
  })

  it('show a line that was added and one that was taken out', () => {
    const found = changedIn(
      order([
        ['1', '100', '9', 'A'],
        ['2', '5', '1', 'B'],
      ]),
      order([
        ['1', '100', '9', 'A'],
        ['3', '7', '1', 'C'],
      ]),
    )
    expect(found).toEqual([
      { line: '1', quantities: ['100', '100'], changed: [] },
      { line: '2', quantities: ['5', undefined], changed: ['quantity'] },
      { line: '3', quantities: [undefined, '7'], changed: ['quantity'] },
    ])
  })

  it('name a day and a place that changed above the lines', () => {
    const before = order(
      [['1', '1', '1', 'A']],
      [
        ['DTM', '002', '20260320'],
        ['N1', 'ST', 'STORE 12', '92', '0012'],
      ],
    )
    const after = order(
      [['1', '1', '1', 'A']],
      [
        ['DTM', '002', '20260327'],
        ['N1', 'ST', 'STORE 14', '92', '0014'],
      ],
    )
    expect(compareDocuments(before, after).facts).toEqual([
      { fact: 'date', meaning: 'delivery-requested', before: '2026-03-20', after: '2026-03-27' },
      { fact: 'party', role: 'ship-to', before: 'STORE 12', after: 'STORE 14' },
    ])
  })
})

describe('an order and its ship notice', () => {
  it('differ by what was shipped; that a notice has no prices is no difference', () => {
    const before = order([
      ['1', '120', '236', 'A'],
      ['2', '60', '41.5', 'B'],
    ])
    expect(
      changedIn(
        before,
        notice([
          ['A', '80'],
          ['B', '60'],
        ]),
      ),
    ).toEqual([
      { line: '1', quantities: ['120', '80'], changed: ['quantity'] },
      { line: '2', quantities: ['60', '60'], changed: [] },
    ])
  })

  it('agree where one order line fills several cartons', () => {
    const found = compareDocuments(
      order([['1', '100', '9', 'A']]),
      notice([
        ['A', '60'],
        ['A', '40'],
      ]),
    )
    expect(found.changedLines).toBe(0)
    expect(found.lines[0]?.after).toMatchObject({ quantity: '100', parts: 2 })
  })

  it('do not add up cartons and pieces', () => {
    const found = compareDocuments(
      order([['1', '100', '9', 'A']]),
      notice([
        ['A', '60'],
        ['A', '40', 'EA'],
      ]),
    )
    expect(found.lines.map(({ after }) => after && `${after.quantity} ${after.unit}`)).toEqual(['60 CA', '40 EA'])
  })
})

it('compares ten thousand lines of one item in less than two seconds', () => {
  const lines = Array.from({ length: 10_000 }, (_, index): Line => [String(index + 1), '1', '1', 'A'])
  const [before, after] = [order(lines), order(lines.toReversed())]
  expect(cpuSeconds(() => expect(compareDocuments(before, after).changedLines).toBe(0))).toBeLessThan(2)
})
