import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentsClaim } from '../../../src/domain/claims/documents-claim.ts'
import { readClaim } from '../../../src/domain/claims/read-claim.ts'
import type { TradeDocument } from '../../../src/domain/trade/trade-document.ts'
import { tradeBetween } from '../../support/trade-documents.ts'

const SAID_AT = new Date('2026-11-22T10:00:00.000Z')
const ORDER = '4500001001'
const trade = tradeBetween('ACMERETAIL', 'NORTHWIND')
const item = (value: string) => [{ scheme: 'supplier' as const, qualifier: 'VN', value }]
const [drill, battery] = [item('NW-RS-125'), item('NW-BP-18')]

const documents = {
  notice: trade.shipNotice({
    number: 'SHP7031',
    orders: [ORDER],
    dates: { shipped: '2026-11-24', 'delivery-estimated': '2026-11-26' },
    lines: [
      { line: '1', quantity: '40', unit: 'CA', ids: drill, description: 'Random orbit sander' },
      { line: '2', quantity: '60', unit: 'EA', ids: battery, description: 'Battery pack' },
    ],
  }),
  noticeOfOneLine: trade.shipNotice({
    number: 'SHP7044',
    orders: [ORDER],
    dates: { shipped: '2026-11-25' },
    lines: [{ line: '1', quantity: '33', unit: 'CA', ids: drill }],
  }),
  noticeOfAnotherOrder: trade.shipNotice({
    number: 'SHP8000',
    orders: ['4500009999'],
    dates: { shipped: '2026-11-24' },
    lines: [{ line: '1', quantity: '77', unit: 'CA', ids: drill }],
  }),
  invoice: trade.invoice({
    number: '55010',
    orders: [ORDER],
    dates: { invoice: '2026-11-20' },
    lines: [
      { line: '1', quantity: '120', unit: 'CA', ids: drill, price: '236.00' },
      { line: '2', quantity: '60', unit: 'EA', ids: battery, price: '43.75' },
    ],
    total: '30945.00',
  }),
  corrected: trade.invoice({
    number: '55020',
    orders: [ORDER],
    purpose: 'replace',
    lines: [{ line: '1', quantity: '80', unit: 'CA', ids: drill, price: '236.00' }],
    total: '18880.00',
  }),
  correcting: trade.invoice({
    number: '55031',
    orders: [ORDER],
    originalInvoice: '55030',
    lines: [{ line: '1', quantity: '5', unit: 'CA', ids: drill, price: '236.00' }],
    total: '1180.00',
  }),
  creditNote: trade.invoice({
    number: 'CN17',
    orders: [ORDER],
    sign: -1,
    originalInvoice: '55010',
    lines: [{ line: '2', quantity: '60', unit: 'EA', ids: battery, price: '2.25' }],
    total: '135.00',
  }),
  testNotice: trade.shipNotice({
    number: 'SHP7777',
    orders: [ORDER],
    test: true,
    lines: [{ line: '1', quantity: '12', unit: 'CA', ids: drill }],
  }),
  delivered: trade.transportStatus({
    number: '9001',
    orders: [ORDER],
    references: { 'ship-notice': 'SHP7031' },
    events: [{ meaning: 'delivered', at: '2026-11-26T09:00' }],
  }),
} satisfies Record<string, TradeDocument>
type Name = keyof typeof documents

function documentedBy(text: string, orders: string[] = [ORDER], isNewer = true): string[] {
  const claim = readClaim(text, SAID_AT)
  if (!claim) return []
  return Object.entries(documents).flatMap(([name, document]) =>
    documentsClaim(document, claim, { orders, isNewer }) ? [name] : [],
  )
}

describe('a statement that a document states too', () => {
  const stated: [text: string, by: Name][] = [
    ['40 CA of NW-RS-125 have left.', 'notice'],
    ['We shipped 40 cases of NW-RS-125 on 24 Nov.', 'notice'],
    ['40 cases of the random orbit sander NW-RS-125 shipped.', 'notice'],
    ['NW-BP-18: 60 pieces were shipped on Tuesday.', 'notice'],
    ['Line 2: 60 EA shipped with SHP7031.', 'notice'],
    ['The 33 CA shipped on November 25th.', 'noticeOfOneLine'],
    ['33 Kartons wurden am 25. November versandt.', 'noticeOfOneLine'],
    ['33 cases ship on 25 Nov.', 'noticeOfOneLine'],
    ['Nous avons expédié 33 cartons le 25 novembre.', 'noticeOfOneLine'],
    ['Hemos enviado 33 cajas.', 'noticeOfOneLine'],
    ['SHP7031 shipped on 24 Nov.', 'notice'],
    ['40 CA of NW-RS-125 will arrive on 26 Nov.', 'notice'],
    ['SHP7031 was delivered on 26 Nov.', 'delivered'],
    ['We have invoiced 120 CA of NW-RS-125.', 'invoice'],
    ['We billed $30,945.00 for PO 4500001001.', 'invoice'],
    ['We have corrected invoice 55020.', 'corrected'],
    ['Invoice 55030 is corrected.', 'correcting'],
    ['Wir haben die Rechnung 55030 korrigiert.', 'correcting'],
    ['We credited 135.00 USD.', 'creditNote'],
    ['We credited $135.00 on invoice 55010.', 'creditNote'],
    ['Gutschrift über 135,00 USD für Rechnung 55010.', 'creditNote'],
  ]
  it.each(stated)('“%s”', (text, by) => {
    expect(documentedBy(text)).toEqual([by])
  })
})

describe('a statement that shares figures with a document which does not say so', () => {
  it.each([
    // Another kind of fact about the same number.
    'Grace will correct invoice 55010.',
    'We will correct invoice 55010.',
    'Invoice 55010 is correct.',
    'Invoice 55010 is wrong.',
    'We will look into invoice 55010.',
    'Invoice 55010 was paid.',
    'We shipped 120 CA of NW-RS-125.',
    'We received 40 CA of NW-RS-125.',
    '40 CA of NW-RS-125 are back-ordered.',
    'Shipment SHP7031 was delivered on 24 Nov.',
    'We will credit 30,945.00 USD on invoice 55010.',
    // The same kind of fact of another subject.
    'We shipped 40 CA of NW-BP-18.',
    'PO 4500002002: 33 CA shipped.',
    '77 CA of NW-RS-125 have left.',
    'Line 2: 40 CA shipped.',
    'We credited $135.00 on invoice 55020.',
    'We have corrected invoice 55031.',
    // The same kind and subject with another figure, unit, currency or day.
    'We shipped 41 CA of NW-RS-125.',
    'We shipped 40 EA of NW-RS-125.',
    'We shipped 40 CA of NW-RS-125 on 25 Nov.',
    'We credited 136.00 USD.',
    'We credited 135.00 EUR.',
    'We have corrected invoice 55020 to 80 EA.',
    'We have corrected invoice 55020 to $18,881.00.',
    '40 CA of NW-RS-125 will arrive on 27 Nov.',
    // Two lines could be meant.
    'We shipped 40.',
    'We shipped 40 CA and 60 EA.',
    // Denied, doubted, limited, asked for, or said of somebody else.
    'The 33 CA have not left.',
    '33 CA never shipped.',
    '33 CA may have shipped.',
    '33 CA should have shipped on 25 Nov.',
    'About 33 CA shipped.',
    'If 33 CA shipped, we are fine.',
    'Only 33 CA shipped.',
    '33 CA shipped damaged.',
    '33 CA shipped short.',
    '33 CA shipped to another dock.',
    '33 % shipped.',
    'More than 33 CA shipped.',
    'You shipped 33 CA.',
    'We hope that 33 CA shipped.',
    'Have 33 CA shipped?',
    'Die 33 Kartons wurden nicht versandt.',
    'Nous n’avons pas expédié 33 cartons.',
    'No hemos enviado 33 cajas.',
    'We credited no 135.00 USD.',
    'We will not credit $135.00.',
    // The same words the other way round.
    '33 CA are left.',
    '33 CA left.',
    'Invoice 55020 is correct.',
    'Invoice 55020 has to be corrected.',
    '33 CA have to be shipped.',
    'We were credited 135.00 USD.',
    'We have been billed $30,945.00.',
    // Paper, not goods.
    'We sent the notice for 33 CA.',
    // What is only a test.
    'We shipped 12 CA.',
    // More than one thing at once.
    'We shipped 33 CA and credited 135.00 USD.',
    'Invoice 55020 was corrected and 33 CA shipped.',
    // Nothing at all.
    '4500001001 is on its way.',
    'We shipped.',
    '55010',
    '40',
    '135.00 USD',
  ])('“%s”', (text) => {
    expect(documentedBy(text)).toEqual([])
  })

  it('has a word that nobody understands, whichever it is', () => {
    const word = fc.stringMatching(/^[a-z]{3,9}$/)
    fc.assert(
      fc.property(word, fc.nat(3), (odd, at) => {
        const sentence = 'The 33 CA shipped'.split(' ')
        sentence.splice(at, 0, odd)
        const by = documentedBy(sentence.join(' '))
        if (by.length > 0) expect(readClaim(sentence.join(' '), SAID_AT)?.words).toEqual([])
        if (/not|never|no|nor|un|dis|half|part/.test(odd)) expect(by).toEqual([])
      }),
    )
  })

  it('says another quantity, whichever it is', () => {
    fc.assert(
      fc.property(fc.nat(5000), (quantity) => {
        const by = documentedBy(`We shipped ${quantity} CA of NW-RS-125.`)
        expect(by).toEqual(quantity === 40 ? ['notice'] : quantity === 33 ? ['noticeOfOneLine'] : [])
      }),
    )
  })
})

describe('what is still to come', () => {
  it('is not shown by a document that was there before', () => {
    expect(documentedBy('33 cases ship on 25 Nov.', [ORDER], false)).toEqual([])
    expect(documentedBy('We will credit $135.00 on invoice 55010.', [ORDER], false)).toEqual([])
  })

  it('was done, where somebody says that it was', () => {
    expect(documentedBy('33 cases shipped on 25 Nov.', [ORDER], false)).toEqual(['noticeOfOneLine'])
  })
})

describe('a document of another order', () => {
  it('shows nothing about the ticket’s, whatever its figures', () => {
    expect(documentedBy('77 CA have left.')).toEqual([])
    expect(documentedBy('77 CA have left.', ['4500009999'])).toEqual(['noticeOfAnotherOrder'])
    expect(documentedBy('PO 4500009999: 77 CA have left.')).toEqual(['noticeOfAnotherOrder'])
  })
})
