import * as z from 'zod/mini'
import type { AgentPage } from '../host-model.ts'
import { PROXY_PATH } from '../proxy-path.ts'

const Options = z.looseObject({
  url: z.string(),
  type: z._default(z.string(), 'GET'),
  headers: z._default(z.record(z.string(), z.coerce.string()), {}),
  data: z.optional(z.unknown()),
  contentType: z.optional(z.union([z.string(), z.boolean()])),
  dataType: z.optional(z.string()),
  cors: z._default(z.boolean(), false),
  autoRetry: z._default(z.boolean(), true),
  timeout: z._default(z.number(), 0),
  httpCompleteResponse: z._default(z.boolean(), false),
})
type Options = z.infer<typeof Options>

/** jQuery's view of a response, without the methods that do not pass between windows. */
type Xhr = { readyState: number; status: number; statusText: string; responseText: string; responseJSON?: unknown }
export type Settled = { how: 'done' | 'fail'; responseArgs: unknown[] }

const MAX_RETRIES = 3

/**
 * `client.request`, as ZAF answers it: a path goes to Zendesk with the agent's session, any other URL to the request
 * proxy, or, with `cors`, straight out of the browser. Options are jQuery's.
 */
export async function answerRequest(page: AgentPage, message: unknown): Promise<Settled> {
  const options = Options.safeParse(typeof message === 'string' ? { url: message } : message)
  if (!options.success) return failed({ ...nothing, statusText: 'Invalid request options' }, 'error')
  const { timeout, autoRetry } = options.data
  const answer = sendWithRetries(page, options.data, autoRetry ? MAX_RETRIES : 0)
  if (timeout <= 0) return answer
  const late = page.wait(timeout).then(() => failed({ ...nothing, statusText: 'timeout' }, 'timeout'))
  return Promise.race([answer, late])
}

const nothing: Xhr = { readyState: 0, status: 0, statusText: 'error', responseText: '' }
const failed = (xhr: Xhr, kind: string): Settled => ({ how: 'fail', responseArgs: [xhr, kind, xhr.statusText] })

async function sendWithRetries(page: AgentPage, options: Options, retries: number): Promise<Settled> {
  let response: Response
  let text: string
  try {
    response = await send(page, options)
    text = await response.text()
  } catch {
    return failed(nothing, 'error')
  }
  const retryAfter = Number(response.headers.get('retry-after') ?? 1)
  if (response.status === 429 && retries > 0 && Number.isFinite(retryAfter)) {
    await page.wait(retryAfter * 1000)
    return sendWithRetries(page, options, retries - 1)
  }
  return settle(options, response, text)
}

function settle(options: Options, response: Response, text: string): Settled {
  const json = jsonOrNothing(text)
  const xhr: Xhr = {
    readyState: 4,
    status: response.status,
    statusText: response.statusText || (response.ok ? 'OK' : 'error'),
    responseText: text,
    ...(json === undefined ? {} : { responseJSON: json.value }),
  }
  if (!response.ok) return failed({ ...xhr, ...headersOf(options, response) }, 'error')
  const isJson = options.dataType === 'json' || (!options.dataType && isJsonType(response))
  if (isJson && json === undefined && text !== '') return failed(xhr, 'parsererror')
  const data = isJson ? json?.value : text
  const complete = { ...xhr, ...headersOf(options, response) }
  return { how: 'done', responseArgs: [options.httpCompleteResponse ? complete : data, 'success', xhr] }
}

const isJsonType = (response: Response) => /\bjson\b/.test(response.headers.get('content-type') ?? '')
const headersOf = (options: Options, response: Response) =>
  options.httpCompleteResponse ? { headers: Object.fromEntries(response.headers) } : {}

function jsonOrNothing(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

async function send(page: AgentPage, options: Options): Promise<Response> {
  const method = options.type.toUpperCase()
  const bodyless = method === 'GET' || method === 'HEAD'
  const url = bodyless ? withQuery(options.url, options.data) : options.url
  const app = page.installation()

  if (/^https?:\/\//i.test(url) && !options.cors) {
    const { url: _, data, ...rest } = options
    const body = { installationId: app.installationId, options: { ...rest, url, ...(bodyless ? {} : { data }) } }
    const request = new Request(new URL(PROXY_PATH, page.origin), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-zendesk-app-id': String(app.appId) },
      body: JSON.stringify(body),
    })
    return page.fetch(request)
  }

  const to = new URL(url, page.origin)
  const headers = new Headers(options.headers)
  const body = bodyless ? null : bodyOf(options.data)
  if (body !== null && options.contentType !== false) {
    const given = typeof options.contentType === 'string' ? options.contentType : undefined
    headers.set(
      'content-type',
      given ?? headers.get('content-type') ?? 'application/x-www-form-urlencoded; charset=UTF-8',
    )
  }
  if (to.origin === page.origin) headers.set('x-zendesk-app-id', String(app.appId))
  const credentials = to.origin === page.origin ? 'same-origin' : 'omit'
  return page.fetch(new Request(to, { method, headers, body, credentials }))
}

function withQuery(url: string, data: unknown): string {
  const query = bodyOf(data)
  return query ? `${url}${url.includes('?') ? '&' : '?'}${query}` : url
}

/** Objects are form-encoded, one level deep. A file or bytes became a plain object on the way and are encoded as one. */
function bodyOf(data: unknown): string | null {
  if (data === undefined || data === null) return null
  if (typeof data !== 'object') return String(data)
  return new URLSearchParams(
    Object.entries(data).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString()
}
