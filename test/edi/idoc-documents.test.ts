import { describe, expect, it } from 'vitest'
import { documentIn, readDamaged } from './fixtures.ts'

describe('SAP IDocs', () => {
  it('ORDERS05: is an order of the buyer with the numbers of both sides', () => {
    expect(documentIn('idoc-orders05.xml')).toMatchObject({
      kind: 'order',
      syntax: 'idoc',
      set: 'ORDERS',
      version: 'ORDERS05',
      number: '4500007400',
      sender: { id: '9524000100108' },
      receiver: { id: '9524000200303', name: 'Zakłady Śrubowe Żywiec' },
      sentAt: '2026-05-04T08:15:02',
      currency: 'EUR',
      total: '206.00',
      notes: ['Call before delivery, gate closes at 15:00.'],
      references: [{ meaning: 'contract', value: '4600000012' }],
      charges: [{ kind: 'allowance', amount: '-10.00', text: 'Absolute discount' }],
      lines: [
        {
          line: '00010',
          quantity: '500',
          unit: 'PCE',
          price: '12.40',
          priceBasis: { quantity: '100', unit: 'PCE' },
          amount: '62.00',
          ids: [
            { scheme: 'buyer', value: '400118' },
            { scheme: 'supplier', value: 'SR-M8' },
            { scheme: 'gtin', value: '9524000300409' },
          ],
          dates: [{ meaning: 'delivery-requested', at: '2026-05-20' }],
        },
        {
          line: '00020',
          schedule: [
            { quantity: '25', date: '2026-05-20' },
            { quantity: '15', date: '2026-06-03' },
          ],
        },
      ],
    })
  })

  it('ORDRSP: promises a line in two parts and refuses another', () => {
    expect(documentIn('idoc-ordrsp.xml')).toMatchObject({
      kind: 'order-response',
      number: '0000030077',
      orderNumbers: ['4500007400'],
      lines: [
        {
          orderLine: '00010',
          answers: [
            { quantity: '300', date: '2026-05-20' },
            { quantity: '200', date: '2026-06-10' },
          ],
        },
        { orderLine: '000020', answers: [{ answer: 'rejected', code: '50' }] },
      ],
    })
  })

  it('DESADV: tells what left when, for which order, in which carton', () => {
    expect(documentIn('idoc-desadv-delvry07.xml')).toMatchObject({
      kind: 'ship-notice',
      number: '0080001234',
      orderNumbers: ['4500007400'],
      sender: { id: '9524000200303' },
      sscc: ['095240000000000024'],
      dates: [
        { meaning: 'shipped', at: '2026-05-19T15:30:00' },
        { meaning: 'delivery-estimated', at: '2026-05-20T12:00:00' },
      ],
      references: [
        { meaning: 'bill-of-lading', value: 'BL-909' },
        { meaning: 'delivery-note', value: 'LS-2026-4' },
      ],
      lines: [
        {
          line: '000010',
          orderLine: '000010',
          quantity: '480',
          unit: 'PCE',
          lot: 'C26-1',
          sscc: ['095240000000000024'],
        },
        { line: '000020', quantity: '25', unit: 'KGM', sscc: [] },
      ],
    })
  })

  it('INVOIC02: takes price and amount from conditions and sums', () => {
    expect(documentIn('idoc-invoic02.xml')).toMatchObject({
      kind: 'invoice',
      number: '0090004321',
      sign: 1,
      orderNumbers: ['4500007400'],
      total: '203.21',
      taxTotal: '32.44',
      terms: { discountPercent: '2', discountDays: '14', netDays: '30' },
      charges: [
        { kind: 'charge', amount: '15.00', text: 'Freight' },
        { kind: 'tax', amount: '32.44', rate: '19' },
      ],
      lines: [
        { orderLine: '000010', quantity: '480', price: '12.40', priceBasis: { quantity: '100' }, amount: '59.52' },
        { orderLine: '000020', quantity: '25', price: '3.85', amount: '96.25' },
      ],
    })
  })

  it('damaged: keeps what can be read and says what cannot', () => {
    const { documents, problems } = readDamaged('idoc.xml')
    expect(documents).toMatchObject([{ kind: 'order', number: '', lines: [{ line: '00010' }, { line: '00020' }] }])
    expect(problems.map(({ code }) => code).sort()).toEqual([
      'date-unreadable',
      'number-unreadable',
      'value-missing',
      'value-missing',
    ])
  })
})
