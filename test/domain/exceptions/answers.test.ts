import { describe, expect, it } from 'vitest'
import {
  answered,
  billed,
  found,
  gtin,
  inTime,
  kinds,
  open,
  ordered,
  PO,
  shipped,
  terms,
  trade,
} from './relationship.ts'

describe('an acknowledgment', () => {
  const order = trade.order({
    number: PO,
    sentAt: '2026-03-06T15:00Z',
    dates: { 'ship-not-after': '2026-03-31' },
    lines: [{ gtin, quantity: '100', price: '10.00' }],
  })
  const friday = new Date('2026-03-06T17:00Z')
  const tuesday = new Date('2026-03-10T18:00Z')
  const wednesday = new Date('2026-03-11T16:00Z')

  it('is missing when the business hours for it are over, weekends left out', () => {
    expect(open([order], friday)).toEqual([])
    expect(open([order], tuesday)).toEqual([])
    expect(open([order], wednesday)).toMatchObject([
      {
        kind: 'missing-acknowledgment',
        orderNumber: PO,
        dueAt: '2026-03-11T15:00:00.000Z',
        tolerance: { businessHours: 24 },
      },
    ])
  })

  it('that comes late closes what was missing, and is itself told as late', () => {
    const late = trade.acknowledgment(order, { sentAt: '2026-03-11T15:30Z' })
    expect(found([order, late], wednesday)).toMatchObject([
      { kind: 'late-acknowledgment', state: 'open', severity: 'low' },
      { kind: 'missing-acknowledgment', state: 'resolved', settledBy: { documentId: late.id } },
    ])
  })

  it('is expected only for what we sent, of the sets that were agreed', () => {
    const response = answered([{ answer: 'accepted', quantity: '100' }])
    const change = trade.orderChange({ number: PO, sentAt: '2026-03-06T15:00Z', lines: [{ gtin, quantity: '100' }] })
    const theirs = { ...terms, ourIdentifiers: ['SOMEBODY'] }
    expect(open([order, change, response], wednesday, theirs)).toEqual([])
    const none = { ...terms, acknowledgment: { requiredFor: [], withinBusinessHours: 24 } }
    expect(open([order, response], wednesday, none)).toEqual([])
    expect(kinds(open([order, change, response], wednesday))).toEqual([
      'missing-acknowledgment',
      'missing-acknowledgment',
    ])
  })

  it('that rejects names the codes, and is over when the order is sent anew and accepted', () => {
    const errors = [{ list: 'AK5', code: '5' }]
    const rejected = trade.acknowledgment(order, { sentAt: '2026-03-06T15:10Z', status: 'rejected', errors })
    const [trouble, ...others] = open([order, rejected], friday)
    expect(others).toEqual([])
    expect(trouble).toMatchObject({
      kind: 'rejected-acknowledgment',
      severity: 'high',
      codes: [
        { list: '717', code: 'R' },
        { list: 'AK5', code: '5' },
      ],
    })
    const again = trade.order({
      number: PO,
      sentAt: '2026-03-06T16:00Z',
      dates: { 'ship-not-after': '2026-03-31' },
      lines: [{ gtin, quantity: '100' }],
    })
    const accepted = trade.acknowledgment(again, { sentAt: '2026-03-06T16:05Z' })
    expect(open([order, rejected, again, accepted], friday)).toEqual([])
  })

  it('with errors is told, and nothing is missing', () => {
    const errors = [{ list: 'AK3', code: '8' }]
    const careless = trade.acknowledgment(order, {
      sentAt: '2026-03-06T15:10Z',
      status: 'accepted-with-errors',
      errors,
    })
    expect(open([order, careless], friday)).toMatchObject([{ kind: 'acknowledged-with-errors', severity: 'low' }])
  })

  it('is counted by control numbers whatever their leading zeros', () => {
    const accepted = trade.acknowledgment(order, { sentAt: '2026-03-06T15:10Z' })
    const padded = { ...accepted, about: { ...accepted.about, group: `000${order.controls.group}` }, transactions: [] }
    expect(open([order, padded], tuesday)).toEqual([])
  })

  it('that rejects something which is not on file is told all the same', () => {
    const gone = trade.order({ number: '4500007777', sentAt: '2026-03-06T15:00Z', lines: [] })
    const rejected = trade.acknowledgment(gone, { sentAt: '2026-03-06T15:10Z', status: 'rejected' })
    expect(kinds(open([rejected], friday))).toEqual(['rejected-acknowledgment'])
  })
})

describe('the answer to an order', () => {
  it('is missing after its business hours, and settled by goods as well as by words', () => {
    const documents = [...ordered()]
    expect(open(documents, new Date('2026-03-09T17:00Z'))).toEqual([])
    expect(open(documents, new Date('2026-03-09T17:01Z'))).toMatchObject([
      { kind: 'missing-order-response', dueAt: '2026-03-09T17:00:00.000Z' },
    ])
    const late = shipped('S1', {}, { sentAt: '2026-03-10T12:00Z', dates: { shipped: '2026-03-10' } })
    expect(found([...documents, late], new Date('2026-03-10T13:00Z'))).toMatchObject([
      { kind: 'missing-order-response', state: 'resolved', settledBy: { documentId: late.id } },
    ])
  })

  it('is not missing where it was not agreed, or the order never got there', () => {
    const now = new Date('2026-03-10T12:00Z')
    const [order] = ordered()
    const rejected = trade.acknowledgment(order, { sentAt: '2026-03-02T09:10Z', status: 'rejected' })
    expect(kinds(open([order, rejected], now))).toEqual(['rejected-acknowledgment'])
    expect(
      open([...ordered()], now, { ...terms, orderResponse: { required: false, withinBusinessHours: 48 } }),
    ).toEqual([])
  })

  it('with another quantity is a change until the buyer follows it', () => {
    const fewer = answered([{ answer: 'quantity-changed', quantity: '80', code: 'IQ' }])
    expect(open([...ordered(), fewer], inTime)).toMatchObject([
      {
        kind: 'quantity-change',
        expected: '100',
        actual: '80',
        impact: '200.00',
        codes: [{ list: '668', code: 'IQ' }],
      },
    ])
    const followed = trade.orderChange({
      number: PO,
      sentAt: '2026-03-04T09:00Z',
      lines: [{ gtin, quantity: '80', change: 'quantity' }],
    })
    const accepted = trade.acknowledgment(followed, { sentAt: '2026-03-04T09:05Z' })
    expect(open([...ordered(), fewer, followed, accepted, shipped('S1', { quantity: '80' })])).toEqual([])
  })

  it('with another price is a discrepancy before any invoice, and the same one after it', () => {
    const dearer = answered([{ answer: 'price-changed', quantity: '100', price: '10.50', code: 'IP' }])
    const before = open([...ordered(), dearer], inTime)
    expect(before).toMatchObject([{ kind: 'price-discrepancy', rule: 'confirmed-price-differs', impact: '50.00' }])
    const after = open([...ordered(), dearer, shipped('S1'), billed('I1', { price: '10.50' })])
    expect(after).toMatchObject([{ rule: 'invoiced-price-differs', cause: before[0]?.cause }])
  })

  it('with a later date is a change of date, until the goods are on their way', () => {
    const later = answered([{ answer: 'date-changed', quantity: '100', date: '2026-03-16', code: 'DR' }])
    expect(open([...ordered(), later], inTime)).toMatchObject([
      { kind: 'date-change', expected: '2026-03-10', actual: '2026-03-16' },
    ])
    const kept = answered([{ answer: 'accepted', quantity: '100', date: '2026-03-09' }])
    expect(open([...ordered(), kept], inTime)).toEqual([])
  })

  it('with a back-order is one until its promise is broken, then it is a shortage', () => {
    const partly = answered([
      { answer: 'accepted', quantity: '60' },
      { answer: 'backordered', quantity: '40', date: '2026-03-16', code: 'IB' },
    ])
    const part = shipped('S1', { quantity: '60' })
    expect(open([...ordered(), partly, part], new Date('2026-03-13T12:00Z'))).toMatchObject([
      { kind: 'backorder', expected: '100', actual: '60', difference: '40', impact: '400.00', dueAt: '2026-03-16' },
    ])
    expect(open([...ordered(), partly, part], new Date('2026-03-17T12:00Z'))).toMatchObject([
      { kind: 'short-shipment', difference: '40' },
    ])
    const rest = shipped('S2', { quantity: '40' }, { sentAt: '2026-03-15T12:00Z', dates: { shipped: '2026-03-10' } })
    expect(kinds(open([...ordered(), partly, part, rest], new Date('2026-03-17T12:00Z')))).toEqual(['late-ship-notice'])
  })

  it('that refuses a line is told, and the line is not called short as well', () => {
    const order = trade.order({
      number: PO,
      sentAt: '2026-03-02T09:00Z',
      dates: { 'ship-not-after': '2026-03-10' },
      lines: [
        { gtin, quantity: '100', price: '10.00' },
        { gtin: '00614141000029', quantity: '5', price: '4.00' },
      ],
    })
    const accepted = trade.acknowledgment(order, { sentAt: '2026-03-02T09:05Z' })
    const partly = trade.orderResponse({
      number: PO,
      sentAt: '2026-03-03T09:00Z',
      lines: [
        { gtin, quantity: '100' },
        { gtin: '00614141000029', quantity: '5', answers: [{ answer: 'rejected', code: 'IR' }] },
      ],
    })
    expect(open([order, accepted, partly, shipped('S1')])).toMatchObject([
      { kind: 'item-rejected', line: '2', impact: '20.00' },
    ])
  })

  it('that refuses the order is one exception for all of it', () => {
    const no = answered([{ answer: 'rejected' }], { response: 'rejected' })
    expect(open([...ordered(), no])).toMatchObject([{ kind: 'order-rejected', impact: '1000.00', severity: 'high' }])
  })

  it('that refuses a change leaves what was agreed before', () => {
    const yes = answered([{ answer: 'accepted', quantity: '100' }])
    const more = trade.orderChange({ number: PO, sentAt: '2026-03-04T09:00Z', lines: [{ gtin, quantity: '150' }] })
    const accepted = trade.acknowledgment(more, { sentAt: '2026-03-04T09:05Z' })
    const no = answered([], { set: '865', response: 'rejected', sentAt: '2026-03-05T09:00Z' })
    expect(open([...ordered(), yes, more, accepted, no, shipped('S1')])).toMatchObject([
      { kind: 'order-rejected', rule: 'supplier-rejects-change' },
    ])
  })
})

describe('an application', () => {
  const bill = billed('I1', {}, { total: '1000.00' })
  const refusal = trade.advice(
    { set: '810', number: 'I1' },
    { number: 'A1', sentAt: '2026-03-10T09:00Z', isOurs: true, errors: [{ list: 'TED', code: '010', text: 'TOTAL' }] },
  )

  it('that turns a document away is told with its codes', () => {
    expect(open([...ordered(), shipped('S1'), bill, refusal])).toMatchObject([
      {
        kind: 'application-reject',
        documentNumber: 'I1',
        codes: [
          { list: 'OTI', code: 'TR' },
          { list: 'TED', code: '010', text: 'TOTAL' },
        ],
      },
    ])
  })

  it('is satisfied by the corrected document under the same number, which is no duplicate', () => {
    const corrected = billed('I1', {}, { total: '1000.00', sentAt: '2026-03-11T09:00Z' })
    const exceptions = found([...ordered(), shipped('S1'), bill, refusal, corrected])
    expect(exceptions).toMatchObject([
      { kind: 'application-reject', state: 'resolved', settledBy: { documentId: corrected.id } },
    ])
  })

  it('that accepts is no trouble', () => {
    const fine = trade.advice({ set: '810', number: 'I1' }, { number: 'A1', status: 'accepted', isOurs: true })
    expect(open([...ordered(), shipped('S1'), bill, fine])).toEqual([])
  })
})
