import * as z from 'zod/mini'
import { type GivenAnswer, keepAnswer, recallAnswer } from './answers.ts'
import { accountOf } from './authentication.ts'
import { canonicalJson } from './canonical-json.ts'
import { sha256Of } from './chain.ts'
import { invalid, notFound, Problem } from './problem.ts'
import { type Call, matchPath, type Route } from './route.ts'
import { requireCapability } from './settings.ts'
import { newId, type World } from './world.ts'

const MAX_BODY_BYTES = 5 * 1024 * 1024

/** Answers a request to the API, whose paths start behind `/v1`. Anything unforeseen is thrown, not hidden in a 500. */
export async function dispatch(world: World, routes: Route[], request: Request, path: string): Promise<Response> {
  const requestId = newId(world, 'req')
  try {
    const { status, body } = await answer(world, routes, request, path)
    return new Response(body, { status, headers: { 'content-type': 'application/json', 'cache-control': 'no-store' } })
  } catch (error) {
    if (error instanceof Problem) return error.response(requestId)
    throw error
  }
}

async function answer(world: World, routes: Route[], request: Request, path: string): Promise<GivenAnswer> {
  const account = accountOf(world, request)
  const { route, parameters } = findRoute(routes, request.method, path)
  const { operation } = route
  if (operation.needs) requireCapability(world, operation.needs)

  const body = operation.body && parseWith(operation.body, await readJson(request))
  const query = operation.query && parseQuery(operation.query, new URL(request.url).searchParams)
  const later: (() => void)[] = []
  const call: Call = {
    world,
    account,
    agent: agentIn(request, body),
    body,
    query,
    parameter: (name) => parameters[name] ?? '',
    afterwards: (work) => {
      later.push(work)
    },
  }

  const key = idempotencyKeyOf(body)
  const fingerprint = sha256Of(canonicalJson([operation.id, parameters, body ?? null]))
  const known = key === undefined ? undefined : recallAnswer(world, account, key, fingerprint)
  if (known) return known

  const prepared = await route.prepare(call)
  const given = world.db.atomic(() => {
    // Asked again: the same request may have come in, and been answered, while this one was waiting.
    const meanwhile = key === undefined ? undefined : recallAnswer(world, account, key, fingerprint)
    if (meanwhile) return meanwhile
    const made = { status: operation.status, body: JSON.stringify(route.commit(call, prepared)) }
    if (key !== undefined) keepAnswer(world, account, key, fingerprint, made)
    return made
  })
  for (const work of later) work()
  return given
}

function findRoute(routes: Route[], method: string, path: string) {
  for (const route of routes) {
    if (route.operation.method !== method) continue
    const parameters = matchPath(route.operation.path, path)
    if (parameters) return { route, parameters }
  }
  throw notFound(`${method} ${path}`)
}

async function readJson(request: Request): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) {
    throw new Problem(415, 'Send `Content-Type: application/json`.')
  }
  const bytes = await request.arrayBuffer()
  if (bytes.byteLength > MAX_BODY_BYTES) throw new Problem(413, 'A request may have at most 5 MB.')
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), (_, value) =>
      typeof value === 'string' ? storable(value) : value,
    )
  } catch {
    throw invalid([{ pointer: '', detail: 'This is not JSON in UTF-8.' }])
  }
}

/** Half a surrogate pair has no UTF-8 form and NUL ends a text in SQLite: neither would come back as it was hashed. */
const storable = (text: string): string => text.replace(/\p{Surrogate}|\0/gu, '\uFFFD')

function parseWith(schema: z.ZodMiniType, value: unknown): unknown {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw invalid(
    parsed.error.issues.map(({ path, message }) => ({
      pointer: path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
      detail: message,
    })),
  )
}

/** Everything in a URL is text: what the schema wanted as a number is read as one. */
function parseQuery(schema: z.ZodMiniType, search: URLSearchParams): unknown {
  const given: Record<string, unknown> = Object.fromEntries(search)
  for (const issue of schema.safeParse(given).error?.issues ?? []) {
    const name = String(issue.path[0])
    const text = given[name]
    if (issue.code === 'invalid_type' && typeof text === 'string' && /^-?\d{1,15}$/.test(text))
      given[name] = Number(text)
  }
  return parseWith(schema, given)
}

const AgentId = z.coerce.number().check(z.int(), z.positive())
const NamedAgent = z.object({ agent: z.object({ id: AgentId }) })

/** Every request may carry the agent in its query; what changes something names it in its body as well. */
function agentIn(request: Request, body: unknown): number | undefined {
  const inQuery = AgentId.safeParse(new URL(request.url).searchParams.get('agent') ?? undefined)
  return inQuery.data ?? NamedAgent.safeParse(body).data?.agent.id
}

function idempotencyKeyOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('idempotencyKey' in body)) return undefined
  return typeof body.idempotencyKey === 'string' ? body.idempotencyKey : undefined
}
