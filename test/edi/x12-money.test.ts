import { describe, expect, it } from 'vitest'
import { readDocuments } from '../../src/edi/read-documents.ts'
import { writeX12 } from '../support/write-edi.ts'
import { documentIn, fixture, readFixture } from './fixtures.ts'

describe('an 810', () => {
  it('reads totals and charges that are sent without a decimal point', () => {
    const { documents, problems } = readFixture('810-invoice.edi')
    expect(problems).toEqual([])
    expect(documents).toMatchObject([
      {
        kind: 'invoice',
        number: '55010',
        sign: 1,
        typeCode: 'DI',
        orderNumbers: ['4500001001', '4500001009'],
        total: '967.50',
        lineTotal: '942.5',
        charges: [
          { kind: 'tax', amount: '22.50', rate: '5' },
          { kind: 'charge', amount: '5.00' },
          { kind: 'allowance', amount: '-2.50', line: '2' },
        ],
        terms: { discountPercent: '2', discountDays: '10', netDays: '30', text: '2/10 NET 30' },
        lines: [
          { quantity: '60', price: '9.25', orderNumber: '4500001001' },
          { quantity: '250', priceBasis: { quantity: '100', code: 'HP' }, orderNumber: '4500001009' },
        ],
      },
      { number: '55011', sign: -1, typeCode: 'CR', originalInvoice: '55010', total: '46.25' },
    ])
  })

  it('points at the total', () => {
    const text = fixture('810-invoice.edi')
    const [invoice] = readFixture('810-invoice.edi').documents
    if (invoice?.kind !== 'invoice' || !invoice.totalPosition) throw new Error('no total')
    expect(text.slice(invoice.totalPosition.start, invoice.totalPosition.end)).toBe('96750')
  })

  it.each([
    ['387530', '3875.30', []],
    ['-38753', '-387.53', []],
    ['5', '0.05', []],
    ['387.53', '387.53', ['point-in-amount']],
    ['abc', undefined, ['number-unreadable']],
  ])('reads a TDS01 of %s as %s', (written, total, codes) => {
    const segments = [
      ['BIG', '20260320', '1'],
      ['TDS', written],
    ]
    const text = writeX12({ groups: [{ code: 'IN', sets: [{ set: '810', segments }] }] })
    const { documents, problems } = readDocuments(text)
    const [invoice] = documents
    expect(invoice?.kind === 'invoice' && invoice.total).toBe(total)
    expect(problems.map(({ code }) => code)).toEqual(codes)
  })
})

describe('an 812', () => {
  it('from the buyer is money the buyer takes off', () => {
    expect(documentIn('812-chargeback.edi')).toMatchObject({
      kind: 'adjustment',
      number: 'CB-4711',
      amount: '-250.00',
      direction: 'debit',
      handlingCode: 'O',
      invoiceNumber: '55010',
      orderNumbers: ['4500001001'],
      entries: [
        { reason: '70', list: '426', amount: '-150.00' },
        {
          reason: '06',
          amount: '-100.00',
          quantity: '5',
          unit: 'CA',
          unitPriceDifference: '0.5',
          line: '1',
          text: '5 cases damaged',
          ids: [{ scheme: 'gtin' }],
        },
      ],
    })
  })

  it('from the supplier charges the buyer with a debit and gives back with a credit', () => {
    const read = (flag: string) => {
      const segments = [
        ['BCD', '20260322', 'A1', 'O', '25000', flag],
        ['N1', 'SU', 'NORTHWIND', 'ZZ', 'NORTHWIND'],
      ]
      const groups = [{ code: 'CD', sets: [{ set: '812', segments }] }]
      return readDocuments(writeX12({ sender: 'NORTHWIND', receiver: 'ACMERETAIL', groups })).documents
    }
    expect(read('D')).toMatchObject([{ amount: '250.00', direction: 'debit' }])
    expect(read('C')).toMatchObject([{ amount: '-250.00', direction: 'credit' }])
  })
})

describe('an 820', () => {
  it('says what was paid for each invoice and what was taken off, with or without an invoice', () => {
    expect(documentIn('820-remittance.edi')).toMatchObject({
      kind: 'remittance',
      number: 'PAY-2026-77',
      amount: '805.16',
      paidOn: '2026-04-02',
      orderNumbers: ['4500001001'],
      entries: [
        {
          invoiceNumber: '55010',
          paid: '717.50',
          invoiced: '967.50',
          discount: '0',
          adjustments: [{ reason: '70', amount: '-250', reference: 'CB-4711' }],
        },
        { invoiceNumber: '55012', paid: '100', adjustments: [{ reason: '99', amount: '-5' }] },
        { invoiceNumber: '55013', adjustments: [{ reason: 'D3', amount: '-12.34' }] },
      ],
    })
  })
})
