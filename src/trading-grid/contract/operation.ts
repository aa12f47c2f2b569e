import type * as z from 'zod/mini'
import type { Capability } from './capabilities.ts'

/**
 * One request of the contract: how it is sent and what may come back. The client, the OpenAPI file, the sandbox and
 * `contract:check` all read this; nothing about the wire is written a second time.
 */
export type Operation<
  Body extends z.ZodMiniType | undefined = z.ZodMiniType | undefined,
  Query extends z.ZodMiniType | undefined = z.ZodMiniType | undefined,
  Answer extends z.ZodMiniType = z.ZodMiniType,
> = {
  id: string
  summary: string
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** `{name}` stands for a path parameter, percent-encoded by the client. */
  path: string
  body?: Body
  query?: Query
  answer: Answer
  /** The status of success. */
  status: 200 | 201 | 202
  /** Statuses of `problem+json` that mean something to the caller beyond the ones that any operation may answer. */
  problems?: readonly (404 | 409 | 410 | 413 | 415 | 422)[]
  /** Present only where the server has this capability. */
  needs?: Capability
}

/** Keeps the literal types of `body`, `query` and `answer`. */
export function operation<
  Answer extends z.ZodMiniType,
  Body extends z.ZodMiniType | undefined = undefined,
  Query extends z.ZodMiniType | undefined = undefined,
>(described: Operation<Body, Query, Answer>): Operation<Body, Query, Answer> {
  return described
}
