import * as z from 'zod/mini'
import type { Clock } from '../clock.ts'

export type Fetch = (request: Request) => Promise<Response>
export type OAuthClient = { identifier: string; secret: string }

export type ZendeskRequest = {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  json?: unknown
  bytes?: { content: Uint8Array; mediaType: string; onProgress?: (sentBytes: number) => void }
  signal?: AbortSignal
}
export type ZendeskAnswer = { status: number; date: Date; retryAfterSeconds?: number; bytes: Uint8Array; json: unknown }

/** Zendesk's REST API in the name of the integration's own user. */
export type ZendeskClient = {
  send(account: string, path: string, request?: ZendeskRequest): Promise<ZendeskAnswer>
}

/** Nothing came back: whether the request had an effect is unknown. */
export class NoAnswer extends Error {
  override name = 'NoAnswer'
}

const Token = z.object({ access_token: z.string(), expires_in: z.optional(z.nullable(z.number())) })
const PART_BYTES = 64 * 1024
const RENEW_BEFORE_MS = 60_000

export function createZendeskClient(options: {
  fetch: Fetch
  clock: Clock
  oauthClient: OAuthClient
  /** Settles when a request has taken too long; `stop` ends the waiting. */
  timeLimit: () => { over: Promise<void>; stop: () => void }
}): ZendeskClient {
  const tokens = new Map<string, { value: string; goodUntil: number }>()
  const urlOf = (account: string, path: string) => new URL(path, `https://${account}.zendesk.com`)

  async function token(account: string): Promise<string> {
    const known = tokens.get(account)
    if (known && options.clock.now().getTime() < known.goodUntil) return known.value
    const { identifier, secret } = options.oauthClient
    const answer = await exchange(
      new Request(urlOf(account, '/oauth/tokens'), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          grant_type: 'client_credentials',
          client_id: identifier,
          client_secret: secret,
          scope: 'read write',
        }),
      }),
    )
    const parsed = Token.safeParse(answer.json)
    if (!parsed.success) throw new NoAnswer(`Zendesk gave no token (${answer.status}).`)
    const goodForMs = (parsed.data.expires_in ?? 3600) * 1000 - RENEW_BEFORE_MS
    const value = parsed.data.access_token
    tokens.set(account, { value, goodUntil: options.clock.now().getTime() + goodForMs })
    return value
  }

  async function exchange(request: Request): Promise<ZendeskAnswer> {
    const limit = options.timeLimit()
    try {
      const answer = await Promise.race([
        readAnswer(options.fetch, request, options.clock),
        limit.over.then(() => {
          throw new NoAnswer('Zendesk took too long.')
        }),
      ])
      return answer
    } catch (error) {
      if (error instanceof NoAnswer) throw error
      throw new NoAnswer('Zendesk didn’t respond.', { cause: error })
    } finally {
      limit.stop()
    }
  }

  return {
    async send(account, path, request = {}) {
      const once = async () => {
        const headers = { authorization: `Bearer ${await token(account)}`, accept: 'application/json' }
        return exchange(new Request(urlOf(account, path), initOf(request, headers)))
      }
      const answer = await once()
      if (answer.status !== 401) return answer
      // The token was revoked or has run out early; a new one settles it or nothing does.
      tokens.delete(account)
      return once()
    },
  }
}

/** A body in parts needs `duplex`, which the DOM's types do not know yet. */
type Init = RequestInit & { duplex?: 'half' }

function initOf({ method = 'GET', json, bytes, signal }: ZendeskRequest, headers: Record<string, string>): Init {
  const init = { method, ...(signal ? { signal } : {}) }
  if (json !== undefined) {
    return { ...init, headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(json) }
  }
  if (!bytes) return { ...init, headers }
  const body = inParts(bytes.content, bytes.onProgress)
  const described = {
    ...headers,
    'content-type': bytes.mediaType,
    'content-length': String(bytes.content.byteLength),
  }
  return { ...init, headers: described, body, duplex: 'half' }
}

function inParts(content: Uint8Array, onProgress?: (sentBytes: number) => void): ReadableStream<Uint8Array> {
  let sent = 0
  return new ReadableStream({
    pull(controller) {
      if (sent >= content.byteLength) {
        controller.close()
        return
      }
      const part = content.slice(sent, sent + PART_BYTES)
      sent += part.byteLength
      onProgress?.(sent)
      controller.enqueue(part)
    },
  })
}

async function readAnswer(fetch: Fetch, request: Request, clock: Clock): Promise<ZendeskAnswer> {
  const response = await fetch(request)
  const bytes = new Uint8Array(await response.arrayBuffer())
  const stated = Date.parse(response.headers.get('date') ?? '')
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN)
  return {
    status: response.status,
    date: Number.isNaN(stated) ? clock.now() : new Date(stated),
    ...(Number.isFinite(retryAfter) ? { retryAfterSeconds: retryAfter } : {}),
    bytes,
    json: readJson(response.headers.get('content-type'), bytes),
  }
}

function readJson(contentType: string | null, bytes: Uint8Array): unknown {
  if (!contentType?.includes('json')) return undefined
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}
