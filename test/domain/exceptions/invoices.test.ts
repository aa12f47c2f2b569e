import { describe, expect, it } from 'vitest'
import {
  billed,
  credited,
  found,
  gtin,
  kinds,
  open,
  ordered,
  orders,
  PO,
  received,
  shipped,
  trade,
} from './relationship.ts'

const delivered = [...ordered(), shipped('S1')]

describe('an invoiced price', () => {
  it('is a discrepancy when it differs by more than the percentage and the amount', () => {
    expect(open([...delivered, billed('I1', { price: '10.50' })])).toMatchObject([
      { kind: 'price-discrepancy', expected: '10', actual: '10.5', impact: '50.00', line: '1', currency: 'USD' },
    ])
    expect(open([...delivered, billed('I1', { price: '10.15' })])).toEqual([])
    const cheap = [...ordered({ price: '0.10' }), shipped('S1')]
    expect(open([...cheap, billed('I1', { price: '0.14' })])).toEqual([])
  })

  it('per hundred is the same price', () => {
    const line = { price: '1000.00', priceBasis: { quantity: '100' } }
    expect(open([...delivered, billed('I1', line)])).toEqual([])
    expect(open([...ordered(line), shipped('S1'), billed('I1')])).toEqual([])
  })

  it('per hundred whose basis was left out is told by what the line comes to', () => {
    expect(open([...delivered, billed('I1', { price: '1000.00', amount: '1000.00' })])).toEqual([])
  })

  it('per piece for cases is the same price', () => {
    const inCases = { unit: 'CA', quantity: '10', price: '120.00', pack: { quantity: '12', of: 'CA', unit: 'EA' } }
    const bill = billed('I1', { unit: 'EA', quantity: '120', price: '10.00' })
    expect(open([...ordered(inCases), shipped('S1', { unit: 'CA', quantity: '10' }), bill])).toEqual([])
    const dear = billed('I1', { unit: 'EA', quantity: '120', price: '11.00' })
    expect(open([...ordered(inCases), shipped('S1', { unit: 'CA', quantity: '10' }), dear])).toMatchObject([
      { kind: 'price-discrepancy', expected: '120', actual: '132', impact: '120.00' },
    ])
  })

  it('that the buyer changed the order to is the agreed one', () => {
    const raised = trade.orderChange({
      number: PO,
      sentAt: '2026-03-04T09:00Z',
      lines: [{ gtin, quantity: '100', price: '10.50', change: 'price' }],
    })
    const accepted = trade.acknowledgment(raised, { sentAt: '2026-03-04T09:05Z' })
    expect(open([...delivered, raised, accepted, billed('I1', { price: '10.50' })])).toEqual([])
    expect(kinds(open([...delivered, raised, accepted, billed('I1')]))).toEqual(['price-discrepancy'])
  })

  it('is settled by a credit of the difference, which says so', () => {
    const bill = billed('I1', { price: '10.50' })
    const credit = credited('C1', { quantity: '100', price: '0.50' }, { originalInvoice: 'I1' })
    expect(found([...delivered, bill, credit])).toMatchObject([
      { kind: 'price-discrepancy', state: 'resolved', settledBy: { documentId: credit.id } },
    ])
  })

  it('is settled in part by a smaller credit', () => {
    const bill = billed('I1', { price: '10.50' })
    const credit = credited('C1', { quantity: '100', price: '0.20' }, { originalInvoice: 'I1' })
    expect(open([...delivered, bill, credit])).toMatchObject([{ kind: 'price-discrepancy', impact: '30.00' }])
  })

  it('is settled by a corrected invoice', () => {
    const bill = billed('I1', { price: '10.50' })
    const corrected = billed('I1', {}, { purpose: 'replace', sentAt: '2026-03-12T09:00Z' })
    expect(found([...delivered, bill, corrected])).toMatchObject([
      { kind: 'price-discrepancy', state: 'resolved', settledBy: { documentId: corrected.id } },
    ])
  })

  it('in another currency is not compared, and that is said', () => {
    const bill = billed('I1', { price: '950.00' }, { currency: 'EUR', total: '95000.00' })
    expect(open([...delivered, bill])).toMatchObject([
      { kind: 'price-discrepancy', rule: 'currency-differs', expected: 'USD', actual: 'EUR', currency: 'EUR' },
    ])
  })

  it('per pound for cases of any weight is compared by weight', () => {
    const line = { unit: 'CA', quantity: '10', price: '2.00', priceBasis: { quantity: '1', unit: 'LB' } }
    const notice = shipped('S1', { unit: 'CA', quantity: '10' })
    const weighed = billed('I1', { unit: 'LB', quantity: '412.5', price: '2.00' })
    expect(open([...ordered(line), notice, weighed])).toEqual([])
    const dear = billed('I1', { unit: 'LB', quantity: '400', price: '2.20' })
    expect(open([...ordered(line), notice, dear])).toMatchObject([
      { kind: 'price-discrepancy', unit: 'LB', impact: '80.00' },
    ])
    const weight = received({ unit: 'LB', quantity: '350' })
    expect(open([...ordered(line), weighed, weight, shipped('S1', { unit: 'LB', quantity: '350' })])).toMatchObject([
      { kind: 'invoice-quantity', expected: '350', actual: '412.5', impact: '125.00' },
    ])
  })
})

describe('an invoiced quantity', () => {
  it('is compared with what was received, failing that with what was shipped, failing that with what was ordered', () => {
    const [order, accepted] = ordered()
    expect(open([order, accepted, billed('I1', { quantity: '105' })], new Date('2026-03-09T18:00Z'))).toMatchObject([
      { kind: 'invoice-quantity', expected: '100', actual: '105', rule: 'invoiced-above-agreed', impact: '50.00' },
    ])
    const short = shipped('S1', { quantity: '90', completion: 'complete' })
    expect(open([order, accepted, short, billed('I1')])).toMatchObject([
      { kind: 'invoice-quantity', expected: '90', actual: '100', rule: 'invoiced-above-shipped', impact: '100.00' },
      { kind: 'short-shipment' },
    ])
    expect(open([order, accepted, shipped('S1'), received({ quantity: '97' }), billed('I1')])).toMatchObject([
      { kind: 'invoice-quantity', expected: '97', actual: '100', rule: 'invoiced-above-received' },
      { kind: 'short-shipment', rule: 'received-below-shipped' },
    ])
  })

  it('may include what is still on the road', () => {
    const later = shipped('S2', { quantity: '40' }, { sentAt: '2026-03-10T12:00Z', dates: { shipped: '2026-03-10' } })
    const documents = [
      ...ordered(),
      shipped('S1', { quantity: '60' }),
      received({ quantity: '60' }),
      later,
      billed('I1'),
    ]
    expect(open(documents)).toEqual([])
  })

  it('is summed over invoices, less credits', () => {
    const first = billed('I1', { quantity: '60' })
    const second = billed('I2', { quantity: '50' })
    expect(open([...delivered, first, second])).toMatchObject([
      { kind: 'invoice-quantity', actual: '110', difference: '10' },
    ])
    expect(open([...delivered, first, second, credited('C1', { quantity: '10' })])).toEqual([])
  })

  it('is no trouble of its own where the bill follows goods that were sent in excess', () => {
    const documents = [...ordered(), shipped('S1', { quantity: '110' }), billed('I1', { quantity: '110' })]
    expect(kinds(open(documents))).toEqual(['overage'])
  })
})

describe('an invoice total', () => {
  const lines = { quantity: '100', price: '10.00' }

  it('is compared with lines, charges and taxes', () => {
    const charges = [
      { kind: 'charge' as const, amount: '25.00' },
      { kind: 'allowance' as const, amount: '-10.00' },
      { kind: 'tax' as const, amount: '50.75' },
    ]
    expect(open([...delivered, billed('I1', lines, { charges, total: '1065.75' })])).toEqual([])
    expect(open([...delivered, billed('I1', lines, { charges, total: '1075.75' })])).toMatchObject([
      { kind: 'invoice-total', expected: '1065.75', actual: '1075.75', impact: '10.00', documentNumber: 'I1' },
    ])
  })

  it('may differ by rounding', () => {
    expect(open([...delivered, billed('I1', lines, { total: '1000.99' })])).toEqual([])
    expect(kinds(open([...delivered, billed('I1', lines, { total: '1001.01' })]))).toEqual(['invoice-total'])
  })

  it('is not computed where a line does not say what it costs', () => {
    const [order, accepted] = ordered()
    const bill = trade.invoice({
      number: 'I1',
      orders,
      sentAt: '2026-03-09T15:00Z',
      total: '7.00',
      lines: [{ gtin, quantity: '100' }],
    })
    expect(open([order, accepted, shipped('S1'), bill])).toEqual([])
  })
})
