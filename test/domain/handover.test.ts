import { describe, expect, it } from 'vitest'
import { type HandedOver, whoOwesWhat } from '../../src/domain/thread/handover.ts'

const NOW = new Date('2026-11-22T12:00:00Z')
const thread = (more: Partial<HandedOver<string>>): HandedOver<string> => ({
  id: 'thr_1',
  label: 'TG-1',
  subject: 'Where are 40 cases?',
  partner: { name: 'Northwind Traders' },
  state: 'awaiting-partner',
  updatedAt: '2026-11-21T12:00:00Z',
  promises: [],
  requests: [],
  approvals: [],
  ...more,
})
const clock = (dueAt: string) => ({ clock: { dueAt, warnAt: dueAt } })

describe('who owes what', () => {
  it('is an answer of the partner while its clock runs, and by when', () => {
    const [owed] = whoOwesWhat([thread(clock('2026-11-23T12:00:00Z'))], NOW, 'UTC')
    expect(owed).toMatchObject({ partner: 'Northwind Traders', by: '2026-11-23T12:00:00Z', overdue: false })
  })

  it('is ours once the partner has answered, and the partner’s promises stay theirs', () => {
    const answered = thread({ state: 'awaiting-us', promises: [{ action: 'Ship 40 CA', dueOn: '2026-11-24' }] })
    const owed = whoOwesWhat([answered], NOW, 'UTC')
    expect(owed.map(({ partner, what }) => [partner, what.kind])).toEqual([
      ['Northwind Traders', 'promise'],
      [undefined, 'answer-of-ours'],
    ])
  })

  it('has what is late first and what has no date last', () => {
    const threads = [
      thread({ id: 'thr_1', state: 'awaiting-us' }),
      thread({ id: 'thr_2', ...clock('2026-11-24T12:00:00Z') }),
      thread({ id: 'thr_3', ...clock('2026-11-21T12:00:00Z') }),
      thread({ id: 'thr_4', requests: [{ kind: 'certificate', dueOn: '2026-11-20' }], state: 'awaiting-us' }),
    ]
    expect(whoOwesWhat(threads, NOW, 'UTC').map(({ thread, overdue }) => [thread, overdue])).toEqual([
      ['thr_4', true],
      ['thr_3', true],
      ['thr_2', false],
      ['thr_1', false],
      ['thr_4', false],
    ])
  })

  it('is not late while the clock is paused, and says why it is', () => {
    const paused = {
      ...clock('2026-11-21T12:00:00Z').clock,
      pausedSince: '2026-11-20T12:00:00Z',
      pauseReason: 'Public holiday',
    }
    expect(whoOwesWhat([thread({ clock: paused })], NOW, 'UTC')[0]).toMatchObject({
      overdue: false,
      paused: 'Public holiday',
    })
  })

  it('is overdue once the day is over where the agent works, not before', () => {
    const promised = [thread({ promises: [{ action: 'Ship 40 CA', dueOn: '2026-11-22' }] })]
    const isOverdue = (now: string, zone: string) =>
      whoOwesWhat(promised, new Date(now), zone).find(({ what }) => what.kind === 'promise')?.overdue
    expect(isOverdue('2026-11-23T02:00:00Z', 'America/Chicago')).toBe(false)
    expect(isOverdue('2026-11-22T23:30:00Z', 'Europe/Berlin')).toBe(true)
    expect(isOverdue('2026-11-23T07:00:00Z', 'America/Chicago')).toBe(true)
  })

  it('is nothing where all is settled', () => {
    expect(whoOwesWhat([thread({ state: 'resolved' }), thread({ state: 'withdrawn' })], NOW, 'UTC')).toEqual([])
  })
})
