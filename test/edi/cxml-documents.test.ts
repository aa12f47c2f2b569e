import { describe, expect, it } from 'vitest'
import { documentIn, readDamaged } from './fixtures.ts'

describe('cXML requests', () => {
  it('OrderRequest: says who ordered what for when', () => {
    expect(documentIn('cxml-order-request.xml')).toMatchObject({
      kind: 'order',
      syntax: 'cxml',
      set: 'OrderRequest',
      number: 'PO-7741',
      orderNumbers: ['PO-7741'],
      sender: { id: 'AN01000000001', qualifier: 'NetworkId' },
      receiver: { id: 'AN01000000002' },
      sentAt: '2026-05-04T08:15:00+02:00',
      currency: 'USD',
      total: '1170.00',
      notes: ['Deliver to dock 4 before noon.'],
      parties: [
        { role: 'ship-to', id: 'WH-3', address: ['9 Quarry Road', '44001 Alderton OH', 'US'] },
        { role: 'bill-to', id: 'HQ' },
      ],
      charges: [
        { kind: 'charge', amount: '20.00', text: 'Ground' },
        { kind: 'tax', amount: '74.50' },
      ],
      lines: [
        {
          line: '1',
          quantity: '120',
          unit: 'EA',
          price: '65.00',
          priceBasis: { quantity: '10', unit: 'EA' },
          description: 'Bracket',
          ids: [
            { scheme: 'supplier', value: 'BR-1' },
            { scheme: 'buyer', value: '40-118' },
            { scheme: 'manufacturer', value: 'M-900' },
          ],
        },
        {
          line: '2',
          schedule: [
            { quantity: '30', date: '2026-05-18' },
            { quantity: '20', date: '2026-06-01' },
          ],
        },
      ],
    })
  })

  it('OrderRequest of type delete: takes the order back', () => {
    expect(documentIn('cxml-order-deleted.xml')).toMatchObject({
      kind: 'order-change',
      purpose: 'cancel',
      test: true,
      orderNumbers: ['PO-7741'],
    })
  })

  it('ConfirmationRequest: answers each part of a line', () => {
    expect(documentIn('cxml-confirmation-request.xml')).toMatchObject({
      kind: 'order-response',
      number: 'OC-311',
      orderNumbers: ['PO-7741'],
      response: 'accepted-with-changes',
      lines: [
        { orderLine: '1', answers: [{ answer: 'accepted', quantity: '120', date: '2026-05-18' }] },
        {
          orderLine: '2',
          answers: [
            { answer: 'price-changed', quantity: '30', price: '8.00' },
            { answer: 'backordered', quantity: '20', date: '2026-06-15' },
          ],
        },
      ],
    })
  })

  it('ShipNoticeRequest: ships parts of two orders', () => {
    expect(documentIn('cxml-ship-notice-request.xml')).toMatchObject({
      kind: 'ship-notice',
      number: 'SN-9001',
      orderNumbers: ['PO-7741', 'PO-7750'],
      sscc: ['095240000000000017'],
      parties: [{ role: 'ship-from' }, { role: 'ship-to' }, { role: 'carrier', id: 'HCKL', qualifier: 'SCAC' }],
      dates: [
        { meaning: 'document' },
        { meaning: 'shipped', at: '2026-05-15T15:00:00+02:00' },
        { meaning: 'delivery-estimated', at: '2026-05-18T09:00:00+02:00' },
      ],
      references: [
        { meaning: 'bill-of-lading', value: 'BOL-5' },
        { meaning: 'tracking', value: '1Z999' },
        { meaning: 'delivery-note', value: 'DN-77' },
      ],
      lines: [
        { orderNumber: 'PO-7741', orderLine: '1', quantity: '118', ordered: { quantity: '120' }, lot: 'L-44' },
        { orderNumber: 'PO-7750', orderLine: '3', quantity: '4', sscc: [] },
      ],
    })
  })

  it('InvoiceDetailRequest: comes to what its lines, discounts, taxes and carriage come to', () => {
    expect(documentIn('cxml-invoice-detail-request.xml')).toMatchObject({
      kind: 'invoice',
      number: 'INV-60',
      sign: 1,
      orderNumbers: ['PO-7741'],
      total: '833.02',
      taxTotal: '53.69',
      terms: { discountPercent: '2', discountDays: '10', netDays: '30' },
      charges: [
        { kind: 'charge', amount: '20.00' },
        { kind: 'tax', amount: '53.69', rate: '7' },
        { kind: 'allowance', amount: '-7.67' },
      ],
      lines: [{ line: '1', orderLine: '1', quantity: '118', priceBasis: { quantity: '10' }, amount: '767.00' }],
    })
  })

  it('credit memo: counts as a credit once, though its figures are below zero too', () => {
    expect(documentIn('cxml-credit-memo.xml')).toMatchObject({
      sign: -1,
      originalInvoice: 'INV-60',
      total: '13.91',
      lines: [{ quantity: '2', amount: '13.00' }],
    })
  })

  it('damaged: keeps what can be read and says what cannot', () => {
    const { documents, problems } = readDamaged('cxml.xml')
    expect(documents).toMatchObject([{ kind: 'order', lines: [{ line: '1' }, { line: '2' }] }])
    expect([...new Set(problems.map(({ code }) => code))].sort()).toEqual([
      'date-unreadable',
      'number-unreadable',
      'value-missing',
      'xml-malformed',
    ])
  })
})
