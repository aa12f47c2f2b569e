import type { SupportClient } from '../backend/support-client.ts'
import type { SavedTicket } from './ticket-state.ts'

/** People and the organisation are read once per tab: they do not change while a ticket is worked on. */
export async function readSavedTicket(
  support: SupportClient,
  id: number,
  known: SavedTicket | undefined,
): Promise<SavedTicket> {
  const [ticket, { comments, users }] = await Promise.all([support.ticket(id), support.comments(id)])
  const people = new Map([...(known?.people ?? []), ...users.map((user) => [user.id, user] as const)])

  const wanted = [ticket.requester_id, ticket.assignee_id, ...ticket.collaborator_ids]
  const missing = wanted.filter((person): person is number => person !== null && !people.has(person))
  for (const user of await Promise.all([...new Set(missing)].map((person) => support.user(person))))
    people.set(user.id, user)

  const organizationId = ticket.organization_id ?? people.get(ticket.requester_id)?.organization_id
  const sameOrganization = known?.organization?.id === organizationId ? known?.organization : undefined
  const organization = organizationId ? (sameOrganization ?? (await support.organization(organizationId))) : null
  return { ticket, comments, people, organization }
}
