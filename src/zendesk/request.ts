import * as z from 'zod/mini'
import { outcomeOf, ZendeskError } from './error.ts'
import { safeUrl } from './escape.ts'
import { packagedHosts } from './package.ts'
import type { ZafClient } from './sdk/sdk.ts'
import type { HttpRequest, HttpResponse } from './zendesk.ts'

const DEFAULT_TIMEOUT_MS = 20_000
/** Zendesk's own words when the proxy, not the other side, failed: a Ruby hash, not JSON, or a sentence about the host. */
const FROM_PROXY = /^\s*Proxy error:|is not a proxyable URI\s*$/

/** What the framework hands over for good and bad answers alike. */
const Answer = z.looseObject({
  status: z.optional(z.number()),
  responseText: z.optional(z.nullable(z.string())),
  responseJSON: z.optional(z.unknown()),
  statusText: z.optional(z.string()),
  headers: z.optional(z.unknown()),
  responseHeaders: z.optional(z.unknown()),
})

/** @throws ZendeskError where there was no HTTP answer from the other side */
export async function sendRequest(
  client: ZafClient,
  request: HttpRequest,
  signal?: AbortSignal,
): Promise<HttpResponse> {
  signal?.throwIfAborted()
  const outcome = outcomeOf(request.method)
  // Without a connection it cannot have left this browser.
  const unanswered = isOffline() ? ({ outcomeUnknown: false } as const) : outcome
  const answer = await withinTime(
    client.request(toOptions(request)).catch((reason: unknown) => notAnError(reason, unanswered)),
    request,
    signal,
  )
  const parsed = z.safeParse(Answer, answer)
  if (!parsed.success)
    throw new ZendeskError('unreadable', 'The framework answered with something else than a response.', {
      cause: parsed.error,
      ...outcome,
    })
  const { status = 0, responseText, responseJSON } = parsed.data
  const text = responseText ?? (responseJSON === undefined ? '' : JSON.stringify(responseJSON))
  if (FROM_PROXY.test(text)) throw proxyFailure(request.url, status, text, outcome)
  if (status === 0) throw new ZendeskError('offline', parsed.data.statusText ?? 'No answer.', unanswered)
  return { status, text, header: (name) => headerOf(parsed.data.headers ?? parsed.data.responseHeaders, name) }
}

/** Only what the browser is sure of: it may believe in a connection that leads nowhere. */
function isOffline(): boolean {
  return typeof navigator !== 'undefined' && navigator.onLine === false
}

/** Nobody promises the words with which the proxy refuses a host that the package does not list; the list is known. */
function proxyFailure(url: string, status: number, text: string, outcome: { outcomeUnknown?: false }): ZendeskError {
  const host = /^https:\/\/([^/:]+)/.exec(url)?.[1]
  // A 5xx is about what became of a request that was sent.
  const isRefused = status < 500 && host !== undefined && !packagedHosts.includes(host)
  return isRefused ? new ZendeskError('other-host', host) : new ZendeskError('proxy', text.slice(0, 500), outcome)
}

/** The framework rejects with a plain object like jqXHR, or, when it was broken itself, with an Error. */
function notAnError(reason: unknown, outcome: { outcomeUnknown?: false }): unknown {
  if (reason instanceof Error) throw new ZendeskError('offline', reason.message, { cause: reason, ...outcome })
  return reason
}

function toOptions(request: HttpRequest): Record<string, unknown> {
  const external = /^https?:/.test(request.url)
  return {
    url: safeUrl(request.url),
    type: request.method,
    // Text always: what is not JSON must be seen, not swallowed by a failed parse.
    dataType: 'text',
    httpCompleteResponse: true,
    // The caller decides what is tried again.
    autoRetry: false,
    timeout: request.timeoutMs ?? DEFAULT_TIMEOUT_MS,
    ...(external ? { secure: true, cors: false } : {}),
    ...(request.headers ? { headers: request.headers } : {}),
    ...(request.body === undefined
      ? {}
      : { data: request.body, contentType: request.contentType ?? 'application/json' }),
    ...(request.jwt
      ? {
          jwt: {
            algorithm: 'HS256',
            secret_key: `{{setting.${request.jwt.secretSetting}}}`,
            expiry: 300,
            claims: request.jwt.claims,
          },
        }
      : {}),
  }
}

/** `client.request` has no time-out and no abort of its own: a late answer is dropped here. */
function withinTime<T>(
  promise: Promise<T>,
  { method, timeoutMs = DEFAULT_TIMEOUT_MS }: HttpRequest,
  signal: AbortSignal | undefined,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      const said = `No answer within ${Math.round(timeoutMs / 1000)} s.`
      reject(new ZendeskError('timed-out', said, outcomeOf(method)))
    }, timeoutMs)
    const abort = () => reject(signal?.reason)
    signal?.addEventListener('abort', abort, { once: true })
    void promise.then(resolve, reject).finally(() => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
    })
  })
}

/** Headers survive the frame as a plain object, or as one text in older builds. */
function headerOf(headers: unknown, name: string): string | undefined {
  if (typeof headers === 'string') {
    const line = headers.split(/\r?\n/).find((text) => text.toLowerCase().startsWith(`${name.toLowerCase()}:`))
    return line?.slice(name.length + 1).trim()
  }
  if (typeof headers !== 'object' || headers === null) return undefined
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name.toLowerCase())
  return found === undefined ? undefined : String(found[1])
}
