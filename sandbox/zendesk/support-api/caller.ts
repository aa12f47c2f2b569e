import type { Clock } from '../../clock.ts'
import type { Desk } from '../store/desk.ts'
import type { User } from '../store/records.ts'
import { forbidden, notAuthenticated, tokenNotAccepted } from './refusal.ts'

/** Who asks: an agent's session, or the OAuth client of a server, which acts as its user. */
export type Caller = { user: User; client: string | null }

export const SESSION_COOKIE = '_zendesk_session'

export function sessionOf(request: Request): string | undefined {
  const cookies = request.headers.get('cookie') ?? ''
  return new RegExp(`(?:^|;\\s*)${SESSION_COOKIE}=([^;]+)`).exec(cookies)?.[1]
}

/** A page of another origin, an app's frame included, never acts with the agent's session. */
function fromElsewhere(request: Request): boolean {
  const origin = request.headers.get('origin')
  return origin !== null && origin !== new URL(request.url).origin
}

export function whoCalls(desk: Desk, clock: Clock, request: Request): Caller | undefined {
  const bearer = /^Bearer\s+(.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (bearer) {
    const token = desk.oauthTokens.find(bearer.trim())
    const user = token && desk.users.get(token.userId)
    if (!user || token.expiresAtMs <= clock.now().getTime()) throw tokenNotAccepted()
    return { user, client: token.client }
  }
  if (request.headers.has('authorization')) throw notAuthenticated()
  const id = fromElsewhere(request) ? undefined : sessionOf(request)
  const session = id === undefined ? undefined : desk.sessions.find(id)
  const user = session && desk.users.get(session.userId)
  return user ? { user, client: null } : undefined
}

export function requireAgent(caller: Caller | undefined): Caller {
  if (!caller) throw notAuthenticated()
  if (caller.user.role === 'end-user') throw forbidden()
  return caller
}

export function requireAdmin(caller: Caller | undefined): Caller {
  const agent = requireAgent(caller)
  if (agent.user.role !== 'admin') throw forbidden()
  return agent
}
