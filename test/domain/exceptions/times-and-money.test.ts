import { describe, expect, it } from 'vitest'
import {
  answered,
  billed,
  credited,
  found,
  kinds,
  open,
  ordered,
  orders,
  received,
  shipped,
  terms,
  trade,
} from './relationship.ts'

const yes = answered([{ answer: 'accepted', quantity: '100' }])
const confirmed = [...ordered(), yes]
const at = (sentAt: string, dates: Record<string, string> = { shipped: '2026-03-06' }) =>
  shipped('S1', {}, { sentAt, dates })

describe('a ship notice', () => {
  it('is late more than 24 hours after departure', () => {
    expect(open([...confirmed, at('2026-03-07T20:00Z', { shipped: '2026-03-06T12:00' })])).toMatchObject([
      { kind: 'late-ship-notice', rule: 'notice-after-departure', documentNumber: 'S1' },
    ])
    expect(open([...confirmed, at('2026-03-07T11:00Z', { shipped: '2026-03-06T12:00' })])).toEqual([])
  })

  it('is late after the expected arrival, and worse after the goods', () => {
    const near = { shipped: '2026-03-06T06:00Z', 'delivery-estimated': '2026-03-06T10:00Z' }
    expect(kinds(open([...confirmed, at('2026-03-06T11:00Z', near)]))).toEqual(['late-ship-notice'])
    expect(open([...confirmed, at('2026-03-10T08:00Z'), received()])).toMatchObject([
      { kind: 'ship-notice-after-receipt', rule: 'notice-after-receipt' },
    ])
  })

  it('is late by when it was there, where that is known', () => {
    const notice = shipped('S1', {}, { sentAt: '2026-03-06T12:00Z', receivedAt: '2026-03-09T08:00:00Z' })
    expect(kinds(open([...confirmed, notice]))).toEqual(['late-ship-notice'])
  })

  it('is missing when goods came without one', () => {
    const now = new Date('2026-03-09T18:00Z')
    expect(open([...confirmed, received()], now)).toMatchObject([
      { kind: 'missing-ship-notice', rule: 'goods-without-notice' },
    ])
    const carried = trade.transportStatus({
      number: 'T1',
      orders,
      sentAt: '2026-03-09T10:00Z',
      events: [{ meaning: 'delivered', at: '2026-03-09T09:00' }],
    })
    expect(kinds(open([...confirmed, carried], now))).toEqual(['missing-ship-notice'])
  })

  it('is missing when the window to ship is over, and found when it comes', () => {
    expect(open(confirmed, new Date('2026-03-10T23:00Z'))).toEqual([])
    const now = new Date('2026-03-11T01:00Z')
    expect(open(confirmed, now)).toMatchObject([
      { kind: 'missing-ship-notice', rule: 'window-over-without-notice', expected: '2026-03-10', impact: '1000.00' },
    ])
    const late = shipped('S1', {}, { sentAt: '2026-03-12T09:00Z', dates: { shipped: '2026-03-12' } })
    expect(found([...confirmed, late])).toMatchObject([
      { kind: 'late-shipment', state: 'open' },
      { kind: 'missing-ship-notice', state: 'resolved', settledBy: { documentId: late.id } },
    ])
  })

  it('is not expected where none was agreed, nor for a cancelled order', () => {
    expect(
      open(confirmed, undefined, { ...terms, shipNotice: { required: false, withinHoursAfterDeparture: 24 } }),
    ).toEqual([])
    const cancel = trade.orderChange({
      number: '4500001001',
      purpose: 'cancel',
      sentAt: '2026-03-04T09:00Z',
      lines: [],
    })
    expect(open([...confirmed, cancel, trade.acknowledgment(cancel, { sentAt: '2026-03-04T09:05Z' })])).toEqual([])
  })
})

describe('goods', () => {
  it('are late when they leave after the window', () => {
    expect(open([...confirmed, at('2026-03-11T12:00Z', { shipped: '2026-03-11' })])).toMatchObject([
      { kind: 'late-shipment', rule: 'shipped-after-window', expected: '2026-03-10', actual: '2026-03-11' },
    ])
    expect(open([...confirmed, at('2026-03-10T12:00Z', { shipped: '2026-03-10' })])).toEqual([])
  })

  it('are late when they arrive after the day for which they were wanted', () => {
    const [order, accepted] = ordered({}, { dates: { 'delivery-requested': '2026-03-08' } })
    expect(open([order, accepted, yes, at('2026-03-06T12:00Z'), received()])).toMatchObject([
      { kind: 'late-shipment', rule: 'delivered-after-window', expected: '2026-03-08', actual: '2026-03-09' },
    ])
  })

  it('are in time by the partner’s own clock', () => {
    const evening = at('2026-03-10T22:00', { shipped: '2026-03-10T22:00' })
    const west = { ...terms, calendar: { ...terms.calendar, timeZone: 'America/Los_Angeles' } }
    expect(open([...confirmed, evening], undefined, west)).toEqual([])
  })
})

describe('a chargeback', () => {
  const delivered = [...confirmed, shipped('S1'), billed('I1', {}, { total: '1000.00' })]
  const charge = trade.adjustment({
    number: 'CB1',
    orders,
    invoiceNumber: 'I1',
    amount: '-150.00',
    sentAt: '2026-03-12T09:00Z',
    reasons: [{ reason: '70', amount: '-150.00' }],
  })

  it('is told with its reason and what is on file about it', () => {
    const [exception, ...others] = open([...delivered, charge])
    expect(others).toEqual([])
    expect(exception).toMatchObject({
      kind: 'chargeback',
      impact: '150.00',
      currency: 'USD',
      documentNumber: 'CB1',
      codes: [{ list: '426', code: '70' }],
    })
    expect(exception?.evidence.map(({ documentId }) => documentId)).toEqual(
      expect.arrayContaining(delivered.slice(3).map(({ id }) => id)),
    )
  })

  it('is over when the buyer takes it back, or the supplier credits it', () => {
    const back = trade.adjustment({
      number: 'CB2',
      orders,
      invoiceNumber: 'I1',
      amount: '150.00',
      direction: 'credit',
      sentAt: '2026-03-14T09:00Z',
    })
    expect(found([...delivered, charge, back])).toMatchObject([
      { kind: 'chargeback', state: 'resolved', settledBy: { documentId: back.id } },
    ])
    const credit = trade.invoice({
      number: 'C1',
      orders,
      sign: -1,
      total: '150.00',
      lines: [],
      originalInvoice: 'I1',
      sentAt: '2026-03-14T09:00Z',
    })
    expect(open([...delivered, charge, credit])).toEqual([])
  })

  it('is none where the supplier credits of its own accord: that settles what it is for', () => {
    const short = [
      ...confirmed,
      shipped('S1', { quantity: '90', completion: 'complete' }),
      billed('I1', { quantity: '90' }),
    ]
    const credit = trade.adjustment({
      number: 'CR1',
      isOurs: false,
      orders,
      amount: '-100.00',
      direction: 'credit',
      sentAt: '2026-03-12T09:00Z',
      reasons: [{ reason: '59', amount: '-100.00' }],
    })
    expect(kinds(open(short))).toEqual(['short-shipment'])
    expect(found([...short, credit])).toMatchObject([{ kind: 'short-shipment', state: 'resolved' }])
  })

  it('makes the deduction from a payment an authorised one', () => {
    const deductions = [{ reason: '70', amount: '-150.00' }]
    const payment = trade.remittance({
      number: 'PAY1',
      sentAt: '2026-03-16T09:00Z',
      entries: [{ invoiceNumber: 'I1', invoiced: '1000.00', paid: '850.00', deductions }],
    })
    expect(kinds(open([...delivered, charge, payment]))).toEqual(['chargeback'])
    expect(open([...delivered, payment])).toMatchObject([
      { kind: 'unauthorised-deduction', documentNumber: 'I1', impact: '150.00', expected: '1000.00', actual: '850.00' },
    ])
  })
})

describe('a payment', () => {
  const delivered = [...confirmed, shipped('S1'), billed('I1', {}, { total: '1000.00' })]
  const paid = (entry: { paid: string; discount?: string }) =>
    trade.remittance({
      number: 'PAY1',
      sentAt: '2026-03-16T09:00Z',
      entries: [{ invoiceNumber: 'I1', invoiced: '1000.00', ...entry }],
    })

  it('in full, or less a discount, or less a credit, is no trouble', () => {
    expect(open([...delivered, paid({ paid: '1000.00' })])).toEqual([])
    expect(open([...delivered, paid({ paid: '980.00', discount: '20.00' })])).toEqual([])
    const credit = credited('C1', { quantity: '10' }, { total: '100.00', originalInvoice: 'I1' })
    expect(open([...delivered, credit, paid({ paid: '900.00' })])).toEqual([])
  })

  it('that falls short without a word is an unauthorised deduction', () => {
    expect(kinds(open([...delivered, paid({ paid: '900.00' })]))).toEqual(['unauthorised-deduction'])
  })

  it('of an invoice that nobody sent is looked at as well', () => {
    const entries = [{ invoiceNumber: 'I9', invoiced: '500.00', paid: '400.00' }]
    const payment = trade.remittance({ number: 'PAY2', sentAt: '2026-03-16T09:00Z', entries })
    expect(open([payment])).toMatchObject([{ kind: 'unauthorised-deduction', documentNumber: 'I9', impact: '100.00' }])
  })
})
