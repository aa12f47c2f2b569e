import { amountOf, type PackEvent, textOf } from './pack-event.ts'
import { type ActAtCut, actOf, type ProposalAtCut, proposalsAtCut } from './proposals-at-cut.ts'

/** How the case stood at the cut, told by its entries alone. */
export type CaseAtCut = {
  state?: string
  /** Who last changed the state. */
  stateBy?: ActAtCut
  reason?: string
  amount?: string
  deadline?: string
  onboarding?: string
  outcome?: ActAtCut & { kind: string; amount?: string; text: string }
  approvals: ApprovalAtCut[]
  proposals: ProposalAtCut[]
  steps: StepAtCut[]
}
export type ApprovalAtCut = {
  subject: string
  amount?: string
  /** Absent where the pack has the decision but not the words of the request. */
  asked?: ActAtCut & { reason: string }
  decisions: (ActAtCut & { decision: string; reason: string })[]
}
export type StepAtCut = ActAtCut & { title: string; state: string }

export function caseAtCut(events: PackEvent[]): CaseAtCut {
  const found: CaseAtCut = { approvals: [], proposals: proposalsAtCut(events), steps: [] }
  const approvals = new Map<string, ApprovalAtCut>()
  const steps = new Map<string, StepAtCut>()
  for (const event of events) {
    const { type, body } = event
    const act = actOf(event)
    if (body === undefined) continue
    const text = (name: string) => textOf(body, name) ?? ''
    const amount = amountOf(body)
    const withAmount = amount === undefined ? {} : { amount }
    switch (type) {
      case 'state-changed':
        Object.assign(found, { state: text('to'), stateBy: act })
        break
      case 'onboarding-changed':
        found.onboarding = text('to')
        break
      case 'dispute-changed':
        Object.assign(found, withAmount, stated(body, 'reason'), stated(body, 'deadline'))
        break
      case 'outcome-recorded':
        found.outcome = { ...act, kind: text('kind'), text: text('text'), ...withAmount }
        break
      case 'step-changed':
        steps.set(text('step'), { ...act, title: text('title'), state: text('state') })
        break
      case 'approval-requested':
        approvals.set(text('approval'), {
          subject: text('subject'),
          ...withAmount,
          asked: { ...act, reason: text('reason') },
          decisions: [],
        })
        break
      case 'approval-decided':
      case 'approval-withdrawn': {
        const approval = approvals.get(text('approval')) ?? { subject: '', decisions: [] }
        const decision = type === 'approval-withdrawn' ? 'withdrawn' : text('decision')
        approval.decisions.push({ ...act, decision, reason: text('reason') })
        approvals.set(text('approval'), approval)
        break
      }
    }
  }
  return {
    ...found,
    approvals: [...approvals.values()],
    steps: [...steps.values()],
  }
}

function stated(body: Record<string, unknown>, name: 'reason' | 'deadline'): { [Name in typeof name]?: string } {
  const value = textOf(body, name)
  return value === undefined ? {} : { [name]: value }
}
