import { describe, expect, it } from 'vitest'
import { promiseStanding } from '../../src/domain/promise-watch.ts'

const friday = { dueOn: '2026-11-27', state: 'open' } as const
const standing = (now: string, isSettled = false) =>
  promiseStanding(friday, isSettled, new Date(now), 'America/Chicago')

describe('a promise for Friday', () => {
  it('is waited for as long as it is Friday where the partner is', () => {
    expect(standing('2026-11-28T05:59Z')).toBe('waiting')
  })

  it('is late from the next day on', () => {
    expect(standing('2026-11-28T06:00Z')).toBe('late')
  })

  it('is settled by a document, however late', () => {
    expect(standing('2026-12-05T12:00Z', true)).toBe('settled')
  })

  it('is late at once when the partner says that it will miss it', () => {
    expect(promiseStanding({ ...friday, state: 'missed' }, false, new Date('2026-11-25T12:00Z'), undefined)).toBe(
      'late',
    )
  })
})
