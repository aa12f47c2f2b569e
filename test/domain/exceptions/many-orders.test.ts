import { describe, expect, it } from 'vitest'
import { found, gtin, kinds, open, ordered, otherGtin, PO, shipped, terms, trade } from './relationship.ts'

const SECOND = '4500001002'
const second = trade.order({
  number: SECOND,
  sentAt: '2026-03-02T09:00Z',
  dates: { 'ship-not-after': '2026-03-10' },
  lines: [
    { gtin, quantity: '40', price: '10.00' },
    { gtin: otherGtin, quantity: '5', price: '2.00' },
  ],
})
const both = [...ordered(), second, trade.acknowledgment(second, { sentAt: '2026-03-02T09:10Z' })]

describe('one document for several orders', () => {
  const together = trade.shipNotice({
    number: 'S1',
    sentAt: '2026-03-06T12:00Z',
    orders: [PO, SECOND],
    dates: { shipped: '2026-03-06' },
    lines: [
      { gtin, quantity: '100', orderNumber: PO },
      { gtin, quantity: '36', orderNumber: SECOND },
      { gtin: otherGtin, quantity: '5', orderNumber: SECOND },
    ],
  })

  it('is counted for each by the lines that name it', () => {
    expect(open([...both, together])).toMatchObject([
      { kind: 'short-shipment', orderNumber: SECOND, line: '1', expected: '40', actual: '36' },
    ])
  })

  it('is found once where the document itself is in trouble', () => {
    const again = {
      ...together,
      id: 'again',
      sentAt: '2026-03-07T12:00Z',
      controls: { ...together.controls, interchange: '9' },
    }
    expect(kinds(open([...both, together, again])).filter((kind) => kind === 'duplicate-shipment')).toHaveLength(1)
  })

  it('is billed in one invoice', () => {
    const bill = trade.invoice({
      number: 'I1',
      orders: [PO, SECOND],
      sentAt: '2026-03-09T15:00Z',
      lines: [
        { gtin, quantity: '100', price: '10.00', orderNumber: PO },
        { gtin, quantity: '36', price: '10.80', orderNumber: SECOND },
        { gtin: otherGtin, quantity: '5', price: '2.00', orderNumber: SECOND },
      ],
    })
    const of = open([...both, together, bill]).map(({ kind, orderNumber, line }) => [kind, orderNumber, line])
    expect(of).toEqual([
      ['price-discrepancy', SECOND, '1'],
      ['short-shipment', SECOND, '1'],
    ])
  })
})

describe('an item on two lines of one order', () => {
  const order = trade.order({
    number: PO,
    sentAt: '2026-03-02T09:00Z',
    dates: { 'ship-not-after': '2026-03-10' },
    lines: [
      { line: '1', gtin, quantity: '60', price: '10.00' },
      { line: '2', gtin, quantity: '40', price: '10.00' },
    ],
  })
  const accepted = trade.acknowledgment(order, { sentAt: '2026-03-02T09:10Z' })

  it('may be shipped as one', () => {
    expect(open([order, accepted, shipped('S1', { line: '7', quantity: '100' })])).toEqual([])
  })

  it('is short on the line that was filled last', () => {
    expect(open([order, accepted, shipped('S1', { line: '7', quantity: '90' })])).toMatchObject([
      { kind: 'short-shipment', line: '2', expected: '40', actual: '30' },
    ])
  })
})

describe('agreed tolerances', () => {
  it('let pass a difference that is worth little, however many pieces it is', () => {
    const cheap = ordered({ quantity: '10000', price: '0.01' })
    const notice = shipped('S1', { quantity: '9900' })
    const lenient = { ...terms, tolerance: { ...terms.tolerance, quantityValue: '5.00' } }
    expect(kinds(open([...cheap, notice]))).toEqual(['short-shipment'])
    expect(open([...cheap, notice], undefined, lenient)).toEqual([])
  })

  it('are told with the exception', () => {
    const some = { ...terms, tolerance: { ...terms.tolerance, quantity: '5' } }
    expect(open([...ordered(), shipped('S1', { quantity: '95' })], undefined, some)).toEqual([])
    expect(open([...ordered(), shipped('S1', { quantity: '94' })], undefined, some)).toMatchObject([
      { kind: 'short-shipment', tolerance: { quantity: '5' } },
    ])
  })
})

describe('what was settled', () => {
  it('stays told with the document that settled it, and costs nothing any more', () => {
    const short = shipped('S1', { quantity: '90', completion: 'complete' })
    const rest = shipped('S2', { quantity: '10' }, { sentAt: '2026-03-09T12:00Z', dates: { shipped: '2026-03-09' } })
    const [settled] = found([...ordered(), short, rest])
    expect(settled).toMatchObject({ state: 'resolved', settledBy: { documentId: rest.id } })
    expect(open([...ordered(), short, rest])).toEqual([])
  })
})
