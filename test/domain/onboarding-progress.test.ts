import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  approvalOfStep,
  dayIn,
  dueStanding,
  missingForApproval,
  movesFrom,
  usualWay,
} from '../../src/domain/onboarding/onboarding-progress.ts'
import type { OnboardingState } from '../../src/domain/vocabulary/onboarding-vocabulary.ts'

const step = (title: string, changed = {}) => ({
  id: title,
  title,
  state: 'done' as const,
  needsApproval: false,
  ...changed,
})
const approval = (request: string, state: 'pending' | 'approved' | 'rejected' | 'withdrawn', ofStep = 'go-live') => ({
  step: ofStep,
  request,
  state,
})

describe('movesFrom', () => {
  it('goes the usual way one step at a time, and from a dead end to a new invitation', () => {
    for (const [place, state] of usualWay.entries()) {
      const next = usualWay[place + 1]
      if (next) expect(movesFrom(state)[0]).toBe(next === 'approved' ? 'approved' : next)
    }
    expect(movesFrom('rejected')).toEqual(['invited'])
    expect(movesFrom('expired')).toEqual(['invited'])
  })

  it('leaves no state without a way out, and every state can be reached', () => {
    const states: OnboardingState[] = [...usualWay, 'rejected', 'expired']
    const reached = new Set(states.flatMap((state) => movesFrom(state)))

    for (const state of states) expect(movesFrom(state).length).toBeGreaterThan(0)
    for (const state of states.filter((one) => one !== 'new')) expect(reached).toContain(state)
  })
})

describe('missingForApproval', () => {
  it('names every open step, every approval that nobody gave and every document that was not accepted', () => {
    const steps = [
      step('Accept the invitation'),
      step('Test 856', { state: 'waiting' }),
      step('Labels', { state: 'skipped' }),
      step('Release', { needsApproval: true }),
    ]
    const documents = [
      { title: 'Agreement', state: 'accepted' as const },
      { title: 'Insurance', state: 'expired' as const },
    ]

    expect(missingForApproval(steps, documents, [])).toEqual([
      { what: 'step', title: 'Test 856' },
      { what: 'approval', title: 'Release' },
      { what: 'document', title: 'Insurance', state: 'expired' },
    ])
  })

  it('has nothing to say once all is done, approved and accepted', () => {
    const approvals = [approval('r1', 'approved', 'Release')]
    expect(missingForApproval([step('Release', { needsApproval: true })], [], approvals)).toEqual([])
  })
})

describe('approvalOfStep', () => {
  it('waits until every role of a request has approved', () => {
    expect(approvalOfStep('go-live', [])).toBe('not-asked')
    expect(approvalOfStep('go-live', [approval('r1', 'approved'), approval('r1', 'pending')])).toBe('pending')
    expect(approvalOfStep('go-live', [approval('r1', 'approved'), approval('r1', 'approved')])).toBe('approved')
    expect(approvalOfStep('go-live', [approval('r1', 'approved'), approval('r1', 'rejected')])).toBe('rejected')
  })

  it('goes by the newest request, unless an earlier one was approved', () => {
    expect(approvalOfStep('go-live', [approval('r1', 'rejected'), approval('r2', 'pending')])).toBe('pending')
    expect(approvalOfStep('go-live', [approval('r1', 'approved'), approval('r2', 'withdrawn')])).toBe('approved')
    expect(approvalOfStep('other', [approval('r1', 'approved')])).toBe('not-asked')
  })
})

describe('dueStanding', () => {
  it('is amber two days before and red the day after', () => {
    expect(dueStanding('2026-03-23', '2026-03-20')).toEqual({ tone: 'in-time', days: 3 })
    expect(dueStanding('2026-03-22', '2026-03-20')).toEqual({ tone: 'soon', days: 2 })
    expect(dueStanding('2026-03-20', '2026-03-20')).toEqual({ tone: 'soon', days: 0 })
    expect(dueStanding('2026-03-19', '2026-03-20')).toEqual({ tone: 'late', days: -1 })
  })

  it('counts whole days over any two days', () => {
    const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.integer({ min: -400, max: 400 }), (today, count) => {
        const due = new Date(today.getTime() + count * 86_400_000)
        expect(dueStanding(dayIn(due, 'UTC'), dayIn(today, 'UTC')).days).toBe(count)
      }),
    )
  })
})

it('says which day it is where the agent works', () => {
  const instant = new Date('2026-03-20T23:30:00Z')
  expect(dayIn(instant, 'Europe/Berlin')).toBe('2026-03-21')
  expect(dayIn(instant, 'America/Chicago')).toBe('2026-03-20')
})
