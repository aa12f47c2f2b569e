import type * as z from 'zod/mini'
import type { Capability } from './vocabulary/capability.ts'

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
  /** `undefined` where the operation takes none. */
  body: Body
  query: Query
  answer: Answer
  /** The status of success. */
  status: 200 | 201 | 202
  /** Statuses of `problem+json` that mean something to the caller beyond the ones that any operation may answer. */
  problems?: readonly (404 | 409 | 410 | 413 | 415 | 422)[]
  /** Present only where the server has this capability. */
  needs?: Capability
}

type Described<Body, Query, Answer extends z.ZodMiniType> = Omit<
  Operation<undefined, undefined, Answer>,
  'body' | 'query'
> & {
  body?: Body
  query?: Query
}

/** Keeps the literal types of `body`, `query` and `answer`; what is left out is `undefined`. */
export function operation<
  Answer extends z.ZodMiniType,
  Body extends z.ZodMiniType | undefined = undefined,
  Query extends z.ZodMiniType | undefined = undefined,
>(described: Described<Body, Query, Answer>): Operation<Body, Query, Answer> {
  // Left out means that the type parameter is `undefined` by default, which the compiler does not conclude.
  return { body: undefined as Body, query: undefined as Query, ...described }
}
