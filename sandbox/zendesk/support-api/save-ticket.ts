import type { Platform } from '../platform.ts'
import type { Audit, AuditEvent, Comment, Ticket } from '../store/records.ts'
import { addComment, type Origin } from './add-comment.ts'
import { applyFields } from './apply-fields.ts'
import type { Caller } from './caller.ts'
import { requireMayChange } from './permissions.ts'
import { recordInvalid } from './refusal.ts'
import type { TicketChange } from './ticket-change.ts'
import { wholeSeconds } from './time.ts'

const NOT_FIELDS = new Set(['comment', 'metadata', 'safe_update', 'updated_stamp', 'via_followup_source_id'])
const touchesFields = (change: TicketChange) =>
  Object.entries(change).some(([name, value]) => value !== undefined && !NOT_FIELDS.has(name))

export const originOf = (caller: Caller): Origin => ({
  via: { channel: caller.client === null ? 'web' : 'api', rel: null, from: {} },
  client: caller.client ?? 'Agent workspace',
})

/** An update that changes nothing leaves no audit, whatever metadata came with it. */
export type Saved = { ticket: Ticket; audit: Audit | undefined }

const MAX_METADATA_BYTES = 1024

/** One update of a ticket, all of it or nothing: fields, comment, audit, triggers. */
export function updateTicket(
  platform: Platform,
  caller: Caller,
  ticket: Ticket,
  change: TicketChange,
  origin = originOf(caller),
): Saved {
  const publicComment = change.comment !== undefined && (change.comment.public ?? ticket.isPublic)
  requireMayChange(caller.user, { touchesFields: touchesFields(change), publicComment })
  if (ticket.status === 'closed') {
    throw recordInvalid({ status: [{ description: 'Status: closed prevents ticket update', error: 'InvalidValue' }] })
  }
  return platform.desk.db.atomic(() => {
    const next = applyFields(platform.desk, ticket, change, caller.user)
    return save(platform, caller, { before: ticket, next, change, origin })
  })
}

/** A new ticket; its first comment is its description. */
export function createTicket(
  platform: Platform,
  caller: Caller,
  blank: Ticket,
  change: TicketChange,
  origin: Origin,
): Saved {
  requireMayChange(caller.user, { touchesFields: true, publicComment: true })
  if (change.comment === undefined) {
    throw recordInvalid({ description: [{ description: 'Description: cannot be blank', error: 'BlankValue' }] })
  }
  return platform.desk.db.atomic(() => {
    const id = platform.desk.nextId('ticket')
    const next = applyFields(platform.desk, { ...blank, id }, change, caller.user)
    return save(platform, caller, { before: undefined, next, change, origin })
  })
}

type Saving = { before: Ticket | undefined; next: Ticket; change: TicketChange; origin: Origin }

function save(platform: Platform, caller: Caller, { before, next, change, origin }: Saving): Saved {
  const { desk, clock } = platform
  const at = clock.now()
  if (JSON.stringify(change.metadata ?? {}).length > MAX_METADATA_BYTES) {
    throw recordInvalid({ metadata: [{ description: 'Metadata: is over 1 kilobyte', error: 'TooLong' }] })
  }
  const auditId = desk.nextId()
  const comment =
    change.comment && addComment(platform, caller, { ticket: next, change: change.comment, auditId, origin })
  const commented: AuditEvent[] = comment ? [{ id: comment.id, type: 'Comment', comment }] : []
  const events = [...commented, ...fieldEvents(platform, before, next)]

  if (before && events.length === 0) return { ticket: before, audit: undefined }

  const stamped = { ...next, ...(before ? {} : firstComment(comment)), updatedAt: wholeSeconds(at) }
  const after = platform.runTriggers({ ticket: stamped, before, events, by: caller.user })
  const audit: Audit = {
    id: auditId,
    ticketId: next.id,
    authorId: caller.user.id,
    createdAt: wholeSeconds(at),
    via: origin.via,
    client: origin.client,
    custom: change.metadata ?? {},
    events: after.events,
  }
  desk.tickets.put(next.id, after.ticket)
  desk.audits.put(auditId, audit, { owner: next.id, atMs: at.getTime() })

  const by = { id: caller.user.id, name: caller.user.name }
  const { updatedAt } = after.ticket
  platform.live.publish(
    before
      ? { type: 'ticket.updated', ticketId: next.id, by, updatedAt }
      : { type: 'ticket.created', ticketId: next.id, by },
  )
  return { ticket: after.ticket, audit }
}

const firstComment = (comment: Comment | undefined) => ({
  description: comment?.body ?? '',
  isPublic: comment?.public ?? true,
})

/** Names of fields in an audit, which are the API's. */
const audited: Record<string, (ticket: Ticket) => unknown> = {
  subject: (ticket) => ticket.subject,
  status: (ticket) => ticket.status,
  priority: (ticket) => ticket.priority,
  type: (ticket) => ticket.type,
  requester_id: (ticket) => ticket.requesterId,
  assignee_id: (ticket) => ticket.assigneeId,
  group_id: (ticket) => ticket.groupId,
  brand_id: (ticket) => ticket.brandId,
  ticket_form_id: (ticket) => ticket.formId,
  external_id: (ticket) => ticket.externalId,
  tags: (ticket) => ticket.tags,
}

export function fieldEvents(
  { desk }: Pick<Platform, 'desk'>,
  before: Ticket | undefined,
  next: Ticket,
  trigger?: { id: number; title: string },
): AuditEvent[] {
  const customIds = new Set([...Object.keys(before?.customFields ?? {}), ...Object.keys(next.customFields)])
  const pairs: [string, unknown, unknown][] = [
    ...Object.entries(audited).map(([name, read]): [string, unknown, unknown] => [
      name,
      before ? read(before) : null,
      read(next),
    ]),
    ...[...customIds].map((id): [string, unknown, unknown] => [
      id,
      before?.customFields[id] ?? null,
      next.customFields[id] ?? null,
    ]),
  ]
  return pairs
    .filter(([, previous, value]) => JSON.stringify(previous) !== JSON.stringify(value))
    .map(([field, previous, value]) => ({
      id: desk.nextId(),
      type: before ? ('Change' as const) : ('Create' as const),
      field,
      value,
      previous,
      ...(trigger ? { trigger } : {}),
    }))
}
