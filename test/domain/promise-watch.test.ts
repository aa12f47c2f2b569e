import { describe, expect, it } from 'vitest'
import { partnerSteps, promiseStanding } from '../../src/domain/promise-watch.ts'

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

  it('is told by UTC where nobody knows the partner’s time zone', () => {
    expect(promiseStanding(friday, false, new Date('2026-11-28T00:00Z'), 'Mars/Olympus')).toBe('late')
    expect(promiseStanding(friday, false, new Date('2026-11-27T23:59Z'), 'Mars/Olympus')).toBe('waiting')
  })
})

describe('what a partner said it would do', () => {
  const partner = { side: 'partner' } as const
  const us = { side: 'us' } as const
  const promise = (seq: number, state: 'open' | 'withdrawn', dueOn = '2026-11-27') => ({
    type: 'promise' as const,
    seq,
    actor: partner,
    body: { promise: 'prm_1', action: 'Ship the rest', dueOn, state },
  })
  const proposal = (seq: number, actor: typeof partner | typeof us, state: string) => ({
    type: 'proposal' as const,
    seq,
    actor,
    body: { proposal: 'prp_1', text: 'Credit of 5 %', state },
  })

  it('is said once, with the day that was said last', () => {
    const steps = partnerSteps([promise(3, 'open'), promise(5, 'open', '2026-11-30')])
    expect(steps).toMatchObject([{ seq: 5, dueOn: '2026-11-30' }])
  })

  it('is not said any more once it was taken back or redacted', () => {
    expect(partnerSteps([promise(3, 'open'), promise(5, 'withdrawn')])).toEqual([])
    expect(partnerSteps([{ type: 'promise', seq: 3, actor: partner }])).toEqual([])
  })

  it('has the partner’s proposals with our answer, and not ours', () => {
    expect(partnerSteps([proposal(3, partner, 'open'), proposal(4, us, 'accepted')])).toMatchObject([
      { seq: 4, state: 'accepted' },
    ])
    expect(partnerSteps([proposal(3, us, 'open')])).toEqual([])
  })
})
