import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import * as z from 'zod/mini'
import { ThreadId } from '../src/domain/ids.ts'
import type { Operation } from '../src/trading-grid/contract/operation.ts'
import { Problem } from '../src/trading-grid/contract/problem.ts'
import { projectFolder } from './run-command.ts'

type Json = { [key: string]: unknown }

/** What any operation may answer beside its own problems. */
const usualProblems = [401, 403, 422, 429, 503] as const
const problemWords: Record<string, string> = {
  401: 'The credentials are missing or wrong. Never with `WWW-Authenticate`, which opens the login box of the browser',
  403:
    'These credentials may not do this, or, with the type `urn:trading-grid:problem:restricted`, the thread is for other ' +
    'agents only',
  404: 'There is no such thing, or it is not for this account',
  409: 'It was changed meanwhile, or its state forbids this; the current state comes along',
  410: 'It was there and is gone',
  413: 'Too large',
  415: 'The media type is not supported',
  422: 'The request does not fit the contract, or its idempotency key was used for another one',
  429: 'Too many requests; `retryAfterSeconds` in the body as well',
  503: 'Out of order for a while; `retryAfterSeconds` in the body as well',
}

/** Who may see a thread depends on it, so every operation takes it. */
const askingAgent = {
  name: 'agent',
  in: 'query',
  required: false,
  description:
    'The Zendesk id of the agent in whose name the app asks, as the app says: not proven. A restricted thread answers ' +
    '403 to everybody but the agents who may see it, and is absent from their lists, counts, feeds and notes; so it is ' +
    'for a request without an agent.',
  schema: { type: 'integer', minimum: 1 },
}

/** Every operation that the contract's files export, in the order of files and of the exports in them. */
export async function readContract(): Promise<{ operations: Operation[]; schemas: Map<string, z.ZodMiniType> }> {
  const folder = path.join(projectFolder, 'src/trading-grid/contract')
  const operations: Operation[] = []
  const schemas = new Map<string, z.ZodMiniType>()
  for (const name of (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.ts')).sort()) {
    const exported: Json = await import(pathToFileURL(path.join(folder, name)).href)
    for (const [key, value] of Object.entries(exported)) {
      if (isOperation(value)) operations.push(value)
      else if (value instanceof z.ZodMiniType) schemas.set(key, value)
    }
  }
  return { operations, schemas }
}

function isOperation(value: unknown): value is Operation {
  return typeof value === 'object' && value !== null && 'answer' in value && 'method' in value && 'path' in value
}

/** The contract as OpenAPI 3.1, for whoever builds the gateway that serves it. */
export async function describeContract(): Promise<Json> {
  const { operations, schemas } = await readContract()
  const named = nameSchemas(operations, schemas)
  const paths: Record<string, Json> = {}
  for (const operation of operations) {
    const path = paths[operation.path] ?? {}
    path[operation.method.toLowerCase()] = describeOperation(operation, named)
    paths[operation.path] = path
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Trading Grid for Zendesk: what the app asks of a Trading Grid',
      version: '1.0.0',
      description:
        'The contract of the app, version 1. OpenText publishes no API for Active Community: this is not its API, but ' +
        'what a gateway or an integration platform serves in front of it.',
    },
    servers: [{ url: 'https://trading-grid.example/v1' }],
    security: [{ bearer: [] }],
    paths,
    components: {
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          description: 'An API token, or a JWT that the proxy of Zendesk signs from a shared secret (HS256).',
        },
      },
      parameters: { agent: askingAgent },
      responses: Object.fromEntries(Object.keys(problemWords).map((code) => [code, describeProblem(code, named)])),
      schemas: describeSchemas(named),
    },
  }
}

/** One name per schema: its own where it is exported, else after the operation that uses it. */
function nameSchemas(operations: Operation[], schemas: Map<string, z.ZodMiniType>): Map<z.ZodMiniType, string> {
  const named = new Map<z.ZodMiniType, string>([[ThreadId, 'Id']])
  const add = (schema: z.ZodMiniType, name: string) => {
    if (!named.has(schema)) named.set(schema, name)
  }
  for (const [name, schema] of schemas) add(schema, name)
  for (const { id, body, answer } of operations) {
    const name = `${id.slice(0, 1).toUpperCase()}${id.slice(1)}`
    if (body) add(body, `${name}Request`)
    add(answer, `${name}Answer`)
  }
  return named
}

function describeSchemas(named: Map<z.ZodMiniType, string>): Json {
  const registry = z.registry<{ id: string }>()
  for (const [schema, id] of named) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}`, io: 'input' })
  const byName = Object.entries(schemas).sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(byName.map(([name, schema]) => [name, bare(schema)]))
}

/** OpenAPI names dialect and schema by other means. */
function bare({ $schema: _dialect, $id: _id, ...rest }: Json): Json {
  return rest
}

function describeOperation(operation: Operation, named: Map<z.ZodMiniType, string>): Json {
  const { id, summary, needs, body, answer, status, problems = [] } = operation
  const mayAnswer = [...new Set<number>([...usualProblems, ...problems])].sort((one, other) => one - other)
  const parameters = [...pathParameters(operation.path), ...queryParameters(operation.query)]
  if (!parameters.some(({ name }) => name === 'agent')) parameters.push({ $ref: '#/components/parameters/agent' })
  return {
    operationId: id,
    summary,
    ...(needs ? { 'x-needs-capability': needs, description: `Only where the capability \`${needs}\` is there.` } : {}),
    parameters,
    ...(body
      ? { requestBody: { required: true, content: { 'application/json': { schema: refer(body, named) } } } }
      : {}),
    responses: {
      [status]: { description: 'Done', content: { 'application/json': { schema: refer(answer, named) } } },
      ...Object.fromEntries(mayAnswer.map((code) => [code, { $ref: `#/components/responses/${code}` }])),
    },
  }
}

function describeProblem(status: string, named: Map<z.ZodMiniType, string>): Json {
  return {
    description: problemWords[status],
    content: { 'application/problem+json': { schema: refer(Problem, named) } },
  }
}

const refer = (schema: z.ZodMiniType, named: Map<z.ZodMiniType, string>) => ({
  $ref: `#/components/schemas/${named.get(schema)}`,
})

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
}

function queryParameters(query: z.ZodMiniType | undefined): Json[] {
  if (!query) return []
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input' })
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
}
