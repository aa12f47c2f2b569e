import type { Manifest } from '../manifest.ts'
import type { Platform } from '../platform.ts'
import type { Caller } from '../support-api/caller.ts'
import { hostOf, type Outgoing, outgoingRequest } from './outgoing-request.ts'
import { notProxyable, ProxyError } from './proxy-error.ts'
import type { ProxyLog } from './proxy-log.ts'
import { ProxyCall } from './proxy-options.ts'
import { type SecureSettings, secureSettings } from './secure-settings.ts'

/** Sends to the outside world. */
export type Fetch = (request: Request) => Promise<Response>

const ZENDESK = /(^|\.)(zendesk|zdusercontent|zdassets|zendesk-staging|zopim)\.com$/

/** Headers that speak of the connection, or of a body that is not the one handed on. */
const NOT_HANDED_ON = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'keep-alive',
  'set-cookie',
  'transfer-encoding',
])

const LOGGED_CHARACTERS = 20_000

type Proxy = (caller: Caller, ownHost: string, body: unknown) => Promise<Response>

export function createProxy(platform: Platform, manifest: Manifest, outside: Fetch, log: ProxyLog): Proxy {
  const { desk, clock, switches } = platform

  return async (caller, ownHost, body) => {
    const call = ProxyCall.safeParse(body)
    if (!call.success) return new ProxyError(422, 'UnprocessableEntity', 'Invalid request').response()
    const installation = desk.installation()
    if (!installation?.enabled || installation.installationId !== call.data.installationId) {
      const message = 'Failed to get installation and oauth information for app.'
      return new ProxyError(422, 'UnprocessableEntity', message).response()
    }
    const { options } = call.data
    const secure = secureSettings(manifest, installation.settings)
    const started = clock.now()
    const asWritten: Outgoing = { method: options.type, url: options.url, headers: options.headers, body: null }
    const entry = (sent: Outgoing, status: number, responseBytes: number, refused: string | null) => ({
      at: started.toISOString(),
      agent: caller.user.name,
      ...masked(sent, secure),
      filledIn: secure.filledIn(),
      status,
      responseBytes,
      tookMs: clock.now().getTime() - started.getTime(),
      refused,
    })

    let sent = asWritten
    try {
      if (!/^https?:/i.test(options.url)) throw new ProxyError(422, 'UnprocessableEntity', 'Invalid request')
      const host = hostOf(options.url)
      if (ZENDESK.test(host) || new URL(options.url).host === ownHost) {
        log.add(entry(asWritten, 0, 0, 'not a proxyable URI'))
        return notProxyable(options.url)
      }
      sent = outgoingRequest(options, secure, { manifest, switches, clock })
      const { response, bytes } = await send(platform, outside, sent)
      log.add(entry(sent, response.status, bytes.length, null))
      return asText(response, bytes)
    } catch (error) {
      if (!(error instanceof ProxyError)) throw error
      log.add(entry(sent, 0, 0, error.message))
      return error.response()
    }
  }
}

async function send({ switches, wait }: Platform, outside: Fetch, { method, url, headers, body }: Outgoing) {
  const giveUp = new AbortController()
  const request = new Request(url, { method, headers, body, redirect: 'manual', signal: giveUp.signal })
  const answered = outside(request).then(
    async (response) => ({ response, bytes: new Uint8Array(await response.arrayBuffer()) }),
    (cause: unknown) => ({ failed: cause instanceof Error ? cause.message : String(cause) }),
  )
  const enough = new AbortController()
  const late = wait(switches.proxyTimeoutMs, enough.signal).then(() => 'late' as const)
  const outcome = await Promise.race([answered, late])
  enough.abort()
  if (outcome === 'late') {
    giveUp.abort()
    throw new ProxyError(504, 'GatewayTimeout', 'The request timed out.')
  }
  if ('failed' in outcome) throw new ProxyError(502, 'BadGateway', 'Failed to connect to the host.')
  if (outcome.response.status >= 300 && outcome.response.status < 400 && outcome.response.headers.has('location')) {
    throw new ProxyError(502, 'BadGateway', 'The host answered with a redirect, which is not followed.')
  }
  const limit = switches.proxyMaxResponseBytes
  if (limit > 0 && outcome.bytes.length > limit) {
    throw new ProxyError(502, 'ResponseTooLarge', `The response is over the limit of ${limit} bytes.`)
  }
  return outcome
}

/** Every answer becomes text. What is not text does not survive it: bytes outside UTF-8 turn into U+FFFD. */
function asText(response: Response, bytes: Uint8Array): Response {
  const headers = new Headers()
  for (const [name, value] of response.headers) if (!NOT_HANDED_ON.has(name)) headers.append(name, value)
  const text = new TextDecoder().decode(bytes)
  const empty = [101, 204, 205, 304].includes(response.status)
  return new Response(empty ? null : text, { status: response.status, statusText: response.statusText, headers })
}

function masked(sent: Outgoing, secure: SecureSettings) {
  const requestHeaders = Object.fromEntries(
    Object.entries(sent.headers).map(([name, value]) => [name, secure.mask(value)]),
  )
  return {
    method: sent.method,
    url: secure.mask(sent.url),
    requestHeaders,
    requestBody: sent.body === null ? null : secure.mask(sent.body).slice(0, LOGGED_CHARACTERS),
  }
}
