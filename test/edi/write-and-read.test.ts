import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocuments } from '../../src/edi/read-documents.ts'
import { type EdifactElement, writeEdifact, writeX12 } from '../support/write-edi.ts'

/** Digits as a careful sender writes them: no leading zeros, no sign. */
const quantity = fc.integer({ min: 0, max: 1_000_000 }).map(String)
const price = fc
  .tuple(fc.nat(100_000), fc.nat(99))
  .map(([whole, cents]) => `${whole}.${String(cents).padStart(2, '0')}`)
const date = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))

/** Text without anything that separates; it neither begins nor ends with a blank, which X12 pads with. */
const plain = fc.stringMatching(/^[A-Za-z0-9](?:[A-Za-z0-9 .,\-/äöüßé]{0,18}[A-Za-z0-9])?$/)
const number = fc.stringMatching(/^[A-Z0-9][A-Z0-9-]{0,20}$/)

const line = fc.record({ quantity, price, item: number, description: plain })
const order = fc.record({ number, date, partner: plain, lines: fc.array(line, { minLength: 1, maxLength: 8 }) })
type Order = typeof order extends fc.Arbitrary<infer T> ? T : never

const separators = fc.constantFrom(
  { element: '*', segment: '~', component: '>' },
  { element: '|', segment: '\n', component: '^' },
  { element: '~', segment: '*', component: ':' },
  { element: '\x1d', segment: '\x1c', component: '\x1f' },
)
const lineBreak = fc.constantFrom('', '\n', '\r\n')

function expectOrder(text: string, written: Order): void {
  const { documents, problems } = readDocuments(text)
  expect(problems).toEqual([])
  expect(documents).toMatchObject([
    {
      kind: 'order',
      number: written.number,
      orderNumbers: [written.number],
      parties: [{ role: 'ship-to', name: written.partner }],
      lines: written.lines.map(({ item, description, ...figures }, index) => ({
        ...figures,
        line: String(index + 1),
        description,
        ids: [{ scheme: 'supplier', value: item }],
      })),
    },
  ])
  expect(documents[0]?.dates.map(({ at }) => at)).toEqual([written.date])
}

describe('writing an order and reading it back', () => {
  it('keeps every field in X12, whatever the separators', () => {
    fc.assert(
      fc.property(order, separators, lineBreak, (written, chosen, between) => {
        const segments = [
          ['BEG', '00', 'NE', written.number, '', written.date.replaceAll('-', '')],
          ['N1', 'ST', written.partner],
          ...written.lines.flatMap((one, index) => [
            ['PO1', String(index + 1), one.quantity, 'EA', one.price, '', 'VN', one.item],
            ['PID', 'F', '', '', '', one.description],
          ]),
          ['CTT', String(written.lines.length)],
        ]
        const groups = [{ code: 'PO', sets: [{ set: '850', segments }] }]
        expectOrder(writeX12({ separators: chosen, lineBreak: between, groups }), written)
      }),
      { numRuns: 500 },
    )
  })

  it('keeps every field in EDIFACT, even separators and release characters in texts', () => {
    const special = fc.string({
      unit: fc.constantFrom('a', 'B', '9', ' ', '+', ':', "'", '?', '*', '.', 'é', '漢'),
      maxLength: 20,
    })
    const text = special.map((inner) => `x${inner}x`)
    const written = fc.record({
      number: text,
      date,
      partner: text,
      lines: fc.array(fc.record({ quantity, price, item: text, description: text }), { minLength: 1, maxLength: 5 }),
    })
    const una = fc.constantFrom(undefined, ":+.? '", ":+,?*'", ';|.!#~')
    fc.assert(
      fc.property(written, una, lineBreak, (one, separating, between) => {
        const segments: EdifactElement[][] = [
          ['BGM', '220', one.number, '9'],
          ['DTM', ['137', one.date.replaceAll('-', ''), '102']],
          ['NAD', 'DP', '', '', one.partner],
          ...one.lines.flatMap((item, index): EdifactElement[][] => [
            ['LIN', String(index + 1), '', [item.item, 'SA']],
            ['IMD', 'F', '', ['', '', '', item.description]],
            ['QTY', ['21', item.quantity, 'PCE']],
            ['PRI', ['AAA', item.price]],
          ]),
          ['UNS', 'S'],
        ]
        const messages = [{ type: 'ORDERS', segments }]
        const chosen = separating === undefined ? {} : { una: separating }
        expectOrder(writeEdifact({ ...chosen, lineBreak: between, messages }), one)
      }),
      { numRuns: 500 },
    )
  })

  it('refuses to write a separator as data in X12, which cannot escape it', () => {
    const sets = [{ set: '850', segments: [['MSG', 'size 10*20']] }]
    expect(() => writeX12({ groups: [{ code: 'PO', sets }] })).toThrow(/holds a separator/)
  })
})
