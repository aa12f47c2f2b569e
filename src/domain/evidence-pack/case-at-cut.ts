import { amountOf, type PackActor, type PackEvent, textOf } from './pack-event.ts'

/** How the case stood at the cut, told by its entries alone. */
export type CaseAtCut = {
  state?: string
  reason?: string
  amount?: string
  deadline?: string
  onboarding?: string
  outcome?: { kind: string; amount?: string; text: string; seq: number }
  approvals: ApprovalAtCut[]
  proposals: ProposalAtCut[]
  steps: { title: string; state: string; seq: number }[]
}
export type ApprovalAtCut = {
  subject: string
  amount?: string
  asked: { seq: number; by: PackActor; reason: string }
  decided?: { seq: number; by: PackActor; decision: string; reason: string }
}
export type ProposalAtCut = { kind: string; amount?: string; text: string; state: string; by: PackActor; seq: number }

export function caseAtCut(events: PackEvent[]): CaseAtCut {
  const found: CaseAtCut = { approvals: [], proposals: [], steps: [] }
  const approvals = new Map<string, ApprovalAtCut>()
  const proposals = new Map<string, ProposalAtCut>()
  const steps = new Map<string, { title: string; state: string; seq: number }>()
  for (const event of events) {
    const { type, body, seq, actor } = event
    if (body === undefined) continue
    const text = (name: string) => textOf(body, name) ?? ''
    const amount = amountOf(body)
    const withAmount = amount === undefined ? {} : { amount }
    switch (type) {
      case 'state-changed':
        found.state = text('to')
        break
      case 'onboarding-changed':
        found.onboarding = text('to')
        break
      case 'dispute-changed':
        Object.assign(found, withAmount, stated(body, 'reason'), stated(body, 'deadline'))
        break
      case 'outcome-recorded':
        found.outcome = { kind: text('kind'), text: text('text'), seq, ...withAmount }
        break
      case 'step-changed':
        steps.set(text('step'), { title: text('title'), state: text('state'), seq })
        break
      case 'proposal': {
        const first = proposals.get(text('proposal'))
        proposals.set(text('proposal'), {
          ...(first ?? { by: actor, seq }),
          ...withAmount,
          kind: text('kind'),
          text: text('text') || (first?.text ?? ''),
          state: text('state'),
        })
        break
      }
      case 'approval-requested':
        approvals.set(text('approval'), {
          subject: text('subject'),
          ...withAmount,
          asked: { seq, by: actor, reason: text('reason') },
        })
        break
      case 'approval-decided':
      case 'approval-withdrawn': {
        const asked = approvals.get(text('approval'))
        const decision = type === 'approval-withdrawn' ? 'withdrawn' : text('decision')
        if (asked) asked.decided = { seq, by: actor, decision, reason: text('reason') }
        break
      }
    }
  }
  return {
    ...found,
    approvals: [...approvals.values()],
    proposals: [...proposals.values()],
    steps: [...steps.values()],
  }
}

function stated(body: Record<string, unknown>, name: 'reason' | 'deadline'): { [Name in typeof name]?: string } {
  const value = textOf(body, name)
  return value === undefined ? {} : { [name]: value }
}
