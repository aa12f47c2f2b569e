import { describe, expect, it } from 'vitest'
import { partnerSteps, promiseStanding } from '../../src/domain/thread/promise-watch.ts'

const friday = { dueOn: '2026-11-27', state: 'open' } as const
const standing = (now: string, settled?: { on: string }) =>
  promiseStanding(friday, settled, new Date(now), 'America/Chicago')

describe('a promise for Friday', () => {
  it('is waited for as long as it is Friday where the partner is', () => {
    expect(standing('2026-11-28T05:59Z')).toBe('waiting')
  })

  it('is late from the next day on', () => {
    expect(standing('2026-11-28T06:00Z')).toBe('late')
  })

  it('is kept by a document of that day or before, whenever somebody looks', () => {
    expect(standing('2026-12-05T12:00Z', { on: '2026-11-27' })).toBe('shown')
    expect(standing('2026-11-25T12:00Z', { on: '2026-11-24' })).toBe('shown')
  })

  it('was not kept by a document of a later day, which shows it all the same', () => {
    expect(standing('2026-12-05T12:00Z', { on: '2026-11-28' })).toBe('shownLate')
  })

  it('is not kept because the partner says that it is', () => {
    const said = { ...friday, state: 'kept' } as const
    expect(promiseStanding(said, undefined, new Date('2026-11-25T12:00Z'), undefined)).toBe('saidDone')
  })

  it('is late at once when the partner says that it will miss it', () => {
    expect(promiseStanding({ ...friday, state: 'missed' }, undefined, new Date('2026-11-25T12:00Z'), undefined)).toBe(
      'late',
    )
  })

  it('is told by UTC where nobody knows the partner’s time zone', () => {
    expect(promiseStanding(friday, undefined, new Date('2026-11-28T00:00Z'), 'Mars/Olympus')).toBe('late')
    expect(promiseStanding(friday, undefined, new Date('2026-11-27T23:59Z'), 'Mars/Olympus')).toBe('waiting')
  })
})

describe('what a partner said it would do', () => {
  const partner = { side: 'partner' } as const
  const us = { side: 'us' } as const
  const promise = (seq: number, state: 'open' | 'withdrawn', dueOn = '2026-11-27') => ({
    type: 'promise' as const,
    seq,
    at: `2026-11-2${seq}T10:00:00.000Z`,
    actor: partner,
    body: { promise: 'prm_1', action: 'Ship the rest', dueOn, state },
  })
  const proposal = (seq: number, actor: typeof partner | typeof us, state: string, text = 'Credit of 5 %') => ({
    type: 'proposal' as const,
    seq,
    at: `2026-11-2${seq}T10:00:00.000Z`,
    actor,
    body: { proposal: 'prp_1', text, state },
  })

  it('is said once, with the day that was said last', () => {
    const steps = partnerSteps([promise(3, 'open'), promise(5, 'open', '2026-11-30')])
    expect(steps).toMatchObject([{ seq: 5, dueOn: '2026-11-30', madeAt: '2026-11-23T10:00:00.000Z' }])
  })

  it('is not said any more once it was taken back or redacted', () => {
    expect(partnerSteps([promise(3, 'open'), promise(5, 'withdrawn')])).toEqual([])
    expect(partnerSteps([{ type: 'promise', seq: 3, at: '2026-11-23T10:00:00.000Z', actor: partner }])).toEqual([])
  })

  it('has the partner’s proposals with our answer, and not ours', () => {
    const answered = [proposal(3, partner, 'open'), proposal(4, us, 'accepted', 'Agreed, with thanks.')]
    expect(partnerSteps(answered)).toMatchObject([{ seq: 4, state: 'accepted', text: 'Credit of 5 %' }])
    expect(partnerSteps([proposal(3, us, 'open')])).toEqual([])
  })
})
