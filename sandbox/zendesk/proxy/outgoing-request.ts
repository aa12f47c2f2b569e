import type { Clock } from '../../clock.ts'
import type { Switches } from '../../switches.ts'
import type { Manifest } from '../manifest.ts'
import { ProxyError } from './proxy-error.ts'
import type { ProxyOptions } from './proxy-options.ts'
import type { Scope, SecureSettings } from './secure-settings.ts'
import { basicToken, signJwt } from './tokens.ts'

/** The three that surely arrive; of the rest nobody knows. */
const CERTAIN = new Set(['authorization', 'content-type', 'accept'])
const NEVER = new Set(['host', 'cookie', 'connection', 'content-length', 'transfer-encoding', 'origin', 'referer'])

export type Outgoing = { method: string; url: string; headers: Record<string, string>; body: string | null }

/** What leaves Zendesk for an app's `client.request`: settings filled in where they may be, and nothing but text. */
export function outgoingRequest(
  options: ProxyOptions,
  secure: SecureSettings,
  { manifest, switches, clock }: { manifest: Manifest; switches: Switches; clock: Clock },
): Outgoing {
  const fill = options.secure ? filler(options, secure, clock) : (text: string) => text
  const url = fill(options.url, 'url')
  if (options.secure && !manifest.domainWhitelist.includes(hostOf(url))) {
    throw new ProxyError(422, 'UnprocessableEntity', 'Invalid request: the domain is not whitelisted in the manifest.')
  }
  const method = options.type.toUpperCase()
  if (!['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'].includes(method)) {
    throw new ProxyError(422, 'UnprocessableEntity', `Invalid request method ${method}.`)
  }
  const body = method === 'GET' || method === 'HEAD' ? null : textOf(options.data)

  const headers: Record<string, string> = {}
  if (typeof options.contentType === 'string') headers['content-type'] = options.contentType
  else if (body !== null) headers['content-type'] = 'application/x-www-form-urlencoded; charset=UTF-8'
  for (const [name, value] of Object.entries(options.headers)) {
    const lower = name.toLowerCase()
    // A header with an underscore disappears, as it does behind nginx.
    if (lower.includes('_') || NEVER.has(lower)) continue
    if (switches.proxyHeaders === 'certain-only' && !CERTAIN.has(lower)) continue
    headers[lower] = fill(value, 'header')
  }
  return { method, url, headers, body: body === null ? null : fill(body, 'body') }
}

/** Settings first, then the tokens that are made of them, so that no token's text is read for settings again. */
function filler(options: ProxyOptions, secure: SecureSettings, clock: Clock) {
  const made: Record<string, string> = {}
  const { jwt, basic_auth: basic } = options
  if (jwt) {
    const secret = secure.fillIn(jwt.secret_key, 'jwt_secret_key')
    const claims = Object.fromEntries(
      Object.entries(jwt.claims).map(([name, value]) => [
        name,
        typeof value === 'string' ? secure.fillIn(value, 'jwt_claim') : value,
      ]),
    )
    made['jwt.token'] = signJwt({
      algorithm: jwt.algorithm,
      secret,
      claims,
      expirySeconds: jwt.expiry,
      now: clock.now(),
    })
  }
  if (basic) {
    made['basic_auth.token'] = basicToken(
      secure.fillIn(basic.username, 'basic_auth_username'),
      secure.fillIn(basic.password, 'basic_auth_password'),
    )
  }
  for (const token of Object.values(made)) secure.alsoHide(token)

  return (text: string, scope: Scope) =>
    secure
      .fillIn(text, scope)
      .replace(/\{\{\s*(jwt\.token|basic_auth\.token)\s*\}\}/g, (written, name: string) => made[name] ?? written)
}

/** An object is form-encoded, one level deep, as jQuery does; a file has become `{}` long before it arrives here. */
function textOf(data: unknown): string | null {
  if (data === undefined || data === null) return null
  if (typeof data === 'string') return data
  if (typeof data !== 'object') return String(data)
  return new URLSearchParams(
    Object.entries(data).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString()
}

export function hostOf(url: string): string {
  try {
    return new URL(url).hostname
  } catch {
    throw new ProxyError(422, 'UnprocessableEntity', 'Invalid request')
  }
}
