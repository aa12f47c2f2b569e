import * as z from 'zod/mini'
import type { World } from './world.ts'
import { NoAnswer } from './zendesk-client.ts'

const User = z.object({
  id: z.int(),
  name: z.string(),
  email: z.optional(z.nullable(z.string())),
  role: z.optional(z.nullable(z.string())),
})
type User = z.infer<typeof User>
const Organization = z.object({ id: z.int(), name: z.string() })
const Organizations = z.object({ organizations: z.array(Organization) })
const Ticket = z.object({
  ticket: z.object({
    id: z.int(),
    subject: z.string(),
    priority: z.optional(z.nullable(z.string())),
    requester_id: z.optional(z.nullable(z.int())),
    email_cc_ids: z.optional(z.nullable(z.array(z.int()))),
    collaborator_ids: z.optional(z.nullable(z.array(z.int()))),
    organization_id: z.optional(z.nullable(z.int())),
  }),
  users: z.optional(z.array(User)),
  organizations: z.optional(z.array(Organization)),
})
const Comments = z.object({
  comments: z.array(z.object({ author_id: z.int(), body: z.string(), public: z.boolean(), created_at: z.string() })),
  users: z.optional(z.array(User)),
})

/** What anybody on the customer's side may read, and nothing else. */
export type PublicTicket = {
  id: number
  subject: string
  priority: string | undefined
  requester: { emailDomain?: string; organizationId?: number; organizationName?: string }
  /** `author` is what somebody is to the ticket, not who. */
  comments: { author: string; at: string; body: string }[]
  /** Who wrote in it or gets copies, without our agents. */
  people: { name: string; emailDomain?: string }[]
  /** Of the account; none where it does not tell. */
  organizations: { id: number; name: string }[]
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
    if (!ticket || !comments) return 'no-answer'
    const copied = await usersOf(world, account, [
      ...(ticket.ticket.email_cc_ids ?? []),
      ...(ticket.ticket.collaborator_ids ?? []),
    ])
    const organizations = await world.zendesk.send(account, '/api/v2/organizations.json?page%5Bsize%5D=100')
    const known = Organizations.safeParse(organizations.json).data?.organizations ?? []
    return described(ticket, comments, copied, known)
  } catch (error) {
    if (error instanceof NoAnswer) return 'no-answer'
    throw error
  }
}

async function usersOf(world: World, account: string, ids: number[]): Promise<User[]> {
  if (ids.length === 0) return []
  const answer = await world.zendesk.send(account, `/api/v2/users/show_many.json?ids=${[...new Set(ids)].join(',')}`)
  return z.object({ users: z.array(User) }).safeParse(answer.json).data?.users ?? []
}

function described(
  { ticket, users, organizations }: z.output<typeof Ticket>,
  { comments, users: authors = [] }: z.output<typeof Comments>,
  copied: User[],
  known: PublicTicket['organizations'],
): PublicTicket {
  const emailDomain = domainOf(users?.find((user) => user.id === ticket.requester_id)?.email)
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
        author: roleOf(author_id, ticket.requester_id, [...authors, ...(users ?? [])]),
        at: new Date(created_at).toISOString(),
        body,
      })),
    people: [...authors, ...(users ?? []), ...copied]
      .filter((user) => !isAgent(user))
      .map(({ name, email }) => ({ name, ...(email ? { emailDomain: domainOf(email) ?? '' } : {}) })),
    organizations: known,
  }
}

const domainOf = (email: string | null | undefined): string | undefined => email?.split('@')[1]?.toLowerCase()
const isAgent = ({ role }: User): boolean => role === 'agent' || role === 'admin'

function roleOf(author: number, requester: number | null | undefined, users: User[]): string {
  if (author === requester) return 'Requester'
  const known = users.find(({ id }) => id === author)
  return known && isAgent(known) ? 'Support agent' : 'Participant'
}
