import { type Context, Hono } from 'hono'
import type { Platform } from '../platform.ts'
import { type Caller, requireAgent, whoCalls } from './caller.ts'
import type { Limits } from './limits.ts'
import { type Present, presentFor } from './present.ts'
import { badRequest, noSuchPage, Refusal } from './refusal.ts'

export type ApiEnv = { Variables: { caller: Caller | undefined; present: Present } }
export type Api = Hono<ApiEnv>
export type ApiContext = Context<ApiEnv>

/** Every route answers with and without `.json` at its end. */
const withoutSuffix = (request: Request) => new URL(request.url).pathname.replace(/\.json$/, '')

/** An app of routes that know who calls, how to present records, and how to refuse. */
export function createApi(platform: Platform): Api {
  const api = new Hono<ApiEnv>({ getPath: withoutSuffix })
  api.use(async (c, next) => {
    c.set('present', presentFor(platform.desk, new URL(c.req.url).origin))
    c.set('caller', whoCalls(platform.desk, platform.clock, c.req.raw))
    await next()
    c.header('date', platform.clock.now().toUTCString())
  })
  api.notFound(() => answerRefusal(noSuchPage(), platform))
  api.onError((error) => {
    if (error instanceof Refusal) return answerRefusal(error, platform)
    throw error
  })
  return api
}

/** Requests of apps and of servers count against the account's minute; the workspace's own do not. */
export function countRequests(api: Api, limits: Limits): void {
  api.use('/api/*', async (c, next) => {
    const counted = c.req.header('authorization') !== undefined || c.req.header('x-zendesk-app-id') !== undefined
    const headers = counted ? limits.countRequest() : {}
    await next()
    for (const [name, value] of Object.entries(headers)) c.header(name, value)
  })
}

function answerRefusal(refusal: Refusal, { clock }: Platform): Response {
  return new Response(JSON.stringify(refusal.body), {
    status: refusal.status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      date: clock.now().toUTCString(),
      ...refusal.headers,
    },
  })
}

export const agentOf = (c: ApiContext): Caller => requireAgent(c.get('caller'))

export function idOf(c: ApiContext, name = 'id'): number {
  const text = c.req.param(name) ?? ''
  if (!/^\d{1,15}$/.test(text))
    throw badRequest(`You passed an invalid value for the ${name} attribute. Must be an integer`)
  return Number(text)
}

export const idsOf = (text: string | undefined): number[] =>
  (text ?? '')
    .split(',')
    .map(Number)
    .filter((id) => Number.isInteger(id) && id > 0)
    .slice(0, 100)

/** The body as JSON, if its Content-Type says so: a form-encoded body is no JSON to Zendesk, whatever is in it. */
export async function jsonOf(c: ApiContext): Promise<unknown> {
  if (!/\bjson\b/i.test(c.req.header('content-type') ?? '')) {
    throw badRequest('You passed an invalid value. The request needs a JSON body and Content-Type: application/json')
  }
  try {
    return await c.req.json()
  } catch {
    throw badRequest('The request body is not valid JSON')
  }
}
