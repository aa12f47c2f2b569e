import { describe, expect, it } from 'vitest'
import { readDocuments } from '../../src/edi/read-documents.ts'
import { writeX12 } from '../support/write-edi.ts'
import { documentIn, fixture } from './fixtures.ts'

describe('an 850', () => {
  it('says who ordered what from whom', () => {
    expect(documentIn('850-order.edi')).toMatchObject({
      kind: 'order',
      syntax: 'x12',
      version: '004010',
      set: '850',
      number: '4500001001',
      sender: { id: 'ACMERETAIL', qualifier: 'ZZ' },
      receiver: { id: 'NORTHWIND', qualifier: 'ZZ' },
      sentAt: '2026-03-13T09:15',
      test: false,
      purpose: 'original',
      orderNumbers: ['4500001001'],
      controls: { interchange: '000000101', groupCode: 'PO', group: '101', transaction: '0001' },
      currency: 'USD',
      typeCode: 'SA',
      acknowledgmentWanted: 'AC',
      total: '1390',
      notes: ['Deliver to dock 4'],
    })
  })

  it('keeps its parties, dates and references', () => {
    const order = documentIn('850-order.edi')
    expect(order.parties).toMatchObject([
      { role: 'buyer', code: 'BY', id: 'HQ', name: 'ACME RETAIL', qualifier: '92' },
      { role: 'ship-to', id: '0012', address: ['100 MAIN STREET', 'SPRINGFIELD IL 62701 US'] },
    ])
    expect(order.dates.map(({ meaning, code, at }) => [meaning, code, at])).toEqual([
      ['order', 'BEG05', '2026-03-13'],
      ['ship-requested', '010', '2026-03-18'],
      ['delivery-requested', '002', '2026-03-20'],
      ['ship-not-after', '038', '2026-03-19'],
    ])
    expect(order.references.map(({ meaning, value }) => [meaning, value])).toEqual([
      ['contract', 'CT-77'],
      ['department', '038'],
      ['other', 'SPECIAL'],
    ])
  })

  it('reads prices per hundred and per pound, packs, schedules and charges of a line', () => {
    const order = documentIn('850-order.edi')
    if (order.kind !== 'order') throw new Error('not an order')
    expect(order.lines).toMatchObject([
      {
        line: '1',
        quantity: '100',
        unit: 'CA',
        price: '9.25',
        priceBasis: { quantity: '1', code: 'TE' },
        ids: [
          { scheme: 'gtin', qualifier: 'UP', value: '012345678905' },
          { scheme: 'supplier', qualifier: 'VN', value: 'AB-3542' },
        ],
        description: 'SMALL WIDGET',
        pack: { quantity: '12', of: 'CA', unit: 'EA' },
      },
      {
        line: '2',
        price: '150',
        priceBasis: { quantity: '100', code: 'HP' },
        schedule: [
          { quantity: '150', unit: 'EA', date: '2026-03-20' },
          { quantity: '100', unit: 'EA', date: '2026-03-27' },
        ],
      },
      { line: '3', unit: 'LB', priceBasis: { quantity: '1', unit: 'LB', code: 'PP' } },
    ])
    expect(order.charges).toMatchObject([{ kind: 'allowance', amount: '-10.00', rate: '1', code: 'C310', line: '3' }])
  })

  it('points at the quantity and the price of a line', () => {
    const text = fixture('850-order.edi')
    const order = documentIn('850-order.edi')
    if (order.kind !== 'order') throw new Error('not an order')
    const [line] = order.lines
    const slice = (position?: { start: number; end: number }) => position && text.slice(position.start, position.end)
    expect(slice(line?.position)).toBe('PO1*1*100*CA*9.25*TE*UP*012345678905*VN*AB-3542')
    expect([slice(line?.quantityPosition), slice(line?.pricePosition)]).toEqual(['100', '9.25'])
  })

  it('takes a price from CTP where the line has none, but not the retail price', () => {
    const segments = [
      ['BEG', '00', 'NE', '1', '', '20260313'],
      ['PO1', '1', '5', 'EA'],
      ['CTP', '', 'RES', '19.99'],
      ['CTP', '', 'NET', '8.50', '10', 'EA'],
    ]
    const { documents } = readDocuments(writeX12({ groups: [{ code: 'PO', sets: [{ set: '850', segments }] }] }))
    expect(documents).toMatchObject([{ lines: [{ price: '8.50', priceBasis: { quantity: '10', unit: 'EA' } }] }])
  })
})

describe('the answers to an order', () => {
  it('855: tells for every line what the supplier accepts, changes, substitutes or refuses', () => {
    const answer = documentIn('855-order-acknowledgment.edi')
    if (answer.kind !== 'order-response') throw new Error('not an order response')
    expect(answer).toMatchObject({
      number: '4500001001',
      orderNumbers: ['4500001001'],
      response: 'accepted-with-changes',
      responseCode: 'AC',
      supplierReference: 'SO-9911',
    })
    expect(answer.lines.map(({ line, answers }) => [line, answers.map((one) => one.answer)])).toEqual([
      ['1', ['quantity-changed', 'backordered']],
      ['2', ['price-changed']],
      ['3', ['substituted']],
      ['4', ['rejected']],
    ])
    expect(answer.lines[0]?.answers).toMatchObject([
      { code: 'IQ', quantity: '60', unit: 'CA', date: '2026-03-18' },
      { code: 'IB', quantity: '40', unit: 'CA', date: '2026-03-25' },
    ])
    expect(answer.lines[1]?.answers).toMatchObject([{ price: '155' }])
    expect(answer.lines[2]?.answers).toMatchObject([
      { date: '2026-03-19', ids: [{ scheme: 'buyer', qualifier: 'IN', value: 'CHEESE-2' }] },
    ])
  })

  it('860: tells what changes on which line', () => {
    const change = documentIn('860-order-change.edi')
    if (change.kind !== 'order-change') throw new Error('not an order change')
    expect(change).toMatchObject({ number: '4500001001', purpose: 'change', orderNumbers: ['4500001001'] })
    expect(change.lines).toMatchObject([
      { line: '1', change: 'quantity', changeCode: 'QD', quantity: '80', unit: 'CA', price: '9.25' },
      { line: '2', change: 'delete', changeCode: 'DI', quantity: '0', unit: 'EA' },
      { line: '4', change: 'add', quantity: '10', price: '3.99', ids: [{ value: 'NEW-1' }] },
    ])
  })

  it('865: answers an order change', () => {
    expect(documentIn('865-order-change-acknowledgment.edi')).toMatchObject({
      kind: 'order-response',
      set: '865',
      orderNumbers: ['4500001001'],
      response: 'accepted',
      supplierReference: 'SO-9911',
      lines: [{ line: '1', quantity: '80', answers: [{ answer: 'accepted', quantity: '80' }] }],
    })
  })
})
