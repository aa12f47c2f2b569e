import type * as z from 'zod/mini'
import type { Operation } from '../../src/trading-grid/contract/operation.ts'
import { Problem } from './problem.ts'
import type { World } from './world.ts'

type Parsed<Schema> = Schema extends z.ZodMiniType ? z.output<Schema> : undefined

/** One request, checked against the contract. */
export type Call<Body = unknown, Query = unknown> = {
  world: World
  /** The Zendesk account that the credentials stand for. */
  account: string
  /** The agent in whose name the app asks, as it says; nobody where it does not say. */
  agent: number | undefined
  body: Body
  query: Query
  /** A part of the path, decoded. */
  parameter: (name: string) => string
  /** Runs once the answer is safely written: work that takes its own time. */
  afterwards: (work: () => void) => void
}

export type Route = {
  operation: Operation
  /** May wait for the outside. Writes nothing but what it learned about Zendesk. */
  prepare: (call: Call) => Promise<unknown>
  /** Runs in one transaction with the idempotency record, so it may not wait. */
  commit: (call: Call, prepared: unknown) => unknown
}

export function route<
  Body extends z.ZodMiniType | undefined,
  Query extends z.ZodMiniType | undefined,
  Answer extends z.ZodMiniType,
  Prepared = undefined,
>(
  operation: Operation<Body, Query, Answer>,
  commit: (call: Call<Parsed<Body>, Parsed<Query>>, prepared: Prepared) => z.input<Answer>,
  prepare?: (call: Call<Parsed<Body>, Parsed<Query>>) => Promise<Prepared>,
): Route {
  return {
    // The dispatcher parses with this operation's own schemas before it calls, which the list of routes cannot say.
    operation: operation as unknown as Operation,
    prepare: async (call) => prepare?.(call as Call<Parsed<Body>, Parsed<Query>>), // Parsed by the dispatcher.
    commit: (call, prepared) => commit(call as Call<Parsed<Body>, Parsed<Query>>, prepared as Prepared), // As above.
  }
}

/** The path's parameters where it fits the template, such as `/threads/{thread}/events`. */
export function matchPath(template: string, path: string): Record<string, string> | undefined {
  const [wanted, given] = [template.split('/'), path.split('/')]
  if (wanted.length !== given.length) return undefined
  const parameters: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? ''
    const name = /^\{(\w+)\}$/.exec(part)?.[1]
    if (name === undefined) {
      if (part !== value) return undefined
    } else {
      const decoded = decode(value)
      if (!decoded) return undefined
      parameters[name] = decoded
    }
  }
  return parameters
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** Credentials stand for one Zendesk account; tickets of another are none of their business. */
export function requireAccount(call: Call, account: string): void {
  if (call.account !== account) throw new Problem(403, 'These credentials belong to another Zendesk account.')
}
