import { describe, expect, it } from 'vitest'
import { listExceptions } from '../../../src/domain/exceptions/exception-list.ts'
import { findExceptions } from '../../../src/domain/exceptions/find-exceptions.ts'
import { moneyAtRisk } from '../../../src/domain/exceptions/money-at-risk.ts'
import type { TradeException } from '../../../src/domain/exceptions/trade-exception.ts'
import { PartnerId } from '../../../src/domain/ids.ts'
import { defaultTerms } from '../../../src/domain/trade/partner-terms.ts'
import type { TradeDocument } from '../../../src/domain/trade/trade-document.ts'
import type { LineAnswer } from '../../../src/domain/trade/trade-line.ts'
import { tradeBetween } from '../../support/trade-documents.ts'

const trade = tradeBetween('ACMERETAIL', 'NORTHWIND')
const terms = { ...defaultTerms, ourIdentifiers: ['ACMERETAIL'] }
const gtin = '00614141000012'
const PO = '4500001001'

const order = trade.order({
  number: PO,
  sentAt: '2026-03-02T09:00Z',
  dates: { 'ship-not-after': '2026-03-10' },
  lines: [{ gtin, quantity: '150', price: '10.00' }],
})
const acknowledged = trade.acknowledgment(order, { sentAt: '2026-03-02T09:20Z' })
const answered = (at: string, answer: LineAnswer, quantity: string) =>
  trade.orderResponse({ number: PO, sentAt: at, lines: [{ gtin, quantity: '150', answers: [{ answer, quantity }] }] })
const shipped = (number: string, quantity: string, at: string) =>
  trade.shipNotice({
    number,
    sentAt: `${at}T12:00Z`,
    orders: [PO],
    dates: { shipped: at },
    lines: [{ gtin, quantity }],
  })

const ordered = [order, acknowledged]
const fewer = answered('2026-03-03T09:00Z', 'quantity-changed', '130')
const short = shipped('SHP1', '110', '2026-03-06')
const afterTheWindow = new Date('2026-03-12T12:00Z')
const found = (documents: TradeDocument[], now = afterTheWindow) => findExceptions(documents, terms, now)
const only = (exceptions: TradeException[], kind: string) => exceptions.filter((one) => one.kind === kind)

describe('an exception that a stronger one replaces', () => {
  it('is neither open nor settled, and names the one that took its place', () => {
    const all = found([...ordered, fewer, short])
    const [stronger] = only(all, 'short-shipment')
    expect(stronger).toMatchObject({ state: 'open', difference: '40' })
    expect(only(all, 'quantity-change')).toMatchObject([{ state: 'superseded', supersededBy: stronger?.cause }])
    expect(only(all, 'quantity-change')[0]).not.toHaveProperty('settledBy')
  })

  it('stays replaced when a document settles the stronger one: that one says what settled it', () => {
    const rest = shipped('SHP2', '40', '2026-03-11')
    const all = found([...ordered, fewer, short, rest])
    expect(only(all, 'short-shipment')).toMatchObject([{ state: 'resolved', settledBy: { documentId: rest.id } }])
    expect(only(all, 'quantity-change')).toMatchObject([{ state: 'superseded' }])
  })

  it('was settled where the answer itself was put right before anything took its place', () => {
    const full = answered('2026-03-04T09:00Z', 'accepted', '150')
    const all = found([...ordered, fewer, full, short])
    expect(only(all, 'quantity-change')).toMatchObject([{ state: 'resolved', settledBy: { documentId: full.id } }])
  })

  it('is replaced by a later answer that gives no more', () => {
    for (const [answer, kind] of [
      ['rejected', 'item-rejected'],
      ['backordered', 'backorder'],
    ] as const) {
      const all = found(
        [...ordered, fewer, answered('2026-03-05T09:00Z', answer, '150')],
        new Date('2026-03-06T09:00Z'),
      )
      const [now] = only(all, kind)
      expect(now, kind).toMatchObject({ state: 'open' })
      expect(only(all, 'quantity-change')).toMatchObject([{ state: 'superseded', supersededBy: now?.cause }])
    }
  })

  it('adds nothing to the money at risk and is not open', () => {
    const all = found([...ordered, fewer, short])
    const listed = listExceptions(
      all.map((exception) => ({ exception, partner: PartnerId.parse('ptr_northwind'), pieces: [] })),
      [],
    )
    expect(listed.filter(({ standing }) => standing === 'open').map(({ kind }) => kind)).toEqual(['short-shipment'])
    expect(moneyAtRisk(listed)).toMatchObject([{ amount: '400.00', currency: 'USD' }])
    expect(listed.find(({ kind }) => kind === 'quantity-change')?.standing).toBe('superseded')
  })

  it('keeps what people decided about it', () => {
    const all = found([...ordered, fewer, short])
    const [replaced] = only(all, 'quantity-change')
    if (!replaced) throw new Error('Nothing was replaced.')
    const exceptions = [{ exception: replaced, partner: PartnerId.parse('ptr_northwind'), pieces: [] }]
    const record = { cause: replaced.cause, kind: replaced.kind, references: [] }
    const standing = (state: 'ignored' | 'resolved' | 'escalated') =>
      listExceptions(exceptions, [{ ...record, state }])[0]?.standing
    expect(standing('ignored')).toBe('ignored')
    expect(standing('resolved')).toBe('resolved')
    expect(standing('escalated')).toBe('superseded')
  })
})
