import { describe, expect, it } from 'vitest'
import { findExceptions } from '../../../src/domain/exceptions/find-exceptions.ts'
import { defaultTerms } from '../../../src/domain/trade/partner-terms.ts'
import type { TradeDocument } from '../../../src/domain/trade/trade-document.ts'
import { tradeBetween } from '../../support/trade-documents.ts'

const trade = tradeBetween('ACMERETAIL', 'NORTHWIND')
const terms = { ...defaultTerms, ourIdentifiers: ['ACMERETAIL'] }
const gtin = '00614141000012'

const order = trade.order({
  number: '4500001001',
  sentAt: '2026-03-02T09:00Z',
  dates: { 'ship-not-after': '2026-03-10' },
  lines: [{ gtin, quantity: '120', price: '9.25' }],
})
const acknowledged = trade.acknowledgment(order, { sentAt: '2026-03-02T09:20Z' })
const confirmed = trade.orderResponse({
  number: '4500001001',
  sentAt: '2026-03-03T09:00Z',
  lines: [{ gtin, quantity: '100', answers: [{ answer: 'quantity-changed', quantity: '100' }] }],
})
const shipped = (
  number: string,
  quantity: string,
  { at, ...more }: { completion?: 'complete' | 'backordered'; at?: string; cumulative?: string } = {},
) =>
  trade.shipNotice({
    number,
    sentAt: `${at ?? '2026-03-06'}T12:00Z`,
    orders: ['4500001001'],
    dates: { shipped: at ?? '2026-03-06' },
    lines: [{ gtin, quantity, ...more }],
  })

const inTheWindow = new Date('2026-03-09T12:00Z')
const afterTheWindow = new Date('2026-03-12T12:00Z')
const found = (documents: TradeDocument[], now = afterTheWindow) => findExceptions(documents, terms, now)
const open = (documents: TradeDocument[], now = afterTheWindow) =>
  found(documents, now).filter(({ state }) => state === 'open')

describe('a short shipment', () => {
  it('says what was ordered, confirmed and shipped, how much is short and what it is worth', () => {
    const [short, ...others] = open([order, acknowledged, confirmed, shipped('SHP1', '50'), shipped('SHP2', '40')])

    expect(others).toEqual([])
    expect(short).toMatchObject({
      kind: 'short-shipment',
      orderNumber: '4500001001',
      line: '1',
      expected: '120',
      actual: '90',
      difference: '30',
      unit: 'EA',
      impact: '277.50',
      currency: 'USD',
      state: 'open',
    })
    expect(short?.figures.map(({ role, value, unit }) => [role, value, unit])).toEqual([
      ['ordered', '120', 'EA'],
      ['ordered-price', '9.25', 'EA'],
      ['confirmed', '100', 'EA'],
      ['shipped', '50', 'EA'],
      ['shipped', '40', 'EA'],
      ['deadline', '2026-03-10', undefined],
    ])
  })

  it('is none while the window to ship is open and more may follow', () => {
    expect(open([order, acknowledged, shipped('SHP1', '90')], inTheWindow)).toEqual([])
  })

  it('is one at once when the supplier says that nothing more will follow', () => {
    const kinds = open([order, acknowledged, shipped('SHP1', '90', { completion: 'complete' })], inTheWindow)
    expect(kinds.map(({ kind }) => kind)).toEqual(['short-shipment'])
  })

  it('is over when the rest is shipped, and says by which notice', () => {
    const first = shipped('SHP1', '90', { completion: 'complete' })
    const rest = shipped('SHP2', '30', { at: '2026-03-09' })
    const [short, ...others] = found([order, acknowledged, rest, first])

    expect(others).toEqual([])
    expect(short).toMatchObject({ kind: 'short-shipment', state: 'resolved', settledBy: { documentId: rest.id } })
  })

  it('is one exception when the receiver reports the same shortage', () => {
    const notice = shipped('SHP1', '90', { completion: 'complete' })
    const receipt = trade.receipt({
      number: 'RCV1',
      sentAt: '2026-03-11T10:00Z',
      orders: ['4500001001'],
      dates: { received: '2026-03-11' },
      lines: [{ gtin, quantity: '90', conditions: [{ condition: 'short', quantity: '30' }] }],
    })
    const before = open([order, acknowledged, notice])
    const after = open([order, acknowledged, notice, receipt])

    expect(after.map(({ cause, impact }) => [cause, impact])).toEqual(
      before.map(({ cause, impact }) => [cause, impact]),
    )
    expect(after[0]?.evidence.map(({ documentId }) => documentId)).toContain(receipt.id)
  })

  it('counts what was lost on the way to what was never sent', () => {
    const notice = shipped('SHP1', '90', { completion: 'complete' })
    const receipt = trade.receipt({
      number: 'RCV1',
      sentAt: '2026-03-11T10:00Z',
      orders: ['4500001001'],
      lines: [{ gtin, quantity: '85' }],
    })
    expect(open([order, acknowledged, notice, receipt])).toMatchObject([
      { expected: '120', actual: '85', difference: '35' },
    ])
  })

  it('is none where goods came damaged: that is another trouble', () => {
    const receipt = trade.receipt({
      number: 'RCV1',
      sentAt: '2026-03-11T10:00Z',
      orders: ['4500001001'],
      lines: [{ gtin, quantity: '115', conditions: [{ condition: 'damaged', quantity: '5' }] }],
    })
    expect(open([order, acknowledged, shipped('SHP1', '120'), receipt])).toMatchObject([
      { kind: 'damaged', difference: '5', impact: '46.25' },
    ])
  })
})

describe('what a notice says was shipped to date', () => {
  const toDate = (documents: TradeDocument[]) =>
    open(documents).flatMap(({ figures }) => figures.filter(({ role }) => role === 'shipped-to-date'))

  it('stands beside the shortage where it is more than all notices come to: one of them may be missing', () => {
    expect(toDate([order, acknowledged, shipped('S2', '40', { cumulative: '120' })])).toMatchObject([{ value: '120' }])
  })

  it('is nothing to mention where the notices come to as much', () => {
    const notices = [shipped('S1', '50', { cumulative: '50' }), shipped('S2', '40', { cumulative: '90' })]
    expect(open([order, acknowledged, ...notices])).toMatchObject([{ kind: 'short-shipment', actual: '90' }])
    expect(toDate([order, acknowledged, ...notices])).toEqual([])
  })
})
