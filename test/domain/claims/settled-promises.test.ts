import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { settledPromises, unclearPromises } from '../../../src/domain/claims/settled-promises.ts'
import type { TradeDocument } from '../../../src/domain/trade/trade-document.ts'
import { tradeBetween } from '../../support/trade-documents.ts'

const ORDER = '4500001001'
const trade = tradeBetween('ACMERETAIL', 'NORTHWIND')
const item = (value: string) => [{ scheme: 'supplier' as const, qualifier: 'VN', value }]

const MADE_AT = '2026-12-01T10:00:00.000Z'
const DUE_ON = '2026-12-04'
const before = { sentAt: '2026-11-30T12:00Z' }
const after = { sentAt: '2026-12-03T12:00Z' }

type Notice = Partial<Parameters<typeof trade.shipNotice>[0]> & { quantity?: string; unit?: string; code?: string }
const notice = ({ quantity = '40', unit = 'CA', code = 'NW-RS-125', ...more }: Notice = {}) =>
  trade.shipNotice({
    number: 'SHP1',
    orders: [ORDER],
    ...after,
    dates: { shipped: '2026-12-03' },
    lines: [{ line: '1', quantity, unit, ids: item(code) }],
    ...more,
  })
const credit = (more: Partial<Parameters<typeof trade.invoice>[0]> = {}) =>
  trade.invoice({ number: 'CN1', sign: -1, ...after, originalInvoice: '55010', total: '135.00', lines: [], ...more })
const invoice = (more: Partial<Parameters<typeof trade.invoice>[0]> = {}) =>
  trade.invoice({ number: '55010', orders: [ORDER], ...before, total: '500.00', lines: [], ...more })

const SHIP = 'Ship 40 CA of NW-RS-125'
function settledBy(action: string, documents: TradeDocument[], settlers: string[] = []): string | undefined {
  const promise = { promise: 'prm_1', action, madeAt: MADE_AT, dueOn: DUE_ON }
  return settledPromises([promise], documents, { orders: [ORDER], inbound: ['doc_theirs'], settlers })[0]?.document
    .number
}

describe('a promise to ship', () => {
  it('is settled by a notice of so much of that item', () => {
    expect(settledBy(SHIP, [notice()])).toBe('SHP1')
    expect(settledBy('Ship the rest: 40 cases of NW-RS-125', [notice()])).toBe('SHP1')
    expect(settledBy('Send a replacement: 40 CA of NW-RS-125', [notice({ quantity: '48' })])).toBe('SHP1')
    expect(settledBy('Ship 40 CA', [notice()])).toBe('SHP1')
    expect(settledBy('Ship 40 CA of line 1', [notice()])).toBe('SHP1')
  })

  it('is settled by goods of that name, as the order or the notice calls them', () => {
    const order = trade.order({
      number: ORDER,
      lines: [{ line: '1', quantity: '120', unit: 'CA', ids: item('NW-RS-125'), description: 'Drill kit 18 V' }],
    })
    expect(settledBy('Ship the rest: 40 CA of the drill kit', [order, notice()])).toBe('SHP1')
    expect(settledBy('Ship the rest: 40 CA of the battery kit', [order, notice()])).toBeUndefined()
    expect(settledBy('Ship 40 CA of the drill kit', [notice()])).toBeUndefined()
  })

  it('is not kept by what we sent ourselves', () => {
    expect(settledBy(SHIP, [notice({ originId: 'doc_ours' })])).toBeUndefined()
    expect(settledBy(SHIP, [notice({ originId: 'doc_theirs' })])).toBe('SHP1')
  })

  it('is settled by several notices that come to it, with the last of them', () => {
    const [first, second] = [notice({ quantity: '25' }), notice({ quantity: '15', number: 'SHP2' })]
    expect(settledBy(SHIP, [first, second])).toBe('SHP2')
    expect(settledBy(SHIP, [first])).toBeUndefined()
  })

  it.each<[because: string, documents: TradeDocument[]]>([
    ['there is none', []],
    ['it came before', [notice(before)]],
    ['it is less', [notice({ quantity: '39' })]],
    ['it counts another unit', [notice({ unit: 'EA' })]],
    ['it is another item', [notice({ code: 'NW-BP-18' })]],
    ['it is another order', [notice({ orders: ['4500009999'] })]],
    ['it is a test', [notice({ test: true })]],
    ['it takes a shipment back', [notice({ purpose: 'cancel' })]],
    ['it is an invoice', [invoice({ ...after, lines: [{ quantity: '40', unit: 'CA', ids: item('NW-RS-125') }] })]],
    ['the same one came twice', [notice({ quantity: '20' }), notice({ quantity: '20' })]],
  ])('is open when %s', (_because, documents) => {
    expect(settledBy(SHIP, documents)).toBeUndefined()
  })

  it('is open when a notice of several lines could mean other goods', () => {
    const lines = [
      { line: '1', quantity: '40', unit: 'CA', ids: item('NW-RS-125') },
      { line: '2', quantity: '40', unit: 'CA', ids: item('NW-BP-18') },
    ]
    expect(settledBy('Ship 40 CA', [notice({ lines })])).toBeUndefined()
    expect(settledBy(SHIP, [notice({ lines })])).toBe('SHP1')
  })

  it('is not settled twice by one shipment', () => {
    const both = ['prm_1', 'prm_2'].map((promise) => ({ promise, action: SHIP, madeAt: MADE_AT, dueOn: DUE_ON }))
    const settled = (documents: TradeDocument[]) =>
      settledPromises(both, documents, { orders: [ORDER], inbound: [], settlers: [] }).map(({ promise }) => promise)
    expect(settled([notice()])).toEqual(['prm_1'])
    expect(settled([notice({ quantity: '79' })])).toEqual(['prm_1'])
    expect(settled([notice({ quantity: '80' })])).toEqual(['prm_1', 'prm_2'])
  })

  it('is settled if, and only if, what was shipped since comes to it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 5 }), (quantities) => {
        const notices = quantities.map((quantity, index) => notice({ quantity: `${quantity}`, number: `SHP${index}` }))
        const total = quantities.reduce((sum, one) => sum + one, 0)
        expect(settledBy(SHIP, notices) !== undefined).toBe(total >= 40)
      }),
    )
  })
})

describe('a promised credit', () => {
  const CREDIT = 'Credit the amount: 135.00 USD'

  it('is settled by a credit of at least so much on an invoice of the order', () => {
    expect(settledBy(CREDIT, [invoice(), credit()])).toBe('CN1')
    expect(settledBy(CREDIT, [invoice(), credit({ total: '150.00' })])).toBe('CN1')
    expect(settledBy('Credit $135.00 on invoice 55010', [credit()])).toBe('CN1')
  })

  it.each<[because: string, documents: TradeDocument[]]>([
    ['it is less', [invoice(), credit({ total: '134.99' })]],
    ['it came before', [invoice(), credit(before)]],
    ['it is of another invoice', [invoice(), credit({ originalInvoice: '55011' })]],
    ['it is in another currency', [invoice(), credit({ currency: 'EUR' })]],
    ['it is a bill', [invoice(), credit({ sign: 1 })]],
    ['nobody knows which invoice it is about', [credit()]],
  ])('is open when %s', (_because, documents) => {
    expect(settledBy(CREDIT, documents)).toBeUndefined()
  })
})

describe('a promise to correct an invoice', () => {
  const CORRECT = 'Resend the corrected invoice: invoice 55010'

  it('is settled by one in its place', () => {
    expect(settledBy(CORRECT, [invoice(), invoice({ ...after, purpose: 'replace' })])).toBe('55010')
    expect(settledBy(CORRECT, [invoice({ ...after, number: '55090', originalInvoice: '55010' })])).toBe('55090')
  })

  it.each<[because: string, documents: TradeDocument[]]>([
    ['only the invoice itself is there', [invoice(after)]],
    ['it came before', [invoice({ purpose: 'replace' })]],
    ['another one is corrected', [invoice({ ...after, number: '55090', originalInvoice: '55011' })]],
    ['it is credited instead', [credit()]],
  ])('is open when %s', (_because, documents) => {
    expect(settledBy(CORRECT, documents)).toBeUndefined()
  })
})

describe('a promise without figures', () => {
  it('is settled by a document of its kind that settled all that it is about', () => {
    const rest = notice()
    expect(settledBy('Ship the rest', [rest], [rest.id])).toBe('SHP1')
    expect(settledBy('Ship the rest', [rest], [])).toBeUndefined()
    expect(settledBy('Credit the amount', [rest], [rest.id])).toBeUndefined()
  })
})

it('settles no promise that is not understood, and says which ones no document can show', () => {
  for (const action of ['Answer', 'Call you back', 'Ship 40 CA of NW-RS-125 if they arrive', 'Not ship 40 CA'])
    expect(settledBy(action, [notice(), invoice(), credit()], [])).toBeUndefined()
  const made = [SHIP, 'Answer', 'Send the document: the certificate', 'Not credit 135.00 USD'].map((action) => ({
    promise: action,
    action,
    madeAt: MADE_AT,
    dueOn: DUE_ON,
  }))
  expect(unclearPromises(made)).toEqual(made.slice(1).map(({ promise }) => promise))
})
