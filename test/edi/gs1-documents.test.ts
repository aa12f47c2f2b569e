import { describe, expect, it } from 'vitest'
import { documentIn, readDamaged } from './fixtures.ts'

describe('GS1 XML', () => {
  it('order: says who ordered what for when', () => {
    expect(documentIn('gs1-order.xml')).toMatchObject({
      kind: 'order',
      syntax: 'gs1',
      version: '3.4',
      number: 'PO-G-1',
      orderNumbers: ['PO-G-1'],
      sender: { id: '9524000100108' },
      receiver: { id: '9524000200501', name: 'Ελαιώνες ΑΕ' },
      sentAt: '2026-05-04T09:00:00Z',
      currency: 'EUR',
      total: '540.00',
      notes: ['Pallets no higher than 1.60 m.'],
      dates: [{ meaning: 'document' }, { meaning: 'delivery-requested', at: '2026-05-12T08:00:00' }],
      lines: [
        {
          line: '1',
          quantity: '40',
          unit: 'CS',
          price: '9.00',
          amount: '360.00',
          ids: [
            { scheme: 'gtin', value: '09524000300508' },
            { scheme: 'buyer', value: 'OL-1' },
          ],
        },
        {
          line: '2',
          schedule: [
            { quantity: '20', date: '2026-05-12' },
            { quantity: '40', date: '2026-05-26' },
          ],
        },
      ],
    })
  })

  it('despatch advice: puts lines into the pallets around them', () => {
    expect(documentIn('gs1-despatch-advice.xml')).toMatchObject({
      kind: 'ship-notice',
      number: 'DA-501',
      orderNumbers: ['PO-G-1'],
      sscc: ['095240000000000031', '095240000000000048'],
      references: [
        { meaning: 'bill-of-lading', value: 'BOL-G-7' },
        { meaning: 'order', value: 'PO-G-1' },
      ],
      dates: [
        { meaning: 'document' },
        { meaning: 'shipped', at: '2026-05-11T14:30:00+03:00' },
        { meaning: 'delivery-estimated', at: '2026-05-12T08:00:00+02:00' },
      ],
      lines: [
        { orderLine: '1', quantity: '38', ordered: { quantity: '40' }, lot: 'B-12', sscc: ['095240000000000031'] },
        { orderLine: '2', quantity: '20', unit: 'EA', sscc: ['095240000000000048'] },
      ],
    })
  })

  it('invoice: tells the taxes of a line once', () => {
    expect(documentIn('gs1-invoice.xml')).toMatchObject({
      kind: 'invoice',
      number: 'INV-G-9',
      sign: 1,
      currency: 'EUR',
      total: '388.72',
      taxTotal: '44.72',
      references: [
        { meaning: 'order', value: 'PO-G-1' },
        { meaning: 'ship-notice', value: 'DA-501' },
      ],
      charges: [
        { kind: 'charge', amount: '12.00', code: 'FREIGHT_COSTS' },
        { kind: 'tax', amount: '44.72', rate: '13' },
        { kind: 'allowance', amount: '-10.00', line: '1' },
      ],
      lines: [{ line: '1', orderLine: '1', quantity: '38', price: '9.00', amount: '332.00' }],
    })
  })

  it('credit note: names the invoice it corrects', () => {
    expect(documentIn('gs1-credit-note.xml')).toMatchObject({
      sign: -1,
      purpose: 'copy',
      originalInvoice: 'INV-G-9',
      total: '18.00',
    })
  })

  it('damaged: keeps what can be read and says what cannot', () => {
    const { documents, problems } = readDamaged('gs1.xml')
    expect(documents).toMatchObject([{ kind: 'ship-notice', orderNumbers: ['PO-G-1'], lines: [{}, {}] }])
    expect([...new Set(problems.map(({ code }) => code))].sort()).toEqual([
      'date-unreadable',
      'number-unreadable',
      'value-missing',
      'xml-malformed',
    ])
  })
})
