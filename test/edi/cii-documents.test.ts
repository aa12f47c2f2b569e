import { describe, expect, it } from 'vitest'
import { documentIn, readDamaged } from './fixtures.ts'

describe('Cross Industry documents of UN/CEFACT', () => {
  it('Factur-X: says what is billed, taken off, and added', () => {
    expect(documentIn('cii-facturx-invoice.xml')).toMatchObject({
      kind: 'invoice',
      syntax: 'cii',
      version: 'Factur-X 1.0 extended',
      number: 'FX-2026-0417',
      sign: 1,
      typeCode: '380',
      sender: { id: '9524000200204', name: 'Müller & Söhne Elektro GmbH' },
      receiver: { id: '9524000100108' },
      sentAt: '2026-04-17',
      orderNumbers: ['4500007201'],
      currency: 'EUR',
      total: '464.10',
      lineTotal: '390.00',
      taxTotal: '74.10',
      terms: { discountPercent: '2.00', discountDays: '10', text: '2 % Skonto bei Zahlung in 10 Tagen' },
      lines: [
        {
          line: '1',
          orderLine: '10',
          quantity: '2000',
          unit: 'C62',
          price: '4.50',
          priceBasis: { quantity: '100', unit: 'C62' },
          amount: '85.00',
          references: [{ meaning: 'ship-notice', value: 'LS-8801' }],
        },
        { line: '2', price: '38.125', amount: '305.00', references: [{ meaning: 'ship-notice', value: 'LS-8802' }] },
      ],
      charges: [
        { kind: 'allowance', amount: '-19.50', rate: '5', text: 'Treuerabatt' },
        { kind: 'charge', amount: '19.50', text: 'Fracht' },
        { kind: 'tax', amount: '74.10', rate: '19.00', code: 'S' },
        { kind: 'allowance', amount: '-5.00', code: '95', line: '1' },
      ],
    })
  })

  it('names parties, days, and numbers of other documents', () => {
    const { parties, dates, references, notes } = documentIn('cii-facturx-invoice.xml')
    expect(parties).toMatchObject([
      { role: 'supplier', id: '9524000200204', address: ['Am Wall 12', '28195', 'Bremen', 'DE'] },
      { role: 'buyer', id: '9524000100108' },
      { role: 'ship-to', id: '9524000100993' },
    ])
    expect(dates).toMatchObject([
      { meaning: 'document', at: '2026-04-17' },
      { meaning: 'delivered', at: '2026-04-15' },
      { meaning: 'due', at: '2026-05-17' },
    ])
    expect(references).toMatchObject([
      { meaning: 'order', value: '4500007201' },
      { meaning: 'contract', value: 'RV-26-7' },
      { meaning: 'other', code: 'BuyerReference', value: '04011000-12345-03' },
    ])
    expect(notes).toEqual(['Ware bleibt bis zur Bezahlung unser Eigentum.'])
  })

  it('XRechnung: a credit note, whatever prefixes its namespaces have', () => {
    expect(documentIn('cii-xrechnung-credit-note.xml')).toMatchObject({
      kind: 'invoice',
      version: 'XRechnung 3.0',
      number: 'GS-55',
      sign: -1,
      originalInvoice: 'R-9001',
      sender: { id: 'LF-88' },
      receiver: { id: '9524000100108', qualifier: '0088' },
      currency: 'CHF',
      total: '30',
      taxTotal: '0',
      lines: [{ line: '1', quantity: '2.5', unit: 'KGM', price: '12', amount: '30' }],
    })
  })

  it('ZUGFeRD 1.0: says the same in older names, and a line that is only a note is no line', () => {
    expect(documentIn('cii-zugferd-1.xml')).toMatchObject({
      kind: 'invoice',
      number: 'Z1-77',
      test: true,
      orderNumbers: ['4500007300'],
      total: '23.80',
      taxTotal: '3.80',
      references: [
        { meaning: 'order', value: '4500007300' },
        { meaning: 'delivery-note', value: 'LS-1' },
      ],
      lines: [{ line: '1', quantity: '5.0000', unit: 'MTR', amount: '20.00', ids: [{ value: 'LATTE-24' }] }],
    })
  })

  it('Order-X: is an order like any other', () => {
    expect(documentIn('cii-order-x.xml')).toMatchObject({
      kind: 'order',
      number: '4500007201',
      orderNumbers: ['4500007201'],
      sentAt: '2026-04-01T08:15',
      currency: 'EUR',
      total: '107.10',
      lines: [
        {
          line: '10',
          quantity: '2000',
          priceBasis: { quantity: '100' },
          dates: [{ meaning: 'delivery-requested', at: '2026-04-15' }],
        },
      ],
    })
  })

  it('damaged: keeps what can be read and says what cannot', () => {
    const { documents, problems } = readDamaged('cii.xml')
    expect(documents).toMatchObject([
      { kind: 'invoice', number: 'FX-2026-0417', lines: [{ line: '1' }, { line: '2' }] },
    ])
    expect(problems.map(({ code }) => code).sort()).toEqual([
      'date-unreadable',
      'number-unreadable',
      'value-missing',
      'xml-malformed',
    ])
  })
})
