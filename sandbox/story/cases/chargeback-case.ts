import { approvalRules } from '../approval-rules.ts'
import { asserted, commentPiece, type DisputeDraft, documentPiece, type Piece, usd } from '../case-drafts.ts'
import { type Days, isoDay } from '../days.ts'
import { account, agents } from '../helpdesk.ts'
import type { StoryDocument, StoryThread, StoryTicket } from '../story.ts'

export type ChargebackDocuments = Record<'notice' | 'debit' | 'receipt' | 'guide' | 'transmissions', StoryDocument>

export const settlement = {
  id: 'prp_1029_1',
  kind: 'credit',
  amount: usd('750.00'),
  text: 'Repay $750.00 for reason 70, and we accept the $490.00 for routing this once.',
} as const
export const settlementRequest = {
  subject: 'Accept the settlement: repay $750.00',
  amount: usd('750.00'),
  reason: 'Our 997 proves that the ship notice was there. Keeps the routing fee.',
} as const

/** For the supplier: its notice, its log and its complaint. For us: the debit, the receipt and the routing guide. */
export function chargebackEvidence(days: Days, documents: ChargebackDocuments, complaint: StoryTicket): Piece[] {
  const added = (number: number, audience: Piece['audience'] = 'shared') => ({
    id: `evi_1029_${number}`,
    audience,
    addedBy: asserted(agents.priya),
    at: days.workday(-1, '13:50'),
  })
  const ticket = { account: account.subdomain, id: complaint.id }
  return [
    documentPiece(added(1), documents.notice),
    documentPiece(added(2), documents.debit),
    documentPiece(added(3), documents.receipt),
    documentPiece(added(4), documents.guide),
    documentPiece(added(5, 'internal'), documents.transmissions, ticket),
    commentPiece(added(6), complaint, 1, 'Erin Walsh'),
  ]
}

/** How it stands: in three days it is too late, and the supplier's proposal waits for two approvals. */
export function chargebackCase(days: Days, evidence: Piece[]): Pick<StoryThread, 'details' | 'approvals'> {
  const details: DisputeDraft = {
    kind: 'dispute',
    reason: 'late-ship-notice',
    code: { list: 'x12-426', value: '70' },
    amount: usd('1240.00'),
    deadline: isoDay(days.workday(3)),
    evidence,
    proposals: [
      {
        ...settlement,
        by: { side: 'partner', name: 'Erin Walsh', proof: 'authenticated' },
        at: days.workday(-2, '17:40').toISOString(),
        state: 'open',
        version: 1,
      },
    ],
  }
  const asItWas = evidence.slice(0, 2).map(({ id, name, sha256 }) => ({ id, name, sha256 }))
  const approvals = approvalRules
    .filter(({ kind }) => kind === 'dispute')
    .map(({ role, approvers }, index) => ({
      id: `apr_1029_${index + 1}`,
      request: 'req_1029_1',
      role,
      ...settlementRequest,
      evidence: asItWas,
      requestedBy: asserted(agents.priya),
      requestedAt: days.workday(-1, '14:05').toISOString(),
      expiresAt: days.workday(9, '14:05').toISOString(),
      state: 'pending' as const,
      mayDecide: approvers.filter(({ agentId }) => agentId !== agents.priya.id),
      version: 1,
    }))
  return { details, approvals }
}
