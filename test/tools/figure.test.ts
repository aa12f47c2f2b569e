import { expect, it } from 'vitest'
import { comparedWith, type Figure, inWords, isMet } from '../../tools/figure.ts'

const figure = (value: number, goal: Figure['goal']): Figure => ({ name: 'Reading', value, unit: 'ms', goal })

it('holds a figure to a goal for its value', () => {
  expect(isMet(figure(50, '≤ 50 ms'))).toBe(true)
  expect(isMet(figure(51, '≤ 50 ms'))).toBe(false)
  expect(isMet(figure(51, '≥ 50 ms'))).toBe(true)
})

it('holds a figure to a goal for its ratio', () => {
  expect(isMet(comparedWith(figure(160, '≤ 1.6 ×'), 100))).toBe(true)
  expect(isMet(comparedWith(figure(161, '≤ 1.6 ×'), 100))).toBe(false)
  expect(isMet(comparedWith(figure(10, '≥ 2 ×'), 4))).toBe(true)
})

it('misses a goal for a ratio that was never taken', () => {
  expect(isMet(figure(1, '≤ 1.6 ×'))).toBe(false)
})

it('says a figure in one line', () => {
  expect(inWords(comparedWith(figure(161, '≤ 1.6 ×'), 100))).toBe(
    '✗ Reading: 161 ms against 100 ms: 1.61 × (goal ≤ 1.6 ×)',
  )
})
