import { describe, expect, it } from 'vitest'
import { nameSegments, outlineFile, readLines, readSegments, readTable } from '../../src/worker/view-file.ts'
import { fixture, fixtureNames } from '../edi/fixtures.ts'
import { writeX12 } from '../support/write-edi.ts'

it.each(fixtureNames())('the text pane shows %s whole, in order and nothing twice', (name) => {
  const text = fixture(name)
  const rows = readSegments({ text, atMost: Number.MAX_SAFE_INTEGER })
  const shown = rows.map(
    ({ lead, position, tail }) =>
      text.slice(lead.start, lead.end) + text.slice(position.start, position.end) + text.slice(tail.start, tail.end),
  )
  expect(shown.join('')).toBe(text)
})

describe('a file of many lines', () => {
  const lines = Array.from({ length: 250 }, (_, index) => [
    'PO1',
    String(index + 1),
    '2',
    'EA',
    '3',
    'PE',
    'VN',
    `A-${index}`,
  ])
  const text = writeX12({
    groups: [{ code: 'PO', sets: [{ set: '850', segments: [['BEG', '00', 'SA', '1', '', '20260313'], ...lines] }] }],
  })

  it('is outlined without its lines', async () => {
    const { documents, total, segments, problems } = await outlineFile({ text })
    expect({ total, segments, problems }).toEqual({ total: 1, segments: 257, problems: [] })
    expect(documents[0]).toMatchObject({ lineCount: 250, priced: true, ownSegments: 253, document: { lines: [] } })
  })

  it('is read page by page, each line with what it comes to', async () => {
    const page = await readLines({ text, from: 200, atMost: 100 })
    expect(page).toHaveLength(50)
    expect(page[0]).toMatchObject({ line: '201', comesTo: { amount: '6', stated: false } })
    expect(await readLines({ text, document: 1 })).toEqual([])
  })
})

it('a set without a form is put into the words of the standard, element by element', async () => {
  const text = fixture('840-unknown-set.edi')
  const named = await nameSegments({ text })
  expect(named.map(({ tag }) => tag)).toEqual(['ST', 'W05', 'W01', 'SE'])
  const [, , line] = named
  expect(line?.elements.map(({ position }) => text.slice(position.start, position.end))).toEqual([
    '1',
    'EA',
    'VC',
    '110220',
  ])
  expect((await nameSegments({ text, from: 3 })).map(({ tag }) => tag)).toEqual(['SE'])
})

it('problems come worst first', async () => {
  const { problems } = await outlineFile({
    text: fixture('850-order.edi').replace('PO1*2*250', 'PO1*2*25O').replace('20260319', '2026X319'),
  })
  expect(problems.map(({ severity }) => severity)).toEqual(['error', 'warning'])
})

it('a table is read so many rows at a time', () => {
  const text = `a;b\n${Array.from({ length: 300 }, (_, row) => `${row};x`).join('\n')}\n`
  expect(readTable({ text, atMost: 2 })).toEqual({
    head: ['a', 'b'],
    rows: [
      ['0', 'x'],
      ['1', 'x'],
    ],
    total: 300,
  })
})
