import type { AgentPage, OpenTicket, TicketTab } from '../host-model.ts'
import { notAvailable, type PathAnswer } from './messages.ts'
import { composerValues, fieldValues, ticketValues } from './ticket-values.ts'

/** What a `get` of one instance can reach. */
export type Reach = { page: AgentPage; tab: TicketTab | undefined; instances(): Record<string, object> }

/** Reads the ticket once for all paths of a call, and only if one of them needs it. */
export async function readPaths(reach: Reach, paths: string[]): Promise<Map<string, PathAnswer>> {
  const needed = paths.some((path) => /^(ticket|comment)\b/.test(path))
  const ticket = needed ? await reach.tab?.read() : undefined
  return new Map(paths.map((path) => [path, readPath(reach, ticket, path)]))
}

function readPath(reach: Reach, ticket: OpenTicket | undefined, path: string): PathAnswer {
  const [head = '', ...rest] = path.split('.')
  const root = rootOf(reach, ticket, head, rest)
  if (root === undefined) return { error: notAvailable(path) }
  // The guid of an instance is one name, whatever is in it.
  const value = head === 'instances' && rest.length > 0 ? descend(root, [rest.join('.')]) : descend(root, rest)
  return value === undefined ? { error: notAvailable(path) } : { value }
}

function rootOf(
  { page, tab, instances }: Reach,
  ticket: OpenTicket | undefined,
  head: string,
  rest: string[],
): unknown {
  const field = /^ticketFields(?::(.+))?$/.exec(head)
  if (field && tab) {
    const fields = fieldValues(page.installation().ticketFields)
    return field[1] === undefined ? fields : fields.find(({ name }) => name === field[1])
  }
  const requirement = /^requirement:(.+)$/.exec(head)?.[1]
  if (requirement) return page.installation().requirements[requirement]
  switch (head) {
    case 'ticket':
      return ticket && ticketValues(ticket)
    case 'comment':
      return ticket && composerValues(ticket)
    case 'currentUser':
      return currentUser(page)
    case 'currentAccount':
      return { ...page.account(), timeZone: zone(page.account().timeZone) }
    case 'instances':
      return instances()
    case 'colorScheme':
      return rest.length === 0 ? page.colorScheme() : undefined
    default:
      return undefined
  }
}

function currentUser(page: AgentPage) {
  const user = page.user()
  return {
    ...user,
    timeZone: zone(user.timeZone),
    identities: [{ type: 'email', value: user.email, verified: true, primary: true }],
    organizations: [],
    tags: [],
    externalId: null,
    avatarUrl: null,
  }
}

const zone = (ianaName: string) => ({ name: ianaName, ianaName })

function descend(value: unknown, steps: string[]): unknown {
  let at = value
  for (const step of steps) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined
    at = Object.entries(at).find(([key]) => key === step)?.[1]
  }
  return at
}
