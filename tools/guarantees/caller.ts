import type * as z from 'zod/mini'
import type { Operation } from '../../src/trading-grid/contract/operation.ts'
import { Problem } from '../../src/trading-grid/contract/problem.ts'
import { Broken, must, mustEqual } from './must.ts'

export type Fetch = (request: Request) => Promise<Response>

type Schema = z.ZodMiniType | undefined
type Given<S extends Schema> = S extends z.ZodMiniType ? z.input<S> : undefined

export type Asked<Body extends Schema, Query extends Schema> = {
  path?: Record<string, string | number>
} & (Body extends z.ZodMiniType ? { body: Given<Body> } : object) &
  (Query extends z.ZodMiniType ? { query?: Given<Query> } : object)

export type Answered = { status: number; headers: Headers; text: string; json: unknown }

export type RawRequest = {
  body?: string
  /** `null` sends no credentials. */
  token?: string | null
  contentType?: string
}

/** Speaks to a server with nothing but what Zendesk's proxy forwards for certain: three headers and text. */
export class Caller {
  readonly #base: string
  readonly #token: string
  readonly #fetch: Fetch

  constructor(base: string, token: string, fetch: Fetch) {
    this.#base = base.replace(/\/+$/, '')
    this.#token = token
    this.#fetch = fetch
  }

  async raw(method: string, path: string, request: RawRequest = {}): Promise<Answered> {
    const { body, token = this.#token, contentType = 'application/json' } = request
    const headers = new Headers({ accept: 'application/json' })
    if (token !== null) headers.set('authorization', `Bearer ${token}`)
    if (body !== undefined) headers.set('content-type', contentType)
    const init = { method, headers, redirect: 'manual' as const, ...(body === undefined ? {} : { body }) }
    const response = await this.#fetch(new Request(`${this.#base}${path}`, init))
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, json: parsed(text) }
  }

  ask<Body extends Schema, Query extends Schema, Answer extends z.ZodMiniType>(
    operation: Operation<Body, Query, Answer>,
    asked: Asked<Body, Query>,
  ): Promise<Answered> {
    const body = 'body' in asked ? { body: JSON.stringify(asked.body) } : {}
    return this.raw(operation.method, pathOf(operation.path, asked), body)
  }

  /** The answer of success, in the shape that the contract says. */
  async done<Body extends Schema, Query extends Schema, Answer extends z.ZodMiniType>(
    operation: Operation<Body, Query, Answer>,
    asked: Asked<Body, Query>,
  ): Promise<z.output<Answer>> {
    return shaped(operation, await this.ask(operation, asked))
  }

  /** A refusal with this status, as a problem in the shape that the contract says. */
  async refused<Body extends Schema, Query extends Schema, Answer extends z.ZodMiniType>(
    operation: Operation<Body, Query, Answer>,
    asked: Asked<Body, Query>,
    status: number,
    type?: string,
  ): Promise<Problem> {
    const problem = mustBeProblem(await this.ask(operation, asked), status, operation.id)
    if (type !== undefined) mustEqual(problem.type, type, `${operation.id}: the type of the problem`)
    return problem
  }
}

export function shaped<Body extends Schema, Query extends Schema, Answer extends z.ZodMiniType>(
  operation: Operation<Body, Query, Answer>,
  answered: Answered,
): z.output<Answer> {
  if (answered.status !== operation.status) {
    throw new Broken(`${operation.id} should answer ${operation.status}, but answered ${inShort(answered)}`)
  }
  const read = operation.answer.safeParse(answered.json)
  if (read.success) return read.data
  const where = read.error.issues.slice(0, 3).map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new Broken(`the answer of ${operation.id} does not match its contract: ${where.join('; ')}`)
}

export function mustBeProblem(answered: Answered, status: number, what: string): Problem {
  must(answered.status === status, `${what} should answer ${status}, but answered ${inShort(answered)}`)
  const mediaType = answered.headers.get('content-type') ?? ''
  must(mediaType.startsWith('application/problem+json'), `${what} answers ${status} as "${mediaType}"`)
  const problem = Problem.safeParse(answered.json)
  if (!problem.success) throw new Broken(`${what} answers ${status} in another shape: ${inShort(answered)}`)
  mustEqual(problem.data.status, status, `${what}: "status" in the body`)
  must(problem.data.requestId !== undefined, `${what} answers ${status} without a requestId`)
  return problem.data
}

const inShort = ({ status, text }: Answered) => `${status} ${text.replace(/\s+/g, ' ').slice(0, 200)}`

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function pathOf(template: string, asked: { path?: Record<string, string | number>; query?: unknown }): string {
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(asked.path?.[name] ?? ''))
  const query = Object.entries(asked.query ?? {})
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
  return query.length > 0 ? `${path}?${query.join('&')}` : path
}
