import type { Platform } from '../platform.ts'
import type { Audit, Comment, Ticket } from '../store/records.ts'
import { type Api, type ApiContext, agentOf, idOf } from './api.ts'
import { pageOf } from './paging.ts'
import { ticketFor } from './permissions.ts'
import { notFound } from './refusal.ts'

/** `sort=-created_at` by cursor, `sort_order=desc` by offset; oldest first otherwise. */
const newestFirst = (url: URL) =>
  url.searchParams.get('sort') === '-created_at' || url.searchParams.get('sort_order') === 'desc'

export function conversationRoutes(api: Api, platform: Platform): void {
  const { desk, clock, switches } = platform

  api.get('/api/v2/tickets/:id/comments', (c) => {
    const ticket = ticketFor(desk, agentOf(c).user, idOf(c))
    const url = new URL(c.req.url)
    const source = {
      idOf: (comment: Comment) => comment.id,
      read: (slice: Parameters<typeof desk.comments.of>[1]) => desk.comments.of(ticket.id, slice),
      count: () => desk.comments.count(ticket.id),
    }
    const { items, paging } = pageOf(url, source, newestFirst(url))
    const authors = items.map((comment) => comment.authorId)
    return c.json({ comments: items.map(c.get('present').comment), ...usersOf(c, platform, authors), ...paging })
  })

  api.get('/api/v2/tickets/:id/audits', (c) => {
    const ticket = ticketFor(desk, agentOf(c).user, idOf(c))
    const url = new URL(c.req.url)
    const { items, paging } = pageOf(url, visibleAudits(platform, ticket), newestFirst(url))
    const authors = items.map((audit) => audit.authorId)
    return c.json({
      audits: items.map((audit) => c.get('present').audit(audit, switches.auditMetadata)),
      ...usersOf(c, platform, authors),
      ...paging,
    })
  })

  api.get('/api/v2/tickets/:id/audits/:audit', (c) => {
    const ticket = ticketFor(desk, agentOf(c).user, idOf(c))
    const audit = desk.audits.get(idOf(c, 'audit'))
    if (!audit || audit.ticketId !== ticket.id) throw notFound()
    if (clock.now().getTime() - Date.parse(audit.createdAt) < switches.auditsLagMs) throw notFound()
    return c.json({ audit: c.get('present').audit(audit, switches.auditMetadata) })
  })
}

/** The list may be behind: an audit is in it only once it is older than the lag. */
function visibleAudits({ desk, clock, switches }: Platform, ticket: Ticket) {
  const notAfterMs = clock.now().getTime() - switches.auditsLagMs
  return {
    idOf: (audit: Audit) => audit.id,
    read: (slice: Parameters<typeof desk.audits.of>[1]) => desk.audits.of(ticket.id, { ...slice, notAfterMs }),
    count: () => desk.audits.of(ticket.id, { notAfterMs }).length,
  }
}

function usersOf(c: ApiContext, { desk }: Platform, ids: number[]) {
  const wanted = (c.req.query('include') ?? '').split(',').includes('users')
  const users = [...new Set(ids)].flatMap((id) => desk.users.get(id) ?? [])
  return wanted ? { users: users.map(c.get('present').user) } : {}
}
