import { describe, expect, it } from 'vitest'
import { readDocuments } from '../../src/edi/read-documents.ts'
import { documentIn, fixture, readFixture } from './fixtures.ts'

describe('ORDERS', () => {
  it('says who ordered what from whom', () => {
    const order = documentIn('orders-order.edi')
    if (order.kind !== 'order') throw new Error('not an order')
    expect(order).toMatchObject({
      syntax: 'edifact',
      version: 'D96A',
      set: 'ORDERS',
      number: '4500001001',
      sender: { id: '4012345000009', qualifier: '14' },
      sentAt: '2026-03-13T09:15',
      test: false,
      purpose: 'original',
      typeCode: '220',
      acknowledgmentWanted: 'AC',
      currency: 'EUR',
      total: '1293.12',
      controls: { interchange: '201', transaction: '1' },
      notes: ['Rampe 4 bitte anmelden: Tel. 12'],
    })
    expect(order.dates.map(({ meaning, at }) => [meaning, at])).toEqual([
      ['document', '2026-03-13'],
      ['delivery-requested', '2026-03-20T08:00'],
      ['deliver-not-after', '2026-03-21'],
    ])
    expect(order.parties).toMatchObject([
      {
        role: 'buyer',
        id: '4012345000009',
        qualifier: '9',
        name: 'ACME Retail GmbH',
        address: ['Hauptstr. 1', '20095 Hamburg DE'],
      },
      { role: 'supplier' },
      { role: 'ship-to' },
    ])
    expect(order.references).toMatchObject([{ meaning: 'contract', value: 'CT-77' }])
  })

  it('takes the net price before the gross price, and a price for several units with its basis', () => {
    expect(documentIn('orders-order.edi')).toMatchObject({
      lines: [
        {
          line: '1',
          ids: [
            { scheme: 'gtin', qualifier: 'EN', value: '4012345678901' },
            { scheme: 'supplier', qualifier: 'SA', value: 'AB-3542' },
          ],
          description: 'Kleines Gadget',
          quantity: '100',
          unit: 'CT',
          price: '9.25',
          amount: '925',
          pack: { quantity: '12', of: 'CT', unit: 'PCE' },
        },
        {
          line: '2',
          ids: [
            { scheme: 'buyer', value: '88-120' },
            { scheme: 'supplier', value: 'RD-5322' },
          ],
          price: '155',
          priceBasis: { quantity: '100', unit: 'PCE' },
          dates: [{ meaning: 'delivery-requested', at: '2026-03-27' }],
        },
      ],
      charges: [{ kind: 'allowance', amount: '-19.38', rate: '5', code: 'DI', line: '2' }],
    })
  })

  it('points at the composite that holds a figure', () => {
    const text = fixture('orders-order.edi')
    const order = documentIn('orders-order.edi')
    if (order.kind !== 'order') throw new Error('not an order')
    const [line] = order.lines
    const slice = (position?: { start: number; end: number }) => position && text.slice(position.start, position.end)
    expect([slice(line?.position), slice(line?.quantityPosition), slice(line?.pricePosition)]).toEqual([
      'LIN+1++4012345678901:EN',
      '21:100:CT',
      'AAA:9.25',
    ])
  })

  it('is read with separators of its own and the release character of its UNA', () => {
    expect(documentIn('orders-syntax-4.edi')).toMatchObject({
      version: 'D14B',
      number: 'Caf|é #4',
      sentAt: '2026-03-13T09:15',
      lines: [{ quantity: '7', unit: 'PCE' }],
    })
  })
})

describe('the answers to an order', () => {
  it('ORDCHG: tells what changes on which line of which order', () => {
    expect(documentIn('ordchg-order-change.edi')).toMatchObject({
      kind: 'order-change',
      number: 'CHG-1',
      purpose: 'change',
      orderNumbers: ['4500001001'],
      lines: [
        { change: 'change', changeCode: '3', quantity: '80', quantityChange: '-20' },
        { change: 'delete' },
        { change: 'add', quantity: '10', price: '3.99' },
      ],
    })
  })

  it('ORDRSP: tells for every line what is promised and what follows later', () => {
    expect(documentIn('ordrsp-order-response.edi')).toMatchObject({
      kind: 'order-response',
      response: 'accepted-with-changes',
      responseCode: 'AC',
      supplierReference: 'AB-9911',
      orderNumbers: ['4500001001'],
      lines: [
        {
          line: '1',
          orderLine: '1',
          quantity: '100',
          answers: [
            { answer: 'changed', code: '3', quantity: '60', unit: 'CT', date: '2026-03-20', price: '9.25' },
            { answer: 'backordered', code: '83', quantity: '40' },
          ],
        },
        {
          line: '2',
          ids: [{ value: '88-120' }],
          answers: [{ answer: 'substituted', ids: [{ value: '4012345678925' }] }],
        },
        { line: '3', answers: [{ answer: 'rejected' }] },
      ],
    })
  })
})

describe('movement', () => {
  it('DESADV: says what left, in which unit, for which line of which order', () => {
    expect(documentIn('desadv-despatch-advice.edi')).toMatchObject({
      kind: 'ship-notice',
      number: 'SHP7002',
      orderNumbers: ['4500001001', '4500001002'],
      sscc: ['340123450000000014'],
      references: [
        { meaning: 'order' },
        { meaning: 'bill-of-lading', value: 'BL-55120' },
        { meaning: 'container', value: 'MSCU1234566' },
      ],
      lines: [
        {
          quantity: '60',
          ordered: { quantity: '100', unit: 'CT' },
          backordered: '40',
          completion: 'backordered',
          orderNumber: '4500001001',
          orderLine: '1',
          sscc: ['340123450000000014'],
        },
        // Its package names no unit; the package it stands in does.
        { quantity: '250', orderNumber: '4500001002', orderLine: '7', lot: 'LOT-9', sscc: ['340123450000000014'] },
      ],
    })
  })

  it('DESADV: what is on back order says that more will follow, also without a difference stated', () => {
    const text = fixture('desadv-despatch-advice.edi')
    const without = text.replace(/QVR[^']*'\n?/, '')
    expect(without).not.toBe(text)
    expect(readDocuments(without).documents[0]).toMatchObject({
      lines: [{ backordered: '40', completion: 'backordered' }, {}],
    })
  })

  it('RECADV: says what was accepted and what was wrong with the rest', () => {
    expect(documentIn('recadv-receiving-advice.edi')).toMatchObject({
      kind: 'receipt',
      number: 'RCV-881',
      dates: [{}, { meaning: 'received', at: '2026-03-21T10:10' }],
      lines: [
        { quantity: '55', conditions: [{ condition: 'damaged', code: '124', quantity: '5' }] },
        { quantity: '240', conditions: [{ condition: 'short', code: 'CP', quantity: '10', unit: 'PCE' }] },
        {
          quantity: '0',
          returned: '3',
          conditions: [
            { condition: 'rejected', quantity: '3' },
            { condition: 'no-ship-notice', code: 'AE' },
          ],
        },
      ],
    })
  })
})

describe('money', () => {
  it('INVOIC: tells an invoice from a credit note, with totals, taxes and charges', () => {
    const { documents, problems } = readFixture('invoic-invoice.edi')
    expect(problems).toEqual([])
    expect(documents).toMatchObject([
      {
        kind: 'invoice',
        number: '55010',
        sign: 1,
        orderNumbers: ['4500001001', '4500001002'],
        total: '1127.53',
        lineTotal: '942.50',
        taxTotal: '180.03',
        charges: [
          { kind: 'charge', amount: '5.00', code: 'FC' },
          { kind: 'tax', amount: '180.03', rate: '19', code: 'VAT' },
        ],
        terms: { discountPercent: '2', discountDays: '10', netDays: '30' },
        lines: [
          { quantity: '60', price: '9.25', orderNumber: '4500001001' },
          { quantity: '250', orderNumber: '4500001002', orderLine: '7' },
        ],
      },
      { number: '55011', sign: -1, typeCode: '381', originalInvoice: '55010', total: '46.25' },
    ])
  })

  it('COMDIS: is money the buyer takes off, until a chargeback is reinstated', () => {
    expect(documentIn('comdis-commercial-dispute.edi')).toMatchObject({
      kind: 'adjustment',
      number: 'DIS-12',
      invoiceNumber: '55010',
      amount: '-250',
      entries: [
        { reason: '59', list: '4465', amount: '-150', text: 'Ship notice was not received' },
        { reason: '3', amount: '-46.25', quantity: '5', unit: 'CT', line: '1' },
        { reason: '63', amount: '10', direction: 'debit' },
      ],
    })
  })

  it('REMADV: says what was paid for each invoice, in a test interchange', () => {
    expect(documentIn('remadv-remittance.edi')).toMatchObject({
      kind: 'remittance',
      test: true,
      number: 'PAY-77',
      amount: '831.28',
      paidOn: '2026-04-02',
      orderNumbers: ['4500001001'],
      entries: [
        {
          invoiceNumber: '55010',
          paid: '877.53',
          invoiced: '1127.53',
          adjustments: [{ reason: '59', amount: '-250', reference: 'CB-4711' }],
        },
        { invoiceNumber: '55011', paid: '-46.25', adjustments: [] },
      ],
    })
  })
})

describe('acknowledgments', () => {
  it('CONTRL: an interchange is accepted in part when one of its messages is not', () => {
    expect(documentIn('contrl-acknowledgment.edi')).toMatchObject({
      kind: 'acknowledgment',
      level: 'interchange',
      about: { interchange: '201' },
      status: 'partially-accepted',
      statusCode: '7',
      transactions: [
        {
          about: { interchange: '201', set: 'ORDERS', transaction: '1' },
          status: 'rejected',
          errors: [
            { list: '0085', code: '18' },
            { code: '13', segmentPosition: 12 },
            { code: '12', segmentPosition: 12, element: '1:2' },
          ],
        },
        { about: { transaction: '2' }, status: 'accepted' },
      ],
    })
  })

  it('APERAK: says what the application refused, and why', () => {
    expect(documentIn('aperak-application-error.edi')).toMatchObject({
      kind: 'application-advice',
      number: 'ERR-1',
      entries: [
        {
          status: 'rejected',
          about: { number: '55010' },
          errors: [
            { list: 'ERC', code: 'PRICE', text: 'Unit price differs from order', value: '2' },
            { code: 'TOTAL', text: 'Total does not add up' },
          ],
        },
      ],
    })
  })
})
