import { describe, expect, it } from 'vitest'
import { readDocuments } from '../../src/edi/read-documents.ts'
import { documentIn, fixture, readFixture } from './fixtures.ts'

describe('UBL orders', () => {
  it('Order: says who ordered what from whom', () => {
    expect(documentIn('ubl-order.xml')).toMatchObject({
      kind: 'order',
      syntax: 'ubl',
      version: '2.1',
      set: 'Order',
      number: '4500001001',
      orderNumbers: ['4500001001'],
      sender: { id: '4012345000009', qualifier: '0088', name: 'ACME Retail' },
      receiver: { name: 'Northwind & Co' },
      sentAt: '2026-03-13T09:15:00',
      notes: ['Tel. <040> 1'],
      currency: 'EUR',
      total: '1312.50',
      lines: [
        {
          line: '1',
          quantity: '100',
          unit: 'CT',
          price: '9.25',
          description: 'Small widget',
          ids: [
            { scheme: 'gtin', qualifier: '0160', value: '4012345678901' },
            { scheme: 'supplier', value: 'AB-3542' },
          ],
        },
        { line: '2', priceBasis: { quantity: '100', unit: 'C62' }, ids: [{ scheme: 'buyer', value: '88-120' }] },
      ],
    })
  })

  it('points at elements, whatever line breaks the file has', () => {
    const text = fixture('ubl-order.xml').replaceAll('\n', '\r\n')
    const [order] = readDocuments(text).documents
    if (order?.kind !== 'order') throw new Error('not an order')
    const [line] = order.lines
    const slice = (position?: { start: number; end: number }) => position && text.slice(position.start, position.end)
    expect(slice(line?.quantityPosition)).toBe('<cbc:Quantity unitCode="CT">100</cbc:Quantity>')
    expect(slice(line?.position)).toMatch(/^<cac:OrderLine>.*<\/cac:OrderLine>$/)
    expect(slice(order.position)).toMatch(/^<Order [\s\S]*<\/Order>$/)
  })

  it('OrderChange: tells what changes on which line', () => {
    expect(documentIn('ubl-order-change.xml')).toMatchObject({
      kind: 'order-change',
      purpose: 'change',
      orderNumbers: ['4500001001'],
      lines: [
        { change: 'change', quantity: '80' },
        { change: 'delete', quantity: '0' },
      ],
    })
  })

  it('OrderResponse: tells for every line what the seller will do', () => {
    expect(documentIn('ubl-order-response.xml')).toMatchObject({
      kind: 'order-response',
      response: 'accepted-with-changes',
      supplierReference: 'SO-9911',
      sender: { id: '5412345000013' },
      lines: [
        {
          orderNumber: '4500001001',
          orderLine: '1',
          answers: [{ answer: 'changed', quantity: '60', unit: 'CT', date: '2026-03-21', price: '9.50' }],
        },
        { answers: [{ answer: 'substituted', ids: [{ scheme: 'supplier', value: 'RD-9' }] }] },
        { answers: [{ answer: 'rejected' }] },
      ],
    })
  })
})

describe('UBL movement', () => {
  it('DespatchAdvice: says what left, for which line of which order, and what follows', () => {
    expect(documentIn('ubl-despatch-advice.xml')).toMatchObject({
      kind: 'ship-notice',
      number: 'SHP7002',
      sentAt: '2026-03-19T14:30:00+01:00',
      orderNumbers: ['4500001001', '4500001002'],
      sscc: ['340123450000000014'],
      dates: [
        { meaning: 'document' },
        { meaning: 'delivery-estimated', at: '2026-03-20' },
        { meaning: 'shipped', at: '2026-03-19' },
      ],
      lines: [
        {
          quantity: '60',
          backordered: '40',
          completion: 'backordered',
          completionCode: 'Out of stock',
          orderLine: '1',
          lot: 'LOT-9',
          sscc: ['340123450000000014'],
        },
        { quantity: '250', orderNumber: '4500001002', orderLine: '7' },
      ],
    })
  })

  it('ReceiptAdvice: says what was received, short and rejected', () => {
    expect(documentIn('ubl-receipt-advice.xml')).toMatchObject({
      kind: 'receipt',
      references: [{ meaning: 'order' }, { meaning: 'ship-notice', value: 'SHP7002' }],
      lines: [
        {
          quantity: '55',
          conditions: [
            { condition: 'short', code: 'credit', quantity: '5', unit: 'CT' },
            { condition: 'rejected', code: 'damaged', quantity: '2' },
          ],
          dates: [{ meaning: 'received', at: '2026-03-21' }],
        },
      ],
    })
  })
})

describe('UBL money', () => {
  it.each([
    ['ubl-invoice.xml', 'Invoice', '55010', 1],
    ['ubl-credit-note.xml', 'CreditNote', '55011', -1],
    ['ubl-debit-note.xml', 'DebitNote', '55012', 1],
  ])('%s: has lines, charges, tax and a total', (name, set, number, sign) => {
    expect(documentIn(name)).toMatchObject({
      kind: 'invoice',
      set,
      number,
      sign,
      orderNumbers: ['4500001001'],
      total: '666.40',
      lineTotal: '555.00',
      taxTotal: '106.40',
      charges: [
        { kind: 'charge', amount: '5.00', code: 'FC', text: 'Freight' },
        { kind: 'tax', amount: '106.40', rate: '19' },
      ],
      terms: { text: '30 days net' },
      lines: [{ line: '1', quantity: '60', price: '9.25', amount: '555.00', orderLine: '1' }],
    })
  })

  it('CreditNote: names the invoice it corrects', () => {
    expect(documentIn('ubl-credit-note.xml')).toMatchObject({ originalInvoice: '55010' })
  })

  it('an envelope says who really sent and receives', () => {
    expect(documentIn('ubl-invoice-in-envelope.xml')).toMatchObject({
      kind: 'invoice',
      sender: { id: '5412345000013', qualifier: '0088' },
      receiver: { id: '987654321', qualifier: '0192' },
    })
  })

  it('ApplicationResponse: says what the buyer made of the invoice, and what it wants', () => {
    expect(documentIn('ubl-invoice-response.xml')).toMatchObject({
      kind: 'application-advice',
      entries: [
        {
          status: 'under-query',
          code: 'UQ',
          about: { number: '55010', set: '380' },
          errors: [
            { list: 'OPStatusReason', code: 'DEL', text: 'Delivered 2, invoiced 5' },
            { list: 'OPStatusAction', code: 'CNP' },
            { list: 'StatusReasonCode', code: 'BV', text: 'Wrong id', element: '/Invoice/ID' },
          ],
        },
      ],
    })
  })

  it('RemittanceAdvice: says what was paid and what was taken off', () => {
    expect(documentIn('ubl-remittance-advice.xml')).toMatchObject({
      kind: 'remittance',
      amount: '416.40',
      paidOn: '2026-04-02',
      entries: [
        { invoiceNumber: '55010', paid: '666.40', adjustments: [{ reason: 'Chargeback CB-4711', amount: '-250.00' }] },
      ],
    })
  })
})

describe('other XML', () => {
  it('a UBL document the app does not know comes back as a table of its values', () => {
    const { documents, problems } = readFixture('ubl-catalogue.xml')
    expect(documents).toMatchObject([{ kind: 'other', set: 'Catalogue', number: 'CAT-1' }])
    expect(problems).toMatchObject([{ code: 'set-unknown' }])
    expect(documents[0]?.kind === 'other' && documents[0].segments).toContainEqual(
      expect.objectContaining({ tag: 'CatalogueLine/Item/Name', elements: ['Small widget'] }),
    )
  })

  it('says that XML of another kind is unknown', () => {
    const { documents, problems } = readDocuments('<html><body>Order 4711</body></html>')
    expect(documents).toEqual([])
    expect(problems).toMatchObject([{ code: 'xml-unknown', message: 'The app doesn’t know html documents.' }])
  })

  it('says where XML is malformed and still reads what came before', () => {
    const text = fixture('ubl-order.xml').replace('</cac:LineItem></cac:OrderLine>\n</Order>', '')
    const { documents, problems } = readDocuments(text)
    expect(documents).toMatchObject([{ number: '4500001001', lines: [{ quantity: '100' }, { quantity: '250' }] }])
    expect(problems).toMatchObject([{ severity: 'error', code: 'xml-malformed' }])
  })

  it('never resolves entities that a document defines itself', () => {
    const bomb = '<!DOCTYPE Order [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    const text = fixture('ubl-order.xml')
      .replace('<Order ', `${bomb}<Order `)
      .replace('<cbc:ID>4500001001', '<cbc:ID>&b;')
    const { documents, problems } = readDocuments(text)
    expect(documents).toEqual([])
    expect(problems).toMatchObject([{ code: 'xml-entities' }])
  })
})
