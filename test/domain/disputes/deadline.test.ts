import { expect, it } from 'vitest'
import { daysLeft } from '../../../src/domain/disputes/deadline.ts'

it.each([
  ['2026-12-22', 30, 'later'],
  ['2026-11-30', 8, 'later'],
  ['2026-11-29', 7, 'soon'],
  ['2026-11-25', 3, 'soon'],
  ['2026-11-24', 2, 'urgent'],
  ['2026-11-22', 0, 'urgent'],
  ['2026-11-21', -1, 'over'],
])('on 22 November a deadline of %s leaves %i days: %s', (deadline, days, urgency) => {
  expect(daysLeft(deadline, '2026-11-22')).toEqual({ days, urgency })
})

it('counts over the end of a year and over summer time', () => {
  expect(daysLeft('2027-01-02', '2026-12-30').days).toBe(3)
  expect(daysLeft('2026-03-30', '2026-03-28').days).toBe(2)
})
