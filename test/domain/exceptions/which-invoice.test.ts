import { describe, expect, it } from 'vitest'
import { billed, credited, found, kinds, open, ordered, shipped, terms, trade } from './relationship.ts'

const delivered = [...ordered(), shipped('S1')]

describe('the same invoice', () => {
  const total = { total: '1000.00' }

  it('under other control numbers is a duplicate, and nothing else for what it bills twice', () => {
    expect(
      open([...delivered, billed('I1', {}, total), billed('I1', {}, { ...total, sentAt: '2026-03-11T09:00Z' })]),
    ).toMatchObject([{ kind: 'duplicate-invoice', documentNumber: 'I1', impact: '1000.00' }])
  })

  it('is the same in another spelling of its number', () => {
    const again = billed('inv 55010', {}, { ...total, sentAt: '2026-03-11T09:00Z' })
    expect(kinds(open([...delivered, billed('INV-0055010', {}, total), again]))).toEqual(['duplicate-invoice'])
  })

  it('is another where only the spelling makes the numbers alike', () => {
    const half = { quantity: '50' }
    const documents = [
      ...delivered,
      billed('10-1', half, { total: '500.00' }),
      billed('101', { quantity: '40' }, { total: '400.00' }),
    ]
    expect(open(documents)).toEqual([])
  })

  it('under another number is a possible duplicate', () => {
    const again = billed('I2', {}, { ...total, sentAt: '2026-03-11T09:00Z' })
    expect(open([...delivered, billed('I1', {}, total), again])).toMatchObject([
      { kind: 'possible-duplicate-invoice', documentNumber: 'I2', expected: 'I1' },
    ])
  })

  it('is none where two equal part deliveries are billed alike', () => {
    const half = { quantity: '50' }
    const halves = [shipped('S1', half), shipped('S2', half)]
    const bills = [
      billed('I1', half, { total: '500.00' }),
      billed('I2', half, { total: '500.00', sentAt: '2026-03-11T09:00Z' }),
    ]
    expect(open([...ordered(), ...halves, ...bills])).toEqual([])
  })

  it('is none where the first was credited in full', () => {
    const rebilled = billed('I2', {}, { ...total, sentAt: '2026-03-13T09:00Z' })
    const credit = credited('C1', {}, { ...total, originalInvoice: 'I1' })
    expect(open([...delivered, billed('I1', {}, total), credit, rebilled])).toEqual([])
  })

  it('is settled by a credit for it', () => {
    const again = billed('I1', {}, { ...total, sentAt: '2026-03-11T09:00Z' })
    const credit = credited('C1', {}, { ...total, originalInvoice: 'I1' })
    expect(found([...delivered, billed('I1', {}, total), again, credit])).toMatchObject([
      { kind: 'duplicate-invoice', state: 'resolved', settledBy: { documentId: credit.id } },
    ])
  })

  it('is found even where the second names another order', () => {
    const again = billed('I1', {}, { ...total, orders: ['4599999999'], sentAt: '2026-03-11T09:00Z' })
    expect(kinds(open([...delivered, billed('I1', {}, total), again])).sort()).toEqual([
      'duplicate-invoice',
      'unknown-order',
    ])
  })
})

describe('an order that nobody knows', () => {
  it('is told once for all documents that cite it', () => {
    const cite = { orders: ['4599999999'] }
    const [unknown, ...others] = open([
      ...delivered,
      billed('I1', {}, { ...cite, total: '1000.00' }),
      shipped('S9', {}, cite),
    ])
    expect(others).toEqual([])
    expect(unknown).toMatchObject({
      kind: 'unknown-order',
      actual: '4599999999',
      rule: 'order-not-found',
      impact: '1000.00',
    })
    expect(unknown?.evidence).toHaveLength(2)
  })

  it('is told where an invoice names none', () => {
    expect(open([billed('I1', {}, { orders: [] })])).toMatchObject([
      { kind: 'unknown-order', rule: 'no-order-number', documentNumber: 'I1' },
    ])
  })

  it('is known where only its spelling differs', () => {
    expect(
      open([
        ...ordered(),
        shipped('S1', {}, { orders: ['PO-4500001001'] }),
        billed('I1', {}, { orders: ['04500001001'] }),
      ]),
    ).toEqual([])
  })

  it('does not settle anything of the partner who has it', () => {
    const other = { from: 'FABRIKAM', to: 'ACMERETAIL' }
    const exceptions = open([...ordered(), shipped('S1', {}, other), billed('I1', {}, other)])
    expect(exceptions).toMatchObject([
      { kind: 'missing-order-response', partner: 'NORTHWIND' },
      { kind: 'missing-ship-notice', partner: 'NORTHWIND' },
      { kind: 'unknown-order', partner: 'FABRIKAM', rule: 'order-of-another-partner', expected: 'NORTHWIND' },
    ])
  })

  it('is the order’s where the partner who has it addressed it to somebody else', () => {
    const astray = { from: 'NORTHWIND', to: 'ACMEWEST' }
    expect(open([...ordered(), shipped('S1', {}, astray), billed('I1', {}, astray)])).toEqual([])
    expect(open([...ordered(), shipped('S1', { quantity: '60' }, astray)])).toMatchObject([
      { kind: 'short-shipment', partner: 'NORTHWIND', difference: '40' },
    ])
  })

  it('keeps two partners with one order number apart', () => {
    const fabrikam = { from: 'FABRIKAM', to: 'ACMERETAIL' }
    const [order] = ordered({ quantity: '7' }, { from: 'ACMERETAIL', to: 'FABRIKAM', sentAt: '2026-03-02T09:00Z' })
    const documents = [
      ...delivered,
      order,
      trade.acknowledgment(order, { sentAt: '2026-03-02T09:30Z' }),
      shipped('S1', { quantity: '7' }, fabrikam),
      billed('I1', { quantity: '9' }, fabrikam),
    ]
    expect(open(documents, undefined, terms)).toMatchObject([
      { kind: 'invoice-quantity', partner: 'FABRIKAM', expected: '7', actual: '9' },
    ])
  })
})
