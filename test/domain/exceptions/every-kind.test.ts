import { describe, expect, it } from 'vitest'
import type { ExceptionKind } from '../../../src/domain/exceptions/trade-exception.ts'
import type { TradeDocument } from '../../../src/domain/trade/trade-document.ts'
import {
  answered,
  billed,
  credited,
  gtin,
  kinds,
  open,
  ordered,
  orders,
  otherGtin,
  PO,
  received,
  shipped,
  trade,
} from './relationship.ts'

type Relationship = { documents: TradeDocument[]; now?: string }
type Gallery = Record<ExceptionKind, { shows: Relationship; almost: Relationship }>

const agreed = [...ordered(), answered([{ answer: 'accepted', quantity: '100' }])]
const delivered = [...agreed, shipped('S1')]
const total = { total: '1000.00' }
const inTime = '2026-03-09T18:00Z'
const cases = { unit: 'CA', quantity: '10', price: '120.00' }
const pack = { quantity: '12', of: 'CA', unit: 'EA' }
const [order] = ordered()
const verdict = (status: 'accepted' | 'accepted-with-errors' | 'rejected', sentAt = '2026-03-02T09:20Z') =>
  trade.acknowledgment(order, { sentAt, status })
const yes = answered([{ answer: 'accepted', quantity: '100' }])
const charge = (more: Partial<Parameters<typeof trade.adjustment>[0]> = {}) =>
  trade.adjustment({
    number: 'CB1',
    orders,
    invoiceNumber: 'I1',
    amount: '-150.00',
    sentAt: '2026-03-12T09:00Z',
    ...more,
  })
const payment = (paid: string, discount?: string) =>
  trade.remittance({
    number: 'PAY1',
    sentAt: '2026-03-16T09:00Z',
    entries: [{ invoiceNumber: 'I1', invoiced: '1000.00', paid, ...(discount && { discount }) }],
  })
const advice = (status: 'accepted' | 'rejected') =>
  trade.advice({ set: '810', number: 'I1' }, { number: 'A1', sentAt: '2026-03-10T09:00Z', isOurs: true, status })
const notice = (sentAt: string, on = sentAt.slice(0, 10)) => shipped('S1', {}, { sentAt, dates: { shipped: on } })
const again = { ...total, sentAt: '2026-03-11T09:00Z' }
const half = { quantity: '50' }

/** For each kind a relationship that shows it and nothing else, and one that only looks like it and shows nothing. */
const gallery: Gallery = {
  'short-shipment': {
    shows: { documents: [...agreed, shipped('S1', { quantity: '90' })] },
    almost: { documents: [...agreed, shipped('S1', { quantity: '90' })], now: inTime },
  },
  overage: {
    shows: { documents: [...agreed, shipped('S1', { quantity: '110' })] },
    almost: { documents: [...ordered({ ...cases, pack }), yesFor('10', 'CA'), shipped('S1', { quantity: '120' })] },
  },
  'wrong-item': {
    shows: { documents: [...agreed, shipped('S1', { gtin: otherGtin })] },
    almost: { documents: [...agreed, shipped('S1', { gtin: '614141000012' })] },
  },
  substitution: {
    shows: {
      documents: [
        ...ordered(),
        answered([
          { answer: 'substituted', quantity: '100', ids: [{ scheme: 'gtin', qualifier: 'UK', value: otherGtin }] },
        ]),
      ],
      now: inTime,
    },
    almost: { documents: [...ordered(), yes], now: inTime },
  },
  damaged: {
    shows: {
      documents: [...delivered, received({ quantity: '95', conditions: [{ condition: 'damaged', quantity: '5' }] })],
    },
    almost: { documents: [...delivered, received({ conditions: [{ condition: 'damaged', quantity: '0' }] })] },
  },
  quality: {
    shows: {
      documents: [...delivered, received({ quantity: '95', conditions: [{ condition: 'quality', quantity: '5' }] })],
    },
    almost: { documents: [...delivered, received({ conditions: [{ condition: 'good', quantity: '100' }] })] },
  },
  'uom-mismatch': {
    shows: { documents: [...ordered(cases), yesFor('10', 'CA'), shipped('S1', { quantity: '120' })] },
    almost: { documents: [...ordered({ ...cases, pack }), yesFor('10', 'CA'), shipped('S1', { quantity: '120' })] },
  },
  'price-discrepancy': {
    shows: { documents: [...delivered, billed('I1', { price: '10.50' })] },
    almost: { documents: [...delivered, billed('I1', { price: '1000.00', priceBasis: { quantity: '100' } })] },
  },
  'quantity-change': {
    shows: { documents: [...ordered(), answered([{ answer: 'quantity-changed', quantity: '80' }])], now: inTime },
    almost: {
      documents: [
        ...ordered(),
        answered([
          { answer: 'accepted', quantity: '60' },
          { answer: 'accepted', quantity: '40' },
        ]),
      ],
      now: inTime,
    },
  },
  'date-change': {
    shows: {
      documents: [...ordered(), answered([{ answer: 'date-changed', quantity: '100', date: '2026-03-16' }])],
      now: inTime,
    },
    almost: {
      documents: [...ordered(), answered([{ answer: 'accepted', quantity: '100', date: '2026-03-10' }])],
      now: inTime,
    },
  },
  backorder: {
    shows: { documents: [...ordered(), answered([{ answer: 'backordered', quantity: '100', date: '2026-03-25' }])] },
    almost: {
      documents: [
        ...ordered(),
        answered([{ answer: 'backordered', quantity: '100', date: '2026-03-25' }]),
        shipped('S1'),
      ],
    },
  },
  'item-rejected': {
    shows: { documents: [...ordered(), answered([{ answer: 'rejected', code: 'IR' }])], now: inTime },
    almost: {
      documents: [
        ...ordered(),
        answered([{ answer: 'rejected', code: 'IR' }]),
        answered([{ answer: 'accepted', quantity: '100' }], { sentAt: '2026-03-04T09:00Z' }),
      ],
      now: inTime,
    },
  },
  'order-rejected': {
    shows: { documents: [...ordered(), answered([], { response: 'rejected' })] },
    almost: { documents: [...ordered(), answered([], { response: 'acknowledged' })], now: inTime },
  },
  'invoice-quantity': {
    shows: { documents: [...delivered, billed('I1', { quantity: '105' })] },
    almost: { documents: [...delivered, billed('I1', { quantity: '105' }), credited('C1', { quantity: '5' })] },
  },
  'invoice-total': {
    shows: { documents: [...delivered, billed('I1', {}, { total: '1010.00' })] },
    almost: {
      documents: [...delivered, billed('I1', {}, { total: '1010.00', charges: [{ kind: 'charge', amount: '10.00' }] })],
    },
  },
  'unordered-charge': {
    shows: {
      documents: [
        ...delivered,
        billed('I1', {}, { total: '1150.00', charges: [{ kind: 'charge', amount: '150.00' }] }),
      ],
    },
    almost: {
      documents: [
        ...delivered,
        billed('I1', {}, { total: '1100.00', charges: [{ kind: 'charge', amount: '100.00' }] }),
      ],
    },
  },
  'duplicate-invoice': {
    shows: { documents: [...delivered, billed('INV-55010', {}, total), billed('inv55010', {}, again)] },
    almost: { documents: [...delivered, billed('I1', {}, total), billed('I1', {}, { ...again, purpose: 'replace' })] },
  },
  'possible-duplicate-invoice': {
    shows: { documents: [...delivered, billed('I1', {}, total), billed('I2', {}, again)] },
    almost: {
      documents: [
        ...delivered,
        billed('I1', half, { total: '500.00' }),
        billed('I2', half, { ...again, total: '500.00' }),
      ],
    },
  },
  'unknown-order': {
    shows: { documents: [...delivered, billed('I1', {}, { orders: ['4599999999'] })] },
    almost: { documents: [...delivered, billed('I1', {}, { orders: [`PO ${PO}`] })] },
  },
  'missing-acknowledgment': {
    shows: { documents: [order, yes], now: inTime },
    almost: { documents: [order, yes], now: '2026-03-04T16:59Z' },
  },
  'rejected-acknowledgment': {
    shows: { documents: [order, verdict('rejected')], now: inTime },
    almost: {
      documents: [order, verdict('rejected'), verdict('accepted', '2026-03-02T10:00Z')],
      now: '2026-03-04T09:00Z',
    },
  },
  'late-acknowledgment': {
    shows: { documents: [order, verdict('accepted', '2026-03-05T12:00Z')], now: inTime.replace('18', '16') },
    almost: { documents: [order, verdict('accepted', '2026-03-04T16:00Z')], now: inTime.replace('18', '16') },
  },
  'acknowledged-with-errors': {
    shows: { documents: [order, verdict('accepted-with-errors')], now: '2026-03-04T09:00Z' },
    almost: { documents: [order, verdict('accepted')], now: '2026-03-04T09:00Z' },
  },
  'missing-order-response': {
    shows: { documents: [...ordered()], now: inTime },
    almost: { documents: [...ordered(), shipped('S1')] },
  },
  'late-ship-notice': {
    shows: { documents: [...agreed, notice('2026-03-09T12:00Z', '2026-03-06')] },
    almost: { documents: [...agreed, notice('2026-03-07T12:00Z', '2026-03-06')] },
  },
  'missing-ship-notice': {
    shows: { documents: agreed },
    almost: { documents: agreed, now: '2026-03-10T23:00Z' },
  },
  'ship-notice-after-receipt': {
    shows: { documents: [...agreed, notice('2026-03-10T12:00Z', '2026-03-09'), received()] },
    almost: { documents: [...agreed, notice('2026-03-09T12:00Z', '2026-03-09'), received()] },
  },
  'late-shipment': {
    shows: { documents: [...agreed, notice('2026-03-11T12:00Z')] },
    almost: { documents: [...agreed, notice('2026-03-10T12:00Z')] },
  },
  'duplicate-shipment': {
    shows: { documents: [...agreed, shipped('S1'), shipped('S1', {}, { sentAt: '2026-03-07T09:00Z' })] },
    almost: {
      documents: [
        ...agreed,
        shipped('S1', half),
        shipped('S1', {}, { sentAt: '2026-03-07T09:00Z', purpose: 'replace' }),
      ],
    },
  },
  chargeback: {
    shows: { documents: [...delivered, billed('I1', {}, total), charge()] },
    almost: { documents: [...delivered, billed('I1', {}, total), charge({ isOurs: false, direction: 'credit' })] },
  },
  'unauthorised-deduction': {
    shows: { documents: [...delivered, billed('I1', {}, total), payment('900.00')] },
    almost: { documents: [...delivered, billed('I1', {}, total), payment('980.00', '20.00')] },
  },
  'application-reject': {
    shows: { documents: [...delivered, billed('I1', {}, total), advice('rejected')] },
    almost: { documents: [...delivered, billed('I1', {}, total), advice('accepted')] },
  },
}

function yesFor(quantity: string, unit: string): TradeDocument {
  const answers = [{ answer: 'accepted' as const, quantity, unit }]
  return answered(answers, { lines: [{ gtin, quantity, unit, answers }] })
}

const openKinds = ({ documents, now }: Relationship) =>
  kinds(open(documents, now === undefined ? undefined : new Date(now)))

describe.each(Object.entries(gallery))('%s', (kind, { shows, almost }) => {
  it('is shown, and nothing else with it', () => {
    expect(openKinds(shows)).toEqual([kind])
  })

  it('is not seen in what only looks like it', () => {
    expect(openKinds(almost)).toEqual([])
  })
})
