import { expect, it } from 'vitest'
import { lineAmount } from '../../src/domain/trade/line-amount.ts'
import type { Line } from '../../src/domain/trade/trade-line.ts'

const line = (stated: Partial<Line>): Line => ({
  line: '1',
  ids: [],
  quantity: '250',
  unit: 'EA',
  dates: [],
  references: [],
  position: { start: 0, end: 1 },
  ...stated,
})

it.each([
  ['what the document says', { price: '2', amount: '499.99' }, { amount: '499.99', stated: true }],
  ['quantity times price', { price: '0.1' }, { amount: '25', stated: false }],
  ['a price per hundred', { price: '155', priceBasis: { quantity: '100' } }, { amount: '387.5', stated: false }],
  [
    'a price per one of the same unit',
    { price: '2', priceBasis: { quantity: '1', unit: 'EA' } },
    { amount: '500', stated: false },
  ],
])('a line comes to %s', (_name, stated, expected) => {
  expect(lineAmount(line(stated))).toEqual(expected)
})

it.each([
  ['there is no price', {}],
  ['the price is of another unit', { price: '2', priceBasis: { quantity: '1', unit: 'LB' } }],
  ['the price is per nothing', { price: '2', priceBasis: { quantity: '0' } }],
  ['the quantity is no number', { price: '2', quantity: '' }],
])('nothing is worked out where %s', (_name, stated) => {
  expect(lineAmount(line(stated))).toBeUndefined()
})
