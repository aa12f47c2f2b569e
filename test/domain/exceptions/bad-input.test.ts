import { describe, expect, it } from 'vitest'
import type { TradeDocument } from '../../../src/domain/trade/trade-document.ts'
import { billed, found, gtin, kinds, open, ordered, orders, shipped, trade } from './relationship.ts'

/** A neighbour with a trouble of its own: it must be found whatever nonsense stands beside it. */
const neighbour = (): TradeDocument[] => {
  const order = trade.order({
    number: '4500002222',
    sentAt: '2026-03-02T09:00Z',
    lines: [{ gtin, quantity: '10', price: '3.00' }],
  })
  return [
    order,
    trade.acknowledgment(order, { sentAt: '2026-03-02T09:05Z' }),
    shipped('S22', { quantity: '12' }, { orders: ['4500002222'] }),
  ]
}
const NEIGHBOUR = 'overage/NORTHWIND/4500002222/1'
const causes = (documents: TradeDocument[]) => open([...documents, ...neighbour()]).map(({ cause }) => cause)

describe('nonsense in one document', () => {
  it('is explained and hides nothing else: a quantity beyond all measure', () => {
    const huge = `1${'0'.repeat(30)}`
    const exceptions = open([...ordered(), shipped('S1', { quantity: huge }), ...neighbour()])
    expect(exceptions).toMatchObject([
      { kind: 'overage', actual: huge, difference: `${'9'.repeat(28)}00`, severity: 'urgent' },
      { cause: NEIGHBOUR },
    ])
  })

  it('is explained and hides nothing else: a negative price', () => {
    expect(causes([...ordered(), shipped('S1'), billed('I1', { price: '-10.00' })])).toEqual([
      'price-discrepancy/NORTHWIND/4500001001/1',
      NEIGHBOUR,
    ])
    expect(causes([...ordered({ price: '-10.00' }), shipped('S1'), billed('I1', { price: '-10.00' })])).toEqual([
      NEIGHBOUR,
    ])
  })

  it('is left alone where it says nothing: no quantity, no unit, no item, no date', () => {
    const empty = { ids: [], quantity: '', unit: '', line: '' }
    const documents = [
      ...ordered({ ...empty, price: 'x' }),
      shipped('S1', empty, { sentAt: '', dates: { shipped: 'soon' } }),
      billed('I1', empty, { sentAt: 'yesterday', total: 'a lot' }),
    ]
    expect(causes(documents)).toContain(NEIGHBOUR)
  })

  it('is left alone where everything is missing', () => {
    const nothing = (['order', 'ship-notice', 'invoice', 'receipt'] as const).map((kind): TradeDocument => {
      const bare = {
        id: '',
        syntax: 'x12' as const,
        set: '',
        number: '',
        sender: { id: '' },
        receiver: { id: '' },
        sentAt: '',
        test: false,
        purpose: 'other' as const,
        orderNumbers: [],
        controls: { transaction: '' },
        parties: [],
        dates: [],
        references: [],
        notes: [],
        position: { start: 0, end: 0 },
      }
      if (kind === 'ship-notice') return { ...bare, kind, lines: [], sscc: [] }
      if (kind === 'receipt') return { ...bare, kind, lines: [] }
      if (kind === 'invoice') return { ...bare, kind, lines: [], charges: [], sign: 1 }
      return { ...bare, kind, lines: [], charges: [] }
    })
    expect(causes(nothing)).toContain(NEIGHBOUR)
  })

  it('of a test is not counted', () => {
    const test = billed('I1', { quantity: '999' }, { test: true })
    expect(open([...ordered(), shipped('S1'), test])).toEqual([])
  })
})

describe('documents of every kind alone', () => {
  it('never stop the search', () => {
    const [order, accepted] = ordered()
    const alone: TradeDocument[] = [
      order,
      accepted,
      trade.orderChange({ number: '1', lines: [{ gtin, quantity: '1' }] }),
      trade.orderResponse({ number: '2', lines: [{ gtin, quantity: '1' }] }),
      shipped('S1', {}, { orders: [] }),
      trade.receipt({ number: 'R', lines: [{ gtin, quantity: '1' }] }),
      billed('I1', {}, { orders: [] }),
      trade.adjustment({ number: 'A' }),
      trade.remittance({ number: 'P', entries: [] }),
      trade.advice({}, { number: 'V' }),
      trade.transportStatus({ number: 'T', orders, events: [] }),
    ]
    for (const document of alone) expect(() => found([document])).not.toThrow()
    expect(kinds(found(alone)).length).toBeGreaterThan(0)
  })
})
