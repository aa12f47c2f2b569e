import type { Named, OpenTicket, Person } from '../../host-model.ts'
import type { Start } from '../../workspace-api.ts'
import { type SavedTicket, shownProperties, type TicketState } from './ticket-state.ts'

/** The ticket as apps read it: the draft over what is saved, people and groups with their names. */
export function openTicket(state: TicketState, saved: SavedTicket, start: Start): OpenTicket {
  const { ticket, people, organization } = saved
  const shown = shownProperties(saved, state.edits)

  const person = (id: number): Person => {
    const known = people.get(id) ?? start.agents.find((agent) => agent.id === id)
    return { id, name: known?.name ?? '', email: known?.email ?? '' }
  }
  const requester = people.get(ticket.requester_id)

  return {
    id: ticket.id,
    subject: shown.subject,
    description: ticket.description ?? '',
    status: shown.status,
    priority: shown.priority,
    type: shown.type,
    tags: shown.tags,
    externalId: shown.externalId,
    via: ticket.via?.channel ?? 'web',
    createdAt: ticket.created_at,
    updatedAt: ticket.updated_at,
    form: named(start.forms, shown.formId),
    brand: named(start.brands, shown.brandId),
    assignee: {
      user: shown.assigneeId === null ? null : person(shown.assigneeId),
      group: named(start.groups, shown.groupId),
    },
    requester: {
      ...person(ticket.requester_id),
      locale: requester?.locale ?? 'en-US',
      externalId: requester?.external_id ?? null,
      tags: requester?.tags ?? [],
      organizations: organization
        ? [{ id: organization.id, name: organization.name, domains: organization.domain_names }]
        : [],
    },
    organization: organization && { id: organization.id, name: organization.name },
    collaborators: ticket.collaborator_ids.map(person),
    viewers: state.viewers,
    // Every field of the account is there, as in Zendesk; most tickets have a value for few of them.
    customFields: new Map([...start.ticketFields.map(({ id }) => [id, null] as const), ...shown.customFields]),
    comments: saved.comments.map((comment) => ({
      id: comment.id,
      value: comment.html_body,
      public: comment.public,
      author: { ...person(comment.author_id), role: people.get(comment.author_id)?.role ?? 'end-user' },
      createdAt: comment.created_at,
      channel: comment.via?.channel ?? 'web',
      attachments: comment.attachments.map((file) => ({
        contentType: file.content_type,
        contentUrl: file.content_url,
        fileName: file.file_name,
        thumbnailUrl: null,
      })),
    })),
    composer: { text: state.composer.html, type: state.composer.type, attachments: [] },
  }
}

function named(all: Named[], id: number | null): Named | null {
  return all.find((one) => one.id === id) ?? null
}
