import type { OpenComment, OpenTicket, Person, TicketChange, TicketTab } from '../../sandbox/zendesk/host-model.ts'
import type { Start } from '../../sandbox/zendesk/workspace-api.ts'

/** A ticket tab without a screen: the saved ticket from the Support API, the draft in memory. */
export type RestTicketTab = TicketTab & {
  readonly draft: { changes: TicketChange; text: string; type: 'publicReply' | 'internalNote' }
  readonly fields: Map<string, string>
  saveAllowed(): boolean
  onChange(listener: () => void): void
}

type Needs = {
  ticketId: number
  origin: string
  start: Start
  fetch(request: Request): Promise<Response>
}

export function restTicketTab({ ticketId, origin, start, fetch }: Needs): RestTicketTab {
  const draft: RestTicketTab['draft'] = {
    changes: {},
    text: '',
    type: start.signedIn?.role === 'light' ? 'internalNote' : 'publicReply',
  }
  const fields = new Map<string, string>()
  let allowed = true
  let changed = () => {}

  const read = async (path: string) => {
    const response = await fetch(new Request(new URL(path, origin)))
    if (!response.ok) throw new Error(`Zendesk answers ${response.status}`)
    return response.json()
  }

  return {
    ticketId,
    draft,
    fields,
    saveAllowed: () => allowed,
    onChange: (listener) => {
      changed = listener
    },
    async read() {
      const { ticket, users, organizations } = await read(`/api/v2/tickets/${ticketId}?include=users,organizations`)
      const conversation = await read(`/api/v2/tickets/${ticketId}/comments?include=users&page[size]=100`)
      return withDraft(openTicket(ticket, users, organizations, conversation, start), draft)
    },
    change(change) {
      const { composer, ...rest } = change
      Object.assign(draft.changes, rest)
      if (composer?.text !== undefined) draft.text = composer.text
      if (composer?.type !== undefined) draft.type = composer.type
      changed()
    },
    append(content, as) {
      draft.text += as === 'html' ? content : content.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`)
      changed()
    },
    allowSave: (to) => {
      allowed = to
    },
    showField: (field, shown) => {
      fields.set(field, shown)
    },
  }
}

// biome-ignore lint/suspicious/noExplicitAny: the sandbox's own answers, whose shapes its tests hold
type Json = any

function openTicket(ticket: Json, users: Json[], organizations: Json[], conversation: Json, start: Start): OpenTicket {
  const named = (all: { id: number; name: string }[], id: number | null) => {
    const found = all.find((one) => one.id === id)
    return found ? { id: found.id, name: found.name } : null
  }
  const person = (id: number | null, all: Json[]): Person | null => {
    const user = all.find((one) => one.id === id)
    return user ? { id: user.id, name: user.name, email: user.email } : null
  }
  const requester = person(ticket.requester_id, users)
  const assignee = start.agents.find(({ id }) => id === ticket.assignee_id) ?? null
  return {
    id: ticket.id,
    subject: ticket.subject,
    description: ticket.description,
    status: ticket.status,
    priority: ticket.priority,
    type: ticket.type,
    tags: ticket.tags,
    externalId: ticket.external_id,
    via: ticket.via.channel,
    createdAt: ticket.created_at,
    updatedAt: ticket.updated_at,
    form: named(start.forms, ticket.ticket_form_id),
    brand: named(start.brands, ticket.brand_id),
    assignee: {
      user: assignee && { id: assignee.id, name: assignee.name, email: assignee.email },
      group: named(start.groups, ticket.group_id),
    },
    requester: requester && {
      ...requester,
      locale: 'en-US',
      externalId: null,
      tags: [],
      organizations: organizations.map(({ id, name, domain_names }) => ({ id, name, domains: domain_names })),
    },
    organization: named(organizations, ticket.organization_id),
    collaborators: [],
    viewers: [],
    customFields: new Map(ticket.custom_fields.map(({ id, value }: Json) => [id, value])),
    comments: conversation.comments.map((comment: Json): OpenComment => {
      const author = conversation.users.find((user: Json) => user.id === comment.author_id)
      return {
        id: comment.id,
        value: comment.html_body,
        public: comment.public,
        author: {
          id: comment.author_id,
          name: author?.name ?? '',
          email: author?.email ?? '',
          role: author?.role ?? '',
        },
        createdAt: comment.created_at,
        channel: comment.via.channel,
        attachments: comment.attachments.map((file: Json) => ({
          contentType: file.content_type,
          contentUrl: file.content_url,
          fileName: file.file_name,
          thumbnailUrl: null,
        })),
      }
    }),
    composer: { text: '', type: 'publicReply', attachments: [] },
  }
}

function withDraft(saved: OpenTicket, { changes, text, type }: RestTicketTab['draft']): OpenTicket {
  const { customField, subject, status, priority, type: kind, tags } = changes
  const customFields = new Map(saved.customFields)
  if (customField) customFields.set(customField.id, customField.value)
  return {
    ...saved,
    ...(subject === undefined ? {} : { subject }),
    ...(status === undefined ? {} : { status }),
    ...(priority === undefined ? {} : { priority }),
    ...(kind === undefined ? {} : { type: kind }),
    ...(tags === undefined ? {} : { tags }),
    customFields,
    composer: { text, type, attachments: [] },
  }
}
