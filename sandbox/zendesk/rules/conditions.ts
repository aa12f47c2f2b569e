import type { SavedTicket } from '../platform.ts'
import type { Ticket } from '../store/records.ts'
import type { Condition, Trigger } from './rule-records.ts'

const statuses = ['new', 'open', 'pending', 'hold', 'solved', 'closed']

/** The fields that a condition can look at, by the names that the API gives them. */
const readers = new Map(
  Object.entries<(ticket: Ticket) => unknown>({
    status: (ticket) => ticket.status,
    priority: (ticket) => ticket.priority,
    type: (ticket) => ticket.type,
    group_id: (ticket) => ticket.groupId,
    assignee_id: (ticket) => ticket.assigneeId,
    requester_id: (ticket) => ticket.requesterId,
    organization_id: (ticket) => ticket.organizationId,
    brand_id: (ticket) => ticket.brandId,
    ticket_form_id: (ticket) => ticket.formId,
  }),
)

function readerOf(field: string): ((ticket: Ticket) => unknown) | undefined {
  const custom = /^custom_fields_(\d+)$/.exec(field)?.[1]
  return custom ? (ticket) => ticket.customFields[custom] ?? null : readers.get(field)
}

export const isKnownField = (field: string) =>
  readerOf(field) !== undefined || ['update_type', 'current_tags', 'comment_is_public'].includes(field)

/** All of `all`, and, if there are any, one of `any`. */
export function applies(trigger: Trigger, saved: SavedTicket): boolean {
  const { all, any } = trigger.conditions
  return (
    all.every((condition) => holds(condition, saved)) &&
    (any.length === 0 || any.some((condition) => holds(condition, saved)))
  )
}

function holds({ field, operator, value }: Condition, saved: SavedTicket): boolean {
  const { ticket, before } = saved
  if (field === 'update_type') return (before ? 'Change' : 'Create') === value
  if (field === 'comment_is_public') return commentFits(value, saved)
  if (field === 'current_tags') {
    const wanted = String(value ?? '').split(/\s+/)
    const has = wanted.some((tag) => ticket.tags.includes(tag))
    return operator === 'not_includes' ? !has : has
  }
  const read = readerOf(field)
  if (!read) return false
  const now = read(ticket)
  const was = before ? read(before) : null
  switch (operator) {
    case 'is':
      return same(now, value)
    case 'is_not':
      return !same(now, value)
    case 'present':
      return !isEmpty(now)
    case 'not_present':
      return isEmpty(now)
    case 'changed':
      return !same(now, was)
    case 'not_changed':
      return same(now, was)
    case 'value':
      return !same(now, was) && same(now, value)
    case 'value_previous':
      return !same(now, was) && same(was, value)
    case 'less_than':
      return statuses.indexOf(String(now)) < statuses.indexOf(String(value))
    case 'greater_than':
      return statuses.indexOf(String(now)) > statuses.indexOf(String(value))
    default:
      return false
  }
}

const isEmpty = (value: unknown) => value === null || value === '' || value === false
const same = (a: unknown, b: unknown) => String(a ?? '') === String(b ?? '')

function commentFits(value: Condition['value'], { events }: SavedTicket): boolean {
  const written = events.find((event) => event.type === 'Comment')
  if (!written) return false
  return value === 'not_relevant' || String(written.comment.public) === String(value)
}
