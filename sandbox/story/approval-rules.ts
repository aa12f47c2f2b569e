import type { ApprovalRule } from '../../src/trading-grid/contract/approval.ts'
import { agents } from './helpdesk.ts'

const usd = (amount: string) => ({ amount, currency: 'USD' })
const approver = ({ id, name }: { id: number; name: string }, limit?: string): ApprovalRule['approvers'][number] => ({
  agentId: id,
  name,
  ...(limit === undefined ? {} : { limit: usd(limit) }),
})

/** Who decides what at ACME Retail. Whoever works the tickets is among them, and may not decide what they asked for. */
export const approvalRules: ApprovalRule[] = [
  {
    role: 'Team lead',
    kind: 'dispute',
    above: usd('100.00'),
    approvers: [approver(agents.sam, '500.00'), approver(agents.henrik, '2500.00'), approver(agents.priya, '2500.00')],
  },
  {
    role: 'Finance',
    kind: 'dispute',
    above: usd('500.00'),
    approvers: [approver(agents.jordan, '600.00'), approver(agents.nadia, '10000.00'), approver(agents.sam, '1000.00')],
  },
  {
    role: 'Onboarding lead',
    kind: 'onboarding',
    above: usd('0.00'),
    approvers: [approver(agents.henrik), approver(agents.priya)],
  },
]
