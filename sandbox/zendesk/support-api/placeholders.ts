import type { Desk } from '../store/desk.ts'
import type { Ticket, User } from '../store/records.ts'

/**
 * Zendesk reads comments as Liquid templates. A placeholder becomes what it names, one that names nothing disappears,
 * and so does a `{% tag %}`. Two things are left alone: `\{{…}}`, without its backslash, and whatever is in `<code>`.
 */
export function expandPlaceholders(text: string, value: (path: string) => string): string {
  return text.replace(
    /(<code\b[\s\S]*?<\/code>)|\\(\{\{[\s\S]*?\}\})|\{\{([\s\S]*?)\}\}|\{%[\s\S]*?%\}/g,
    (_match, code, escaped, path) => {
      if (typeof code === 'string') return code
      if (typeof escaped === 'string') return escaped
      return typeof path === 'string' ? value(path.split('|')[0]?.trim() ?? '') : ''
    },
  )
}

/** What a placeholder stands for in comments of this ticket. */
export function ticketValues(desk: Desk, ticket: Ticket, currentUser: User): (path: string) => string {
  return (path) => {
    const field = /^ticket\.ticket_field_(\d+)$/.exec(path)?.[1]
    if (field) return String(ticket.customFields[field] ?? '')
    const person = /^(?:ticket\.(requester|assignee|submitter)|(current_user))\.(\w+)$/.exec(path)
    if (person) {
      const [, who, current, what = ''] = person
      return describePerson(current ? currentUser : personOf(desk, ticket, who), what, desk)
    }
    return ticketValue(desk, ticket, path)
  }
}

function ticketValue(desk: Desk, ticket: Ticket, path: string): string {
  switch (path) {
    case 'ticket.id':
      return String(ticket.id)
    case 'ticket.title':
      return ticket.subject
    case 'ticket.description':
      return ticket.description
    case 'ticket.status':
      return ticket.status
    case 'ticket.priority':
      return ticket.priority ?? ''
    case 'ticket.ticket_type':
      return ticket.type ?? ''
    case 'ticket.tags':
      return ticket.tags.join(' ')
    case 'ticket.external_id':
      return ticket.externalId ?? ''
    case 'ticket.account':
      return desk.account().name
    case 'ticket.link':
    case 'ticket.url':
      return `${desk.account().subdomain}.zendesk.com/agent/tickets/${ticket.id}`
    case 'ticket.brand.name':
      return desk.brands.get(ticket.brandId)?.name ?? ''
    case 'ticket.group.name':
      return ticket.groupId === null ? '' : (desk.groups.get(ticket.groupId)?.name ?? '')
    case 'ticket.organization.name':
      return ticket.organizationId === null ? '' : (desk.organizations.get(ticket.organizationId)?.name ?? '')
    case 'ticket.latest_comment':
      return desk.comments.of(ticket.id, { newestFirst: true, limit: 1 })[0]?.body ?? ''
    case 'ticket.latest_public_comment':
      return desk.comments.of(ticket.id, { newestFirst: true }).find((comment) => comment.public)?.body ?? ''
    default:
      return ''
  }
}

function personOf(desk: Desk, ticket: Ticket, who: string | undefined): User | undefined {
  if (who === 'requester') return desk.users.get(ticket.requesterId)
  if (who === 'submitter') return desk.users.get(ticket.submitterId)
  return ticket.assigneeId === null ? undefined : desk.users.get(ticket.assigneeId)
}

function describePerson(user: User | undefined, what: string, desk: Desk): string {
  if (!user) return ''
  switch (what) {
    case 'id':
      return String(user.id)
    case 'name':
      return user.name
    case 'first_name':
      return user.name.split(' ')[0] ?? ''
    case 'last_name':
      return user.name.split(' ').slice(1).join(' ')
    case 'email':
      return user.email
    case 'organization':
      return user.organizationId === null ? '' : (desk.organizations.get(user.organizationId)?.name ?? '')
    default:
      return ''
  }
}
