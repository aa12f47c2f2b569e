import { describe, expect, it } from 'vitest'
import { readDocuments } from '../../../src/edi/read-documents.ts'
import { kinds, open } from './relationship.ts'

const US = 'ACMERETAIL'
const PARTNER = 'NORTHWIND'

/** One transaction set in its envelope. */
function x12(from: string, to: string, group: string, control: string, date: string, segments: string[]): string {
  const isa = ['ISA', '00', ' '.repeat(10), '00', ' '.repeat(10), 'ZZ', from.padEnd(15), 'ZZ', to.padEnd(15)]
  const envelope = [...isa, date.slice(2), '0900', 'U', '00401', control.padStart(9, '0'), '0', 'P', '>'].join('*')
  const [set = ''] = segments
  const body = [`ST*${set}*0001`, ...segments.slice(1)]
  const gs = `GS*${group}*${from}*${to}*${date}*0900*${control}*X*004010`
  return `${[envelope, gs, ...body, `SE*${body.length + 1}*0001`, `GE*1*${control}`, `IEA*1*${control.padStart(9, '0')}`].join('~\n')}~\n`
}

const order = x12(US, PARTNER, 'PO', '101', '20260302', [
  '850',
  'BEG*00*NE*4500001001**20260302',
  'CUR*BY*USD',
  'DTM*038*20260310',
  'PO1*1*120*EA*9.25*PE*UP*614141000012*VN*DK-18',
  'PO1*2*10*CA*11100.00*HP*UP*614141000029',
  'PO4*12',
  'CTT*2',
])
const accepted = x12(PARTNER, US, 'FA', '901', '20260302', [
  '997',
  'AK1*PO*101',
  'AK2*850*0001',
  'AK5*A',
  'AK9*A*1*1*1',
])
const response = x12(PARTNER, US, 'PR', '902', '20260303', [
  '855',
  'BAK*00*AC*4500001001*20260303',
  'PO1*1*120*EA*9.25*PE*UP*614141000012',
  'ACK*IQ*100*EA',
  'PO1*2*10*CA*11100.00*HP*UP*614141000029',
  'ACK*IA*10*CA',
  'CTT*2',
])
const notice = (number: string, control: string, quantity: string) =>
  x12(PARTNER, US, 'SH', control, '20260306', [
    '856',
    `BSN*00*${number}*20260306*0900*0001`,
    'HL*1**S',
    'DTM*011*20260306',
    'HL*2*1*O',
    'PRF*4500001001',
    'HL*3*2*I',
    'LIN*1*UK*00614141000012',
    `SN1*1*${quantity}*EA`,
    ...(number === 'SHP1' ? ['HL*4*2*I', 'LIN*2*EN*0614141000029', 'SN1*2*120*EA'] : []),
    'CTT*4',
  ])
const invoice = x12(PARTNER, US, 'IN', '905', '20260309', [
  '810',
  'BIG*20260309*INV-55010*20260302*4500001001',
  'CUR*SE*USD',
  'IT1*1*90*EA*9.25*PE*UP*614141000012',
  'IT1*2*120*EA*9.25*PE*UP*614141000029',
  'TDS*194250',
  'CTT*2',
])

const now = new Date('2026-03-12T12:00Z')
const read = (...texts: string[]) => texts.flatMap((text) => readDocuments(text).documents)

describe('exceptions from the texts themselves', () => {
  const texts = [order, accepted, response, notice('SHP1', '903', '50'), notice('SHP2', '904', '40'), invoice]

  it('say what was ordered, confirmed and shipped, and nothing of what only looks like trouble', () => {
    // Line 2: ordered in cases and priced per hundred, shipped and billed in pieces, its GTIN in three lengths.
    const [short, ...others] = open(read(...texts), now)
    expect(kinds(others)).toEqual([])
    expect(short).toMatchObject({
      kind: 'short-shipment',
      line: '1',
      expected: '120',
      actual: '90',
      impact: '277.50',
      currency: 'USD',
    })
  })

  it('point at the segments that state each figure', () => {
    const [short] = open(read(texts.join('')), now)
    const text = texts.join('')
    const pieces = short?.evidence.map(({ position }) => text.slice(position.start, position.end)) ?? []
    for (const { value, role, evidence } of short?.figures ?? []) {
      expect(pieces[evidence]).toContain(role === 'deadline' ? value.replaceAll('-', '') : value)
    }
    expect(pieces.join('\n')).toContain('ACK*IQ*100*EA')
  })

  it('tell an invoice for more than came, at another price, and a total that is none of its lines', () => {
    const wrong = invoice.replace('IT1*1*90*EA*9.25', 'IT1*1*120*EA*9.75').replace('TDS*194250', 'TDS*300000')
    const found = open(read(order, accepted, notice('SHP1', '903', '50'), notice('SHP2', '904', '40'), wrong), now)
    expect(found).toMatchObject([
      { kind: 'invoice-quantity', line: '1', expected: '90', actual: '120' },
      { kind: 'invoice-total', actual: '3000' },
      { kind: 'price-discrepancy', line: '1', impact: '60.00' },
      { kind: 'short-shipment', line: '1' },
    ])
  })
})
