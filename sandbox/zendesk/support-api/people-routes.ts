import type { Platform } from '../platform.ts'
import type { Named, User } from '../store/records.ts'
import { type Api, type ApiContext, agentOf, idOf, idsOf } from './api.ts'
import { notFound } from './refusal.ts'

export function peopleRoutes(api: Api, platform: Platform): void {
  const { desk } = platform

  /** Answers nobody in particular, and no error, when nobody is signed in. */
  api.get('/api/v2/users/me', (c) => {
    const caller = c.get('caller')
    const nobody = { id: null, name: 'Anonymous user', email: 'invalid@example.com', role: 'end-user', verified: false }
    return c.json({ user: caller ? c.get('present').user(caller.user) : nobody })
  })
  api.get('/api/v2/users/show_many', (c) => {
    agentOf(c)
    const users = idsOf(c.req.query('ids')).flatMap((id) => desk.users.get(id) ?? [])
    return listOf(c, 'users', users.map(c.get('present').user))
  })
  api.get('/api/v2/users/search', (c) => {
    agentOf(c)
    const wanted = (c.req.query('query') ?? '').toLowerCase()
    const matches = (user: User) => `${user.name} ${user.email}`.toLowerCase().includes(wanted)
    return listOf(c, 'users', desk.users.all().filter(matches).map(c.get('present').user))
  })
  api.get('/api/v2/users', (c) => {
    agentOf(c)
    const role = c.req.query('role')
    const users = desk.users.all().map(c.get('present').user)
    return listOf(c, 'users', role ? users.filter((user) => user.role === role) : users)
  })
  api.get('/api/v2/users/:id', (c) => {
    agentOf(c)
    const user = desk.users.get(idOf(c))
    if (!user) throw notFound()
    return c.json({ user: c.get('present').user(user) })
  })
  api.get('/api/v2/users/:id/organizations', (c) => {
    agentOf(c)
    const organizationId = desk.users.get(idOf(c))?.organizationId
    const organization = organizationId ? c.get('present').organization(organizationId) : undefined
    return listOf(c, 'organizations', organization ? [organization] : [])
  })

  api.get('/api/v2/organizations', (c) => {
    agentOf(c)
    const { organization } = c.get('present')
    return listOf(
      c,
      'organizations',
      desk.organizations.all().flatMap(({ id }) => organization(id) ?? []),
    )
  })
  api.get('/api/v2/organizations/show_many', (c) => {
    agentOf(c)
    const { organization } = c.get('present')
    return listOf(
      c,
      'organizations',
      idsOf(c.req.query('ids')).flatMap((id) => organization(id) ?? []),
    )
  })
  api.get('/api/v2/organizations/:id', (c) => {
    agentOf(c)
    const organization = c.get('present').organization(idOf(c))
    if (!organization) throw notFound()
    return c.json({ organization })
  })

  for (const [path, plural, table] of [
    ['groups', 'groups', desk.groups],
    ['brands', 'brands', desk.brands],
    ['ticket_forms', 'ticket_forms', desk.forms],
  ] as const) {
    api.get(`/api/v2/${path}`, (c) => {
      agentOf(c)
      return listOf(
        c,
        plural,
        table.all().map((record) => named(c, path, record)),
      )
    })
    api.get(`/api/v2/${path}/:id`, (c) => {
      agentOf(c)
      const record = table.get(idOf(c))
      if (!record) throw notFound()
      return c.json({ [plural.replace(/s$/, '')]: named(c, path, record) })
    })
  }
}

function named(c: ApiContext, path: string, record: Named) {
  const origin = new URL(c.req.url).origin
  return {
    url: `${origin}/api/v2/${path}/${record.id}.json`,
    id: record.id,
    name: record.name,
    active: true,
    default: false,
  }
}

export function listOf(c: ApiContext, key: string, items: unknown[]) {
  return c.json({ [key]: items, next_page: null, previous_page: null, count: items.length })
}
