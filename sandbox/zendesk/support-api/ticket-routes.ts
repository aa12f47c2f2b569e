import type { Platform } from '../platform.ts'
import type { Ticket } from '../store/records.ts'
import { type Api, type ApiContext, agentOf, idOf, idsOf, jsonOf } from './api.ts'
import type { Limits } from './limits.ts'
import { maySee, requireMayChange, ticketFor } from './permissions.ts'
import { badRequest, recordInvalid, updateConflict } from './refusal.ts'
import { createTicket, originOf, type Saved, updateTicket } from './save-ticket.ts'
import { parseTicketBody, type TicketChange } from './ticket-change.ts'

/** How long the platform takes between the check of a stamp and the write, where the two are not one step. */
const STAMP_GAP_MS = 5

export function ticketRoutes(api: Api, platform: Platform, limits: Limits): void {
  const { desk } = platform

  api.get('/api/v2/tickets', (c) => {
    const { user } = agentOf(c)
    const externalId = c.req.query('external_id')
    const found = desk.tickets
      .all()
      .filter((ticket) => !ticket.deleted && maySee(user, ticket))
      .filter((ticket) => externalId === undefined || ticket.externalId === externalId)
    return c.json({
      tickets: found.slice(0, 100).map(c.get('present').ticket),
      next_page: null,
      previous_page: null,
      count: found.length,
    })
  })

  api.get('/api/v2/tickets/show_many', (c) => {
    const { user } = agentOf(c)
    const found = idsOf(c.req.query('ids')).flatMap((id) => desk.tickets.get(id) ?? [])
    const shown = found.filter((ticket) => !ticket.deleted && maySee(user, ticket))
    return c.json({ tickets: shown.map(c.get('present').ticket), count: shown.length })
  })

  api.get('/api/v2/tickets/:id', (c) => {
    const ticket = ticketFor(desk, agentOf(c).user, idOf(c))
    return c.json({ ticket: c.get('present').ticket(ticket), ...sideloaded(c, platform, ticket) })
  })

  api.put('/api/v2/tickets/:id', async (c) => {
    const caller = agentOf(c)
    const change = parseTicketBody(await jsonOf(c))
    const id = idOf(c)
    const seen = ticketFor(desk, caller.user, id)
    limits.countUpdate(caller.user.id, id)
    if (!platform.switches.stampAtomic) {
      requireFresh(seen, change)
      await platform.wait(STAMP_GAP_MS)
    }
    const ticket = ticketFor(desk, caller.user, id)
    if (platform.switches.stampAtomic) requireFresh(ticket, change)
    const saved = updateTicket(platform, caller, ticket, change)
    return c.json(savedBody(c, platform, saved))
  })

  /** By user and key: the same request again gets the first one's answer. */
  const created = new Map<string, { request: string; body: ReturnType<typeof savedBody> }>()

  api.post('/api/v2/tickets', async (c) => {
    const caller = agentOf(c)
    const sent = await jsonOf(c)
    const key = c.req.header('idempotency-key')
    const known = key === undefined ? undefined : created.get(`${caller.user.id}/${key}`)
    if (known) {
      if (known.request !== JSON.stringify(sent)) throw badRequest('Idempotency-Key was used for another request')
      c.header('x-idempotency-lookup', 'hit')
      return c.json(known.body, 201)
    }
    const change = parseTicketBody(sent)
    const source = change.via_followup_source_id
    const closed = source === undefined ? undefined : closedTicket(ticketFor(desk, caller.user, source))
    const from = closed && { ticket_id: closed.id, subject: closed.subject, channel: closed.via.channel }
    const origin = from
      ? { ...originOf(caller), via: { channel: 'web', rel: 'follow_up', from } }
      : { ...originOf(caller), via: { channel: 'api', rel: null, from: {} } }
    const saved = createTicket(
      platform,
      caller,
      blankTicket(platform, caller.user.id, origin.via, closed),
      change,
      origin,
    )
    if (closed) desk.tickets.put(closed.id, { ...closed, followupIds: [...closed.followupIds, saved.ticket.id] })
    c.header('location', `${new URL(c.req.url).origin}/api/v2/tickets/${saved.ticket.id}.json`)
    const body = savedBody(c, platform, saved)
    if (key !== undefined) {
      c.header('x-idempotency-lookup', 'miss')
      created.set(`${caller.user.id}/${key}`, { request: JSON.stringify(sent), body })
    }
    return c.json(body, 201)
  })

  api.delete('/api/v2/tickets/:id', (c) => {
    const { user } = agentOf(c)
    const ticket = ticketFor(desk, user, idOf(c))
    requireMayChange(user, { touchesFields: true, publicComment: false })
    desk.tickets.put(ticket.id, { ...ticket, deleted: true })
    platform.live.publish({ type: 'ticket.deleted', ticketId: ticket.id, by: { id: user.id, name: user.name } })
    return c.body(null, 204)
  })
}

function savedBody(c: ApiContext, { switches }: Platform, { ticket, audit }: Saved) {
  const present = c.get('present')
  return {
    ticket: present.ticket(ticket),
    ...(audit ? { audit: present.audit(audit, switches.auditMetadata) } : {}),
  }
}

/** Only whole seconds are compared: an update within the second of the stamp is not noticed. */
function requireFresh(ticket: Ticket, { safe_update, updated_stamp }: TicketChange): void {
  if (safe_update !== true || updated_stamp === undefined) return
  if (Date.parse(updated_stamp) !== Date.parse(ticket.updatedAt)) throw updateConflict()
}

function closedTicket(ticket: Ticket): Ticket {
  if (ticket.status === 'closed') return ticket
  throw recordInvalid({
    via_followup_source_id: [{ description: 'Follow-up source: is not a closed ticket', error: 'InvalidValue' }],
  })
}

/** What a new ticket starts with; a follow-up inherits from the ticket it follows. */
function blankTicket(platform: Platform, userId: number, via: Ticket['via'], follows: Ticket | undefined): Ticket {
  const { desk, clock } = platform
  const at = `${clock.now().toISOString().slice(0, 19)}Z`
  const requester = desk.users.get(follows?.requesterId ?? userId)
  return {
    id: 0,
    subject: follows?.subject ?? '',
    description: '',
    status: 'new',
    priority: follows?.priority ?? null,
    type: follows?.type ?? null,
    requesterId: follows?.requesterId ?? userId,
    submitterId: userId,
    assigneeId: null,
    groupId: follows?.groupId ?? null,
    organizationId: requester?.organizationId ?? null,
    brandId: follows?.brandId ?? desk.brands.all()[0]?.id ?? 0,
    formId: follows?.formId ?? desk.forms.all()[0]?.id ?? 0,
    externalId: null,
    tags: follows?.tags ?? [],
    customFields: follows?.customFields ?? {},
    via,
    isPublic: true,
    followupIds: [],
    followerIds: [],
    deleted: false,
    createdAt: at,
    updatedAt: at,
  }
}

function sideloaded(c: ApiContext, { desk }: Platform, ticket: Ticket) {
  const wanted = new Set((c.req.query('include') ?? '').split(','))
  const present = c.get('present')
  const people = [ticket.requesterId, ticket.submitterId, ticket.assigneeId].flatMap((id) =>
    id === null ? [] : (desk.users.get(id) ?? []),
  )
  const organization = ticket.organizationId === null ? undefined : present.organization(ticket.organizationId)
  const group = ticket.groupId === null ? undefined : desk.groups.get(ticket.groupId)
  const unique = [...new Map(people.map((user) => [user.id, user])).values()]
  return {
    ...(wanted.has('users') ? { users: unique.map(present.user) } : {}),
    ...(wanted.has('organizations') ? { organizations: organization ? [organization] : [] } : {}),
    ...(wanted.has('groups') ? { groups: group ? [group] : [] } : {}),
    ...(wanted.has('comment_count') ? { comment_count: desk.comments.count(ticket.id) } : {}),
  }
}
