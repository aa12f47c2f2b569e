import type { Desk } from '../store/desk.ts'
import type { CustomFieldValue, Ticket, TicketField, User } from '../store/records.ts'
import { recordInvalid } from './refusal.ts'
import { customFieldChanges, normalizeTags, type TicketChange } from './ticket-change.ts'

/** The ticket with the change over it, and what follows from a change by Zendesk's own rules. Comments are not here. */
export function applyFields(desk: Desk, ticket: Ticket, change: TicketChange, by: User): Ticket {
  const next: Ticket = {
    ...ticket,
    subject: change.subject ?? ticket.subject,
    status: change.status ?? ticket.status,
    priority: change.priority === undefined ? ticket.priority : change.priority,
    type: change.type === undefined ? ticket.type : change.type,
    externalId: change.external_id === undefined ? ticket.externalId : change.external_id,
    requesterId: change.requester_id ?? ticket.requesterId,
    brandId: change.brand_id ?? ticket.brandId,
    formId: change.ticket_form_id ?? ticket.formId,
    tags: change.tags === undefined ? ticket.tags : normalizeTags(change.tags),
    customFields: { ...ticket.customFields },
  }
  if (!desk.users.get(next.requesterId)) throw invalid('requester_id', 'Requester is not a user')
  if (!desk.brands.get(next.brandId)) throw invalid('brand_id', 'Brand is not a brand of this account')
  assign(desk, next, change, by)
  next.followerIds = followersAfter(desk, ticket.followerIds, change)
  if (change.tags !== undefined) taggersFollowTags(desk, next)
  for (const { id, value } of customFieldChanges(change)) setCustomField(desk, next, id, value)
  return next
}

/** Agents only: customers are CCs. */
function followersAfter(desk: Desk, before: number[], { followers = [] }: TicketChange): number[] {
  const after = new Set(before)
  for (const { user_id, action } of followers) {
    const user = desk.users.get(user_id)
    if (!user) throw invalid('followers', 'Follower is not a user')
    if (action === 'delete') after.delete(user_id)
    else if (user.role !== 'end-user') after.add(user_id)
  }
  return [...after]
}

function assign(desk: Desk, ticket: Ticket, change: TicketChange, by: User): void {
  if (change.group_id !== undefined) ticket.groupId = change.group_id
  if (change.assignee_id !== undefined) ticket.assigneeId = change.assignee_id
  // A solved ticket belongs to somebody: to whoever solves it, if to nobody else.
  if (ticket.status === 'solved' && ticket.assigneeId === null) ticket.assigneeId = by.id
  if (ticket.groupId !== null && !desk.groups.get(ticket.groupId)) throw invalid('group_id', 'Group is not a group')
  if (ticket.assigneeId === null) return
  const assignee = desk.users.get(ticket.assigneeId)
  if (!assignee || assignee.role === 'end-user' || assignee.role === 'light') {
    throw invalid('assignee', 'Assignee is not an agent who can be assigned')
  }
  if (change.group_id === undefined && (ticket.groupId === null || !assignee.groupIds.includes(ticket.groupId))) {
    ticket.groupId = assignee.groupIds[0] ?? null
  }
  if (ticket.status === 'new') ticket.status = 'open'
}

/** A drop-down's option is a tag of the ticket too: setting the field moves the tag. */
export function setCustomField(desk: Desk, ticket: Ticket, id: string, value: CustomFieldValue): void {
  const field = desk.fields.get(Number(id))
  if (!field) return
  const clean = value === '' ? null : value
  if (clean !== null && !fits(field, clean)) throw invalid('base', `${field.title}: is invalid`)
  ticket.customFields[id] = clean
  if (field.type !== 'tagger') return
  const own = new Set(field.options.map((option) => option.value))
  const others = ticket.tags.filter((tag) => !own.has(tag))
  ticket.tags = normalizeTags(typeof clean === 'string' ? [...others, clean] : others)
}

/** And setting the tags moves the field. */
export function taggersFollowTags(desk: Desk, ticket: Ticket): void {
  for (const field of desk.fields.all()) {
    if (field.type !== 'tagger') continue
    const option = field.options.find(({ value }) => ticket.tags.includes(value))
    if (option) setCustomField(desk, ticket, String(field.id), option.value)
    else if (ticket.customFields[field.id]) ticket.customFields[field.id] = null
  }
}

function fits(field: TicketField, value: string | boolean | number): boolean {
  switch (field.type) {
    case 'tagger':
      return field.options.some((option) => option.value === value)
    case 'checkbox':
      return typeof value === 'boolean'
    case 'integer':
      return /^-?\d+$/.test(String(value))
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))
    case 'text':
      return typeof value === 'string' && value.length <= 65_536
  }
}

const invalid = (field: string, description: string) =>
  recordInvalid({ [field]: [{ description, error: 'InvalidValue' }] })
