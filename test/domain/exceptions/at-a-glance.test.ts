import { describe, expect, it } from 'vitest'
import { barsOf, gapFigures, lineToShow } from '../../../src/domain/exceptions/at-a-glance.ts'
import { findExceptions } from '../../../src/domain/exceptions/find-exceptions.ts'
import { orderProgress } from '../../../src/domain/exceptions/order-progress.ts'
import { defaultTerms } from '../../../src/domain/trade/partner-terms.ts'
import type { TradeDocument } from '../../../src/domain/trade/trade-document.ts'
import { tradeBetween } from '../../support/trade-documents.ts'

const trade = tradeBetween('ACMERETAIL', 'NORTHWIND')
const terms = { ...defaultTerms, ourIdentifiers: ['ACMERETAIL'] }
const drill = '00614141000012'
const battery = '00614141000029'
const now = new Date('2026-03-12T12:00Z')

const order = trade.order({
  number: '4500001001',
  sentAt: '2026-03-02T09:00Z',
  dates: { 'ship-not-after': '2026-03-10' },
  lines: [
    { gtin: battery, quantity: '24', price: '41.50' },
    { gtin: drill, quantity: '120', price: '236.00' },
  ],
})
const shipped = (number: string, quantity: string, day = '06') =>
  trade.shipNotice({
    number,
    sentAt: `2026-03-${day}T12:00Z`,
    orders: ['4500001001'],
    dates: { shipped: `2026-03-${day}` },
    lines: [{ gtin: drill, quantity }],
  })
const invoiced = (quantity: string) =>
  trade.invoice({
    number: '55010',
    sentAt: '2026-03-08T12:00Z',
    orders: ['4500001001'],
    lines: [{ gtin: drill, quantity, price: '236.00' }],
  })

function glance(documents: TradeDocument[]) {
  const found = findExceptions(documents, terms, now)
    .filter(({ state }) => state === 'open')
    .map((exception) => ({ kind: exception.kind, found: { exception } }))
  const [picture] = orderProgress(documents, terms, now)
  const line = picture && lineToShow(picture.lines, found)
  if (!picture || !line) throw new Error('There is an order to draw.')
  return { picture, line, bars: barsOf(line, found), figures: gapFigures(line, found) }
}

describe('an order at a glance', () => {
  it('draws the line that something is wrong with, all steps to one scale', () => {
    const { line, bars } = glance([order, shipped('S1', '80'), invoiced('120')])

    expect(line.line).toBe('2')
    expect(bars.map(({ step, quantity, share, broken }) => [step, quantity, share, broken])).toEqual([
      ['ordered', '120', 1, false],
      ['confirmed', undefined, 0, false],
      ['shipped', '80', 0.6667, true],
      ['received', undefined, 0, false],
      ['invoiced', '120', 1, true],
    ])
  })

  it('says in figures what did not come and what is billed all the same', () => {
    expect(glance([order, shipped('S1', '80'), invoiced('120')]).figures).toEqual({
      missing: { quantity: '40', of: '120', step: 'shipped' },
      billed: { quantity: '120', all: true },
    })
  })

  it('adds up what several notices ship, and leads to each of them', () => {
    const { bars, figures } = glance([
      trade.order({ number: '4500001001', sentAt: '2026-03-02T09:00Z', lines: [{ gtin: drill, quantity: '120' }] }),
      shipped('S1', '80'),
      shipped('S2', '40', '09'),
      invoiced('120'),
    ])

    expect(bars.find(({ step }) => step === 'shipped')).toMatchObject({ quantity: '120', broken: false })
    expect(bars.find(({ step }) => step === 'shipped')?.statedAt).toHaveLength(2)
    expect(figures).toEqual({})
  })

  it('shows more than was ordered as the longest bar', () => {
    const { bars } = glance([order, shipped('S1', '150')])
    expect(bars.map(({ share }) => share)).toEqual([0.8, 0, 1, 0, 0])
  })

  it('draws nothing as shipped where notices leave the line out, and no bar where there is no notice', () => {
    const other = trade.shipNotice({
      number: 'S9',
      sentAt: '2026-03-06T12:00Z',
      orders: ['4500001001'],
      dates: { shipped: '2026-03-06' },
      lines: [{ gtin: battery, quantity: '24' }],
    })
    const quantityOf = (documents: TradeDocument[]) =>
      orderProgress(documents, terms, now)[0]
        ?.lines.find(({ line }) => line === '2')
        ?.steps.find(({ step }) => step === 'shipped')?.quantity
    expect(quantityOf([order, other])).toBe('0')
    expect(quantityOf([order])).toBeUndefined()
  })

  it('has no picture of documents that name an order nobody has', () => {
    expect(orderProgress([shipped('S1', '80')], terms, now)).toEqual([])
  })
})
