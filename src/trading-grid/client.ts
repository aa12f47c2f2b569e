import * as z from 'zod/mini'
import { ZendeskError } from '../zendesk/error.ts'
import { toJson } from '../zendesk/escape.ts'
import type { Agent, HttpRequest, HttpResponse, Installation, Zendesk } from '../zendesk/zendesk.ts'
import type { Operation } from './contract/operation.ts'
import { Problem } from './contract/problem.ts'
import { TradingGridError, type TradingGridFailure } from './error.ts'

/** What a call of one operation takes: the path's parameters, and query and body where the operation has them. */
export type CallInput<Op extends Operation> = {
  params?: Record<string, string | number>
} & (Op['body'] extends z.ZodMiniType ? { body: z.input<Op['body']> } : unknown) &
  (Op['query'] extends z.ZodMiniType ? { query?: z.input<Op['query']> } : unknown)

export type TradingGrid = {
  /** @throws TradingGridError; nothing that is not of the contract gets in */
  call<Op extends Operation>(operation: Op, input: CallInput<Op>, signal?: AbortSignal): Promise<z.output<Op['answer']>>
  /** The same answer as the JSON that came, for hashing; checked against the contract like any other. */
  callRaw<Op extends Operation>(operation: Op, input: CallInput<Op>, signal?: AbortSignal): Promise<unknown>
}

/** Through whom, and in whose name. */
type Asking = Pick<Zendesk, 'send'> & { agent: Pick<Agent, 'id'> }
type AnyInput = { params?: Record<string, string | number>; body?: unknown; query?: Record<string, unknown> }

/**
 * The only way to the Trading Grid: through Zendesk's proxy, which holds the credentials. Every request says which agent
 * asks, since who may see a thread is the Trading Grid's to say.
 */
export function createTradingGrid(zendesk: Asking, installation: Installation): TradingGrid {
  const exchange = async (operation: Operation, input: AnyInput, signal: AbortSignal | undefined) => {
    const request = toRequest(installation, operation, { ...input, query: { agent: zendesk.agent.id, ...input.query } })
    const response = await reach(zendesk, request, signal)
    const json = parseJson(response.text)
    if (response.status !== operation.status) throw failure(operation, response, json)
    const parsed = z.safeParse(operation.answer, json)
    if (!parsed.success) {
      throw new TradingGridError('unreadable', `${operation.method} ${operation.path} did not match its contract`, {
        cause: parsed.error,
      })
    }
    return { json, answer: parsed.data }
  }
  return {
    call: async (operation, input, signal) =>
      // Parsed by this very operation's schema a line above; the type system cannot follow it through the table.
      (await exchange(operation, input, signal)).answer as z.output<(typeof operation)['answer']>,
    callRaw: async (operation, input, signal) => (await exchange(operation, input, signal)).json,
  }
}

function toRequest(
  { settings, subdomain }: Installation,
  operation: Operation,
  input: AnyInput & { query: Record<string, unknown> },
): HttpRequest {
  const signed = settings.authentication === 'jwt'
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(input.params?.[name] ?? '')),
  )
  const query = new URLSearchParams(
    Object.entries(input.query).flatMap(([key, value]): [string, string][] =>
      value === undefined ? [] : [[key, String(value)]],
    ),
  )
  return {
    method: operation.method,
    url: `${settings.baseUrl}${path}?${query}`,
    headers: {
      Accept: 'application/json',
      Authorization: signed ? 'Bearer {{jwt.token}}' : 'Bearer {{setting.api_token}}',
    },
    ...(signed ? { jwt: { secretSetting: 'jwt_secret', claims: { iss: settings.jwtIssuer || subdomain } } } : {}),
    ...(input.body === undefined ? {} : { body: toJson(input.body) }),
  }
}

async function reach(
  zendesk: Pick<Zendesk, 'send'>,
  request: HttpRequest,
  signal: AbortSignal | undefined,
): Promise<HttpResponse> {
  try {
    return await zendesk.send(request, signal)
  } catch (cause) {
    if (cause instanceof ZendeskError) {
      const { message, outcomeUnknown } = cause
      throw new TradingGridError('unavailable', message, { cause, outcomeUnknown })
    }
    throw cause
  }
}

const reasons: Record<number, TradingGridFailure> = {
  401: 'unauthorised',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  410: 'gone',
  413: 'too-large',
  429: 'busy',
}

function failure(operation: Operation, response: HttpResponse, json: unknown): TradingGridError {
  const problem = z.safeParse(Problem, json)
  const reason = reasons[response.status] ?? statusReason(response.status)
  const said = problem.success ? problem.data : undefined
  return new TradingGridError(
    reason,
    `${operation.method} ${operation.path}: ${response.status} ${said?.detail ?? said?.title ?? ''}`.trim(),
    {
      problem: said,
    },
  )
}

function statusReason(status: number): TradingGridFailure {
  if (status >= 500) return 'unavailable'
  // A success of another kind, or a redirect that the proxy did not follow: not what the contract says.
  return status < 400 ? 'unreadable' : 'rejected'
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
