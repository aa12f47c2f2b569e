import { describe, expect, it } from 'vitest'
import { caseAtCut } from '../../../src/domain/evidence-pack/case-at-cut.ts'
import { readPackEvent } from '../../../src/domain/evidence-pack/pack-event.ts'
import { chain, type Recorded } from '../../support/chained-trail.ts'

const money = (amount: string) => ({ amount, currency: 'USD' })
const story: Recorded[] = [
  { type: 'state-changed', body: { from: 'open', to: 'awaiting-partner' } },
  { type: 'dispute-changed', body: { reason: 'price', amount: money('1240.00'), deadline: '2026-03-20' } },
  { type: 'proposal', body: { proposal: 'p1', kind: 'credit', amount: money('750.00'), state: 'open', text: 'Half' } },
  { type: 'approval-requested', body: { approval: 'a1', subject: 'Repay', amount: money('750.00'), reason: 'Fair' } },
  { type: 'approval-requested', body: { approval: 'a2', subject: 'Repay', reason: 'Fair' } },
  { type: 'approval-decided', body: { approval: 'a1', decision: 'approved', reason: 'Agreed' } },
  { type: 'proposal', body: { proposal: 'p1', kind: 'credit', amount: money('700.00'), state: 'accepted', text: '' } },
  { type: 'dispute-changed', body: { amount: money('700.00') } },
  { type: 'approval-withdrawn', body: { approval: 'a2', reason: 'Not needed' } },
  { type: 'outcome-recorded', body: { kind: 'credited', amount: money('700.00'), text: 'Paid back' } },
  { type: 'state-changed', body: { from: 'awaiting-partner', to: 'resolved' } },
]
const through = (seq: number) =>
  caseAtCut(
    chain(story)
      .slice(0, seq)
      .flatMap((entry) => readPackEvent(entry) ?? []),
  )

describe('how a case stood at an entry', () => {
  it('is told by what had happened until then', () => {
    expect(through(5)).toMatchObject({
      state: 'awaiting-partner',
      reason: 'price',
      amount: '1240.00 USD',
      deadline: '2026-03-20',
      proposals: [{ made: { amount: '750.00 USD', text: 'Half', seq: 3 }, answers: [], state: 'open' }],
      approvals: [{ subject: 'Repay', asked: { seq: 4, reason: 'Fair' } }, { asked: { seq: 5 } }],
    })
    expect(through(5).approvals.map(({ decisions }) => decisions)).toEqual([[], []])
    expect(through(5)).not.toHaveProperty('outcome')
  })

  it('changes with every entry: amounts, answers, decisions, and how it ended', () => {
    expect(through(11)).toMatchObject({
      state: 'resolved',
      reason: 'price',
      amount: '700.00 USD',
      proposals: [
        {
          made: { amount: '750.00 USD', text: 'Half', seq: 3 },
          answers: [{ amount: '700.00 USD', state: 'accepted', text: '', seq: 7 }],
          state: 'accepted',
        },
      ],
      approvals: [
        { decisions: [{ seq: 6, decision: 'approved', reason: 'Agreed' }] },
        { decisions: [{ seq: 9, decision: 'withdrawn', reason: 'Not needed' }] },
      ],
      outcome: { kind: 'credited', amount: '700.00 USD', seq: 10 },
    })
  })

  it('knows nothing of an entry without words, or of one that makes no sense', () => {
    const events = [
      { seq: 1, type: 'outcome-recorded' },
      { seq: 2, type: 'proposal', body: { amount: 7 } },
      null,
      'x',
      {},
    ]
    expect(caseAtCut(events.flatMap((entry) => readPackEvent(entry) ?? []))).toMatchObject({
      approvals: [],
      proposals: [{ made: { kind: '', text: '' }, state: '' }],
      steps: [],
    })
  })
})
