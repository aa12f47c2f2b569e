import { describe, expect, it } from 'vitest'
import {
  answered,
  gtin,
  inTime,
  kinds,
  open,
  ordered,
  orders,
  otherGtin,
  PO,
  received,
  shipped,
  terms,
  trade,
} from './relationship.ts'

describe('more than ordered', () => {
  it('is an overage, by the notice or by the receipt', () => {
    expect(open([...ordered(), shipped('S1', { quantity: '110' })])).toMatchObject([
      { kind: 'overage', expected: '100', actual: '110', difference: '10', impact: '100.00' },
    ])
    expect(open([...ordered(), shipped('S1'), received({ quantity: '104' })])).toMatchObject([
      { kind: 'overage', difference: '4', rule: 'received-above-agreed' },
    ])
  })

  it('is one overage when notice and receipt both tell of it', () => {
    const documents = [...ordered(), shipped('S1', { quantity: '110' }), received({ quantity: '110' })]
    expect(open(documents)).toMatchObject([{ kind: 'overage', difference: '10' }])
  })

  it('is none when the buyer has raised the order since', () => {
    const raised = trade.orderChange({ number: PO, sentAt: '2026-03-04T09:00Z', lines: [{ gtin, quantity: '110' }] })
    const accepted = trade.acknowledgment(raised, { sentAt: '2026-03-04T09:10Z' })
    expect(open([...ordered(), raised, accepted, shipped('S1', { quantity: '110' })])).toEqual([])
  })

  it('is let pass for goods by weight within their percentage', () => {
    const [order, accepted] = ordered({ unit: 'LB', quantity: '1000', price: '2.00' })
    expect(open([order, accepted, shipped('S1', { unit: 'LB', quantity: '1040' })])).toEqual([])
    expect(kinds(open([order, accepted, shipped('S1', { unit: 'LB', quantity: '1060' })]))).toEqual(['overage'])
  })
})

describe('units', () => {
  const inCases = { unit: 'CA', quantity: '10', price: '120.00', pack: { quantity: '12', of: 'CA', unit: 'EA' } }

  it('are converted by the pack that the order states: pieces shipped for cases ordered are no shortage', () => {
    expect(open([...ordered(inCases), shipped('S1', { quantity: '120', unit: 'EA' })])).toEqual([])
  })

  it('count parts of a case without losing a crumb', () => {
    const documents = [
      ...ordered(inCases),
      shipped('S1', { quantity: '100', unit: 'EA' }),
      shipped('S2', { quantity: '20', unit: 'EA' }),
    ]
    expect(open(documents)).toEqual([])
    expect(open([...ordered(inCases), shipped('S1', { quantity: '118', unit: 'EA' })])).toMatchObject([
      { kind: 'short-shipment', impact: '20.00' },
    ])
  })

  it('are a mismatch without a known factor, never a shortage', () => {
    const [order, accepted] = ordered({ unit: 'CA', quantity: '10', price: '120.00' })
    expect(open([order, accepted, shipped('S1', { quantity: '120', unit: 'EA' })])).toMatchObject([
      { kind: 'uom-mismatch', expected: 'CA', actual: 'EA', rule: 'unit-without-factor' },
    ])
    const agreed = { ...terms, unitFactors: { CA: { EA: '12' } } }
    expect(open([order, accepted, shipped('S1', { quantity: '120', unit: 'EA' })], undefined, agreed)).toEqual([])
  })

  it('are a mismatch where order and notice pack a case differently', () => {
    const repacked = shipped('S1', { unit: 'CA', quantity: '10', pack: { quantity: '10', of: 'CA', unit: 'EA' } })
    expect(open([...ordered(inCases), repacked])).toMatchObject([
      { kind: 'uom-mismatch', expected: '12', actual: '10' },
    ])
    const inPieces = shipped('S1', { unit: 'EA', quantity: '100', pack: { quantity: '10', of: 'CA', unit: 'EA' } })
    expect(kinds(open([...ordered(inCases), inPieces]))).toEqual(['uom-mismatch'])
  })

  it('mean the same under the codes of two lists', () => {
    expect(open([...ordered({ unit: 'EA' }), shipped('S1', { unit: 'PCE' })])).toEqual([])
    expect(open([...ordered({ unit: 'DZ', quantity: '10' }), shipped('S1', { unit: 'EA', quantity: '120' })])).toEqual(
      [],
    )
  })
})

describe('items', () => {
  it('are joined before line numbers', () => {
    const two = trade.order({
      number: PO,
      sentAt: '2026-03-02T09:00Z',
      dates: { 'ship-not-after': '2026-03-10' },
      lines: [
        { line: '1', gtin, quantity: '10', price: '1.00' },
        { line: '2', gtin: otherGtin, quantity: '20', price: '1.00' },
      ],
    })
    const renumbered = trade.shipNotice({
      number: 'S1',
      sentAt: '2026-03-06T12:00Z',
      orders,
      lines: [
        { line: '1', gtin: otherGtin, quantity: '20' },
        { line: '2', gtin: '614141000012', quantity: '10' },
      ],
    })
    expect(open([two, trade.acknowledgment(two, { sentAt: '2026-03-02T09:05Z' }), renumbered])).toEqual([])
  })

  it('are wrong where nobody ordered them', () => {
    const [wrong, ...others] = open([...ordered(), shipped('S1', { gtin: otherGtin })], inTime)
    expect(others).toEqual([])
    expect(wrong).toMatchObject({ kind: 'wrong-item', line: '1', expected: gtin, actual: otherGtin, impact: '1000.00' })
  })

  it('are wrong where the receiver says so, once with the notice', () => {
    const conditions = [{ condition: 'wrong-item' as const, quantity: '7' }]
    expect(open([...ordered(), shipped('S1'), received({ quantity: '93', conditions })])).toMatchObject([
      { kind: 'wrong-item', difference: '7', impact: '70.00' },
    ])
    expect(kinds(open([...ordered(), shipped('S1', { gtin: otherGtin })]))).toEqual(['wrong-item'])
  })

  it('are the same under an old and a new number that are known to be', () => {
    const known = { ...terms, sameItems: [[gtin, otherGtin]] }
    expect(open([...ordered(), shipped('S1', { gtin: otherGtin })], undefined, known)).toEqual([])
  })

  it('are a substitution where the supplier offered them, until the buyer takes them', () => {
    const ids = [{ scheme: 'gtin', qualifier: 'UK', value: otherGtin } as const]
    const [order, accepted] = ordered()
    const offer = trade.orderResponse({
      number: PO,
      sentAt: '2026-03-03T09:00Z',
      lines: [{ gtin, quantity: '100', answers: [{ answer: 'substituted', code: 'IS', quantity: '100', ids }] }],
    })
    const instead = shipped('S1', { gtin: otherGtin })
    expect(open([order, accepted, offer, instead])).toMatchObject([
      { kind: 'substitution', expected: gtin, actual: otherGtin },
    ])
    const taken = trade.orderChange({
      number: PO,
      sentAt: '2026-03-04T09:00Z',
      lines: [{ line: '1', gtin: otherGtin, quantity: '100' }],
    })
    const takenToo = trade.acknowledgment(taken, { sentAt: '2026-03-04T09:05Z' })
    expect(open([order, accepted, offer, taken, takenToo, instead])).toEqual([])
  })
})

describe('the state of goods', () => {
  it('is told per line: damaged or of poor quality, with the value of what is', () => {
    const conditions = [
      { condition: 'damaged' as const, quantity: '5' },
      { condition: 'quality' as const, quantity: '3' },
    ]
    expect(open([...ordered(), shipped('S1'), received({ quantity: '92', conditions })])).toMatchObject([
      { kind: 'damaged', difference: '5', impact: '50.00' },
      { kind: 'quality', difference: '3', impact: '30.00' },
    ])
  })

  it('is no trouble where it is good', () => {
    const conditions = [{ condition: 'good' as const, quantity: '100' }]
    expect(open([...ordered(), shipped('S1'), received({ conditions })])).toEqual([])
  })
})

describe('the same shipment', () => {
  it('announced twice is a duplicate and no overage', () => {
    const again = shipped('S1', {}, { sentAt: '2026-03-07T12:00Z' })
    expect(open([...ordered(), shipped('S1'), again])).toMatchObject([
      { kind: 'duplicate-shipment', documentNumber: 'S1', rule: 'same-shipment-number' },
    ])
  })

  it('under another number but with the same cartons is a duplicate and no overage', () => {
    const sscc = ['106141410000000017']
    const again = shipped('S2', { sscc }, { sentAt: '2026-03-07T12:00Z' })
    expect(open([...ordered(), shipped('S1', { sscc }), again])).toMatchObject([
      { kind: 'duplicate-shipment', documentNumber: 'S2', rule: 'same-sscc' },
    ])
  })

  it('replaced by its sender is none', () => {
    const replacement = shipped('S1', {}, { purpose: 'replace', sentAt: '2026-03-07T12:00Z' })
    expect(open([...ordered(), shipped('S1', { quantity: '90' }), replacement])).toEqual([])
  })

  it('cancelled by its sender is as if it had never been announced', () => {
    const cancelled = shipped('S1', {}, { purpose: 'cancel', sentAt: '2026-03-07T12:00Z' })
    const yes = answered([{ answer: 'accepted', quantity: '100' }])
    expect(kinds(open([...ordered(), yes, shipped('S1'), cancelled]))).toEqual(['missing-ship-notice'])
  })
})
