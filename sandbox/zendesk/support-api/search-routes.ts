import type { Platform } from '../platform.ts'
import type { Ticket, User } from '../store/records.ts'
import { type Api, agentOf } from './api.ts'
import { maySee } from './permissions.ts'

/** New tickets reach the search index after a while. */
const INDEX_LAG_MS = 60_000
const MAX_RESULTS = 1000
const PAGE = 100

/** Words and `property:value` pairs, all of which must match; `"…"` keeps words together. */
export function searchRoutes(api: Api, platform: Platform): void {
  const { desk, clock } = platform

  api.get('/api/v2/search', (c) => {
    const { user } = agentOf(c)
    const present = c.get('present')
    const terms = termsOf(c.req.query('query') ?? '')
    const type = terms.find((term) => term.property === 'type')?.value
    const rest = terms.filter((term) => term.property !== 'type')
    const indexedBefore = clock.now().getTime() - INDEX_LAG_MS

    const tickets = wants(type, 'ticket')
      ? desk.tickets
          .all()
          .filter((ticket) => !ticket.deleted && maySee(user, ticket) && Date.parse(ticket.createdAt) <= indexedBefore)
          .filter((ticket) => rest.every((term) => ticketMatches(platform, ticket, term, user)))
      : []
    const users = wants(type, 'user')
      ? desk.users.all().filter((found) => rest.every((term) => personMatches(found, term)))
      : []
    const organizations = wants(type, 'organization')
      ? desk.organizations.all().filter((found) => rest.every((term) => includes(found.name, term.value)))
      : []

    const results = [
      ...tickets.map((ticket) => ({ ...present.ticket(ticket), result_type: 'ticket' })),
      ...users.map((found) => ({ ...present.user(found), result_type: 'user' })),
      ...organizations.map(({ id }) => ({ ...present.organization(id), result_type: 'organization' })),
    ].slice(0, MAX_RESULTS)
    const page = Math.max(1, Number(c.req.query('page') ?? 1) || 1)
    return c.json({
      results: results.slice((page - 1) * PAGE, page * PAGE),
      facets: null,
      next_page: results.length > page * PAGE ? nextPage(c.req.url, page + 1) : null,
      previous_page: null,
      count: results.length,
    })
  })
}

type Term = { property: string | null; operator: ':' | '<' | '>'; value: string; not: boolean }

function termsOf(query: string): Term[] {
  return [...query.matchAll(/(-?)(?:([a-z_]\w*)([:<>]))?(?:"([^"]*)"|(\S+))/gi)].map(
    ([, not, property, operator, quoted, word]) => ({
      property: property?.toLowerCase() ?? null,
      operator: operator === '<' || operator === '>' ? operator : ':',
      value: (quoted ?? word ?? '').toLowerCase(),
      not: not === '-',
    }),
  )
}

const wants = (type: string | undefined, kind: string) => type === undefined || type === kind
const includes = (text: string, wanted: string) => text.toLowerCase().includes(wanted)
const statuses = ['new', 'open', 'pending', 'hold', 'solved', 'closed']

function ticketMatches(platform: Platform, ticket: Ticket, term: Term, me: User): boolean {
  return matchesPositively(platform, ticket, term, me) !== term.not
}

function matchesPositively({ desk }: Platform, ticket: Ticket, term: Term, me: User): boolean {
  const { property, operator, value } = term
  if (property === null) {
    const comments = desk.comments.of(ticket.id).map((comment) => comment.body)
    return [String(ticket.id), ticket.subject, ...ticket.tags, ...comments].some((text) => includes(text, value))
  }
  const custom = /^custom_field_(\d+)$/.exec(property)?.[1]
  if (custom) return String(ticket.customFields[custom] ?? '').toLowerCase() === value
  switch (property) {
    case 'status': {
      const [own, other] = [statuses.indexOf(ticket.status), statuses.indexOf(value)]
      return operator === ':' ? own === other : operator === '<' ? own < other : own > other
    }
    case 'tags':
      return ticket.tags.includes(value)
    case 'subject':
      return includes(ticket.subject, value)
    case 'external_id':
      return ticket.externalId?.toLowerCase() === value
    case 'fieldvalue':
      return Object.values(ticket.customFields).some((held) => String(held ?? '').toLowerCase() === value)
    case 'assignee':
      return value === 'none' ? ticket.assigneeId === null : isPerson(desk.users.get(ticket.assigneeId ?? 0), value, me)
    case 'requester':
      return isPerson(desk.users.get(ticket.requesterId), value, me)
    case 'organization':
      return includes(desk.organizations.get(ticket.organizationId ?? 0)?.name ?? '', value)
    case 'created':
    case 'updated': {
      const at = property === 'created' ? ticket.createdAt : ticket.updatedAt
      return operator === ':' ? at.startsWith(value) : operator === '<' ? at < value : at > value
    }
    default:
      return true
  }
}

function isPerson(user: User | undefined, value: string, me: User): boolean {
  if (!user) return false
  return value === 'me' ? user.id === me.id : String(user.id) === value || personMatches(user, { value })
}

const personMatches = (user: User, { value }: { value: string }) => includes(`${user.name} ${user.email}`, value)

function nextPage(url: string, page: number): string {
  const next = new URL(url)
  next.searchParams.set('page', String(page))
  return next.href
}
