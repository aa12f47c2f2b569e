import { describe, expect, it } from 'vitest'
import { explainPosition } from '../../src/edi/dictionary/explain-position.ts'
import { listSegments } from '../../src/edi/list-segments.ts'
import { documentIn, fixture, readDamaged, readFixture } from './fixtures.ts'

describe('TRADACOMS', () => {
  it('ORDERS: every message of the file is an order of the same two companies', () => {
    const { documents, problems } = readFixture('tradacoms-orders.edi')
    expect(problems).toEqual([])
    expect(documents).toMatchObject([
      {
        kind: 'order',
        syntax: 'tradacoms',
        number: '70970',
        orderNumbers: ['70970'],
        sender: { id: '9524000100108', name: 'ALDER SHOP LTD' },
        receiver: { id: '9524000200600', name: 'OAK BAKERY' },
        sentAt: '2026-05-04T08:15:00',
        dates: [
          { meaning: 'order', at: '2026-05-04' },
          { meaning: 'deliver-not-before', at: '2026-05-12' },
          { meaning: 'deliver-not-after', at: '2026-05-14' },
        ],
        lines: [
          {
            line: '1',
            quantity: '60',
            price: '8.25',
            pack: { quantity: '12' },
            description: 'CRUSTY ROLLS 4 PACK',
            ids: [
              { scheme: 'gtin', value: '9524000300607' },
              { scheme: 'buyer', value: '00893592' },
            ],
          },
          { line: '2', quantity: '12.5', unit: 'KG', price: '2.40', description: 'SALT & VINEGAR CRISPS, LOOSE' },
        ],
      },
      { number: '70971', dates: [{}, { meaning: 'delivery-requested', at: '2026-05-12' }] },
    ])
  })

  it('INVOIC: prices have four decimals that are not sent, sums two, rates three', () => {
    expect(documentIn('tradacoms-invoices.edi')).toMatchObject({
      kind: 'invoice',
      number: '847077',
      sign: 1,
      currency: 'GBP',
      orderNumbers: ['70970'],
      total: '508.37',
      lineTotal: '508.50',
      taxTotal: '4.87',
      terms: { discountPercent: '2.5', discountDays: '30' },
      parties: [
        { role: 'buyer', id: '9524000100108' },
        { role: 'supplier', id: '9524000200600', address: ['Mill Lane', 'Oakham', 'LE15 6AA'] },
        { role: 'ship-to', id: '9524000100993' },
      ],
      references: [
        { meaning: 'order', value: '70970' },
        { meaning: 'other', value: 'S-77' },
        { meaning: 'delivery-note', value: 'DN-4401' },
      ],
      charges: [
        { kind: 'allowance', amount: '-5.00' },
        { kind: 'tax', amount: '0.00', code: 'Z' },
        { kind: 'tax', amount: '4.87', rate: '20', code: 'S' },
      ],
      lines: [
        { line: '1', orderNumber: '70970', quantity: '58', price: '8.25', amount: '478.50' },
        { line: '2', quantity: '12.5', unit: 'KG', price: '2.40', amount: '30.00' },
      ],
    })
  })

  it('CREDIT: is a credit for the invoice that it names', () => {
    expect(documentIn('tradacoms-credit-notes.edi')).toMatchObject({
      kind: 'invoice',
      number: 'C-118',
      sign: -1,
      originalInvoice: '847077',
      total: '16.50',
      lines: [{ quantity: '2', amount: '16.50' }],
    })
  })

  it('lists its segments with elements in words', () => {
    const text = fixture('tradacoms-invoices.edi')
    expect(listSegments(text).map(({ tag }) => tag)).toContain('ILD')
    const at = text.indexOf('4785000')
    expect(explainPosition(text, { start: at, end: at + 7 })).toMatchObject({
      segment: 'ILD',
      element: 'ILD-09',
      name: 'Line cost, 4 decimals',
      value: '4785000',
    })
    const rate = text.indexOf('+Z+') + 1
    expect(explainPosition(text, { start: rate, end: rate + 1 })).toMatchObject({ value: 'Z', meaning: 'zero rate' })
  })

  it('damaged: keeps what can be read and says what cannot', () => {
    const { documents, problems } = readDamaged('tradacoms.edi')
    expect(documents).toMatchObject([{ number: '70980', lines: [{}, {}] }, { number: '' }])
    expect([...new Set(problems.map(({ code }) => code))].sort()).toEqual([
      'count-differs',
      'date-unreadable',
      'number-unreadable',
      'trailer-missing',
      'value-missing',
    ])
  })
})
