import { expect, it } from 'vitest'
import { firstDrawnFrom, openingSeq } from '../../src/domain/thread/conversation-opening.ts'

const entries = (count: number) => Array.from({ length: count }, (_, index) => ({ event: { seq: (index + 1) * 10 } }))

it('opens at what is new, with two entries before it', () => {
  expect(openingSeq(entries(40), 200)).toBe(180)
})

it('opens with the last five where nothing is new, or less than that', () => {
  expect(openingSeq(entries(40), undefined)).toBe(360)
  expect(openingSeq(entries(40), 400)).toBe(360)
})

it('draws a short conversation whole, and hides no single entry behind a button', () => {
  expect(openingSeq(entries(3), undefined)).toBe(10)
  expect(openingSeq(entries(6), undefined)).toBe(10)
  expect(openingSeq([], undefined)).toBe(0)
})

it('draws the last five of a filtered list that ends before the opening', () => {
  expect(firstDrawnFrom(entries(12), 500)).toBe(7)
  expect(firstDrawnFrom(entries(12), 40)).toBe(3)
})
