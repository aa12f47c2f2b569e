import * as z from 'zod/mini'
import type { World } from './world.ts'
import { NoAnswer } from './zendesk-client.ts'

const Ticket = z.object({
  ticket: z.object({
    id: z.int(),
    subject: z.string(),
    priority: z.optional(z.nullable(z.string())),
    requester_id: z.optional(z.nullable(z.int())),
    organization_id: z.optional(z.nullable(z.int())),
  }),
  users: z.optional(z.array(z.object({ id: z.int(), email: z.optional(z.nullable(z.string())) }))),
  organizations: z.optional(z.array(z.object({ id: z.int(), name: z.string() }))),
})
const Comments = z.object({
  comments: z.array(z.object({ author_id: z.int(), body: z.string(), public: z.boolean(), created_at: z.string() })),
  users: z.optional(z.array(z.object({ id: z.int(), name: z.string() }))),
})

/** What anybody on the customer's side may read, and nothing else. */
export type PublicTicket = {
  id: number
  subject: string
  priority: string | undefined
  requester: { emailDomain?: string; organizationId?: number; organizationName?: string }
  comments: { author: string; at: string; body: string }[]
}

export async function publicTicket(
  world: World,
  account: string,
  id: number,
): Promise<PublicTicket | 'gone' | 'no-answer'> {
  try {
    const answer = await world.zendesk.send(account, `/api/v2/tickets/${id}.json?include=users,organizations`)
    if (answer.status === 404) return 'gone'
    const ticket = Ticket.safeParse(answer.json).data
    const path = `/api/v2/tickets/${id}/comments.json?include=users&page%5Bsize%5D=100`
    const comments = Comments.safeParse((await world.zendesk.send(account, path)).json).data
    return ticket && comments ? described(ticket, comments) : 'no-answer'
  } catch (error) {
    if (error instanceof NoAnswer) return 'no-answer'
    throw error
  }
}

function described(
  { ticket, users, organizations }: z.output<typeof Ticket>,
  { comments, users: authors }: z.output<typeof Comments>,
): PublicTicket {
  const emailDomain = users?.find((user) => user.id === ticket.requester_id)?.email?.split('@')[1]
  const organizationId = ticket.organization_id ?? undefined
  const organizationName = organizations?.find((organization) => organization.id === organizationId)?.name
  return {
    id: ticket.id,
    subject: ticket.subject,
    priority: ticket.priority ?? undefined,
    requester: {
      ...(emailDomain === undefined ? {} : { emailDomain }),
      ...(organizationId === undefined ? {} : { organizationId }),
      ...(organizationName === undefined ? {} : { organizationName }),
    },
    comments: comments
      .filter((comment) => comment.public)
      .map(({ author_id, body, created_at }) => ({
        author: authors?.find((author) => author.id === author_id)?.name ?? 'Customer',
        at: new Date(created_at).toISOString(),
        body,
      })),
  }
}
