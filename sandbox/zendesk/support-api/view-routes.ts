import type { Platform } from '../platform.ts'
import type { Ticket, User, View } from '../store/records.ts'
import { type Api, agentOf, idOf, idsOf } from './api.ts'
import { listOf } from './people-routes.ts'
import { maySee } from './permissions.ts'
import { notFound } from './refusal.ts'

/** Tickets of a view as this agent sees it, newest update first. */
export function ticketsIn({ desk }: Pick<Platform, 'desk'>, view: View, user: User): Ticket[] {
  const { status, assignee, tag } = view.filter
  return desk.tickets
    .all()
    .filter((ticket) => !ticket.deleted && maySee(user, ticket))
    .filter((ticket) => status === undefined || status.includes(ticket.status))
    .filter((ticket) => assignee === undefined || ticket.assigneeId === (assignee === 'me' ? user.id : null))
    .filter((ticket) => tag === undefined || ticket.tags.includes(tag))
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt) || b.id - a.id)
}

export function viewRoutes(api: Api, platform: Platform): void {
  const { desk } = platform
  const viewOf = (id: number) => {
    const view = desk.views.get(id)
    if (!view) throw notFound()
    return view
  }
  const countOf = (view: View, user: User) => {
    const value = ticketsIn(platform, view, user).length
    return { view_id: view.id, value, pretty: String(value), fresh: true, active: true }
  }

  api.get('/api/v2/views', (c) => {
    agentOf(c)
    return listOf(c, 'views', desk.views.all().map(c.get('present').view))
  })
  api.get('/api/v2/views/count_many', (c) => {
    const { user } = agentOf(c)
    const views = idsOf(c.req.query('ids')).flatMap((id) => desk.views.get(id) ?? [])
    return c.json({ view_counts: views.map((view) => countOf(view, user)) })
  })
  api.get('/api/v2/views/:id', (c) => {
    agentOf(c)
    return c.json({ view: c.get('present').view(viewOf(idOf(c))) })
  })
  api.get('/api/v2/views/:id/count', (c) => {
    const { user } = agentOf(c)
    return c.json({ view_count: countOf(viewOf(idOf(c)), user) })
  })
  api.get('/api/v2/views/:id/tickets', (c) => {
    const { user } = agentOf(c)
    return listOf(
      c,
      'tickets',
      ticketsIn(platform, viewOf(idOf(c)), user)
        .slice(0, 100)
        .map(c.get('present').ticket),
    )
  })
}
