import { ANA, BO, littleDispute, rules, type Waiting, wanted } from './little-dispute.ts'
import { TICKET } from './little-world.ts'

export type Dispute = Awaited<ReturnType<typeof littleDispute>>
type Platform = Pick<Dispute, 'zendesk'>
export const yes = (approval: string) => ({
  kind: 'decide-approval' as const,
  approval,
  decision: 'approved' as const,
  reason: 'The loss is confirmed.',
})

/** Bo has asked, and Ana has begun to approve: what is missing is her note. */
export async function begun({ metadataKept }: { metadataKept: boolean }) {
  const dispute = await littleDispute(rules, { metadataKept })
  await dispute.act(wanted(), BO)
  const [approval] = await dispute.approvals()
  if (!approval) throw new Error('Bo has asked for an approval.')
  return { ...dispute, approval, act: await dispute.waiting(yes(approval.id), ANA) }
}

/** A note without a marker, as anybody types it. */
export function type({ zendesk }: Platform, body: string, author: { id: number }) {
  const ticket = zendesk.tickets.get(TICKET.id)
  if (!ticket) throw new Error('The little world has a ticket 1.')
  return zendesk.addComment(ticket, { body, public: false, author_id: author.id }, {})
}

export const mark = (act: Waiting) => `[${act.id} ${act.nonce}]`
