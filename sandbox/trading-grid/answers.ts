import * as z from 'zod/mini'
import { problemTypes } from '../../src/trading-grid/contract/problem.ts'
import { Problem } from './problem.ts'
import { instantOf, type World } from './world.ts'

const KEPT_DAYS = 100
const Answer = z.object({ request: z.string(), status: z.int(), body: z.string() })

export type GivenAnswer = { status: number; body: string }

/**
 * The answer that this key got before, word for word. Only answers of success are kept: a request that was refused has
 * changed nothing, so its key is still unused.
 *
 * @throws Problem 422 where the key came with another request
 */
export function recallAnswer(world: World, scope: string, key: string, request: string): GivenAnswer | undefined {
  const given = world.db.row(
    Answer,
    'SELECT request, status, body FROM answers WHERE scope = ? AND key = ?',
    scope,
    key,
  )
  if (given && given.request !== request) {
    throw new Problem(422, 'This idempotency key was used for another request.', problemTypes.keyReused, {
      errors: [{ pointer: '/idempotencyKey', detail: 'Used for another request.' }],
    })
  }
  return given
}

/** To be called in the transaction of the effect: either both are kept or neither. */
export function keepAnswer(world: World, scope: string, key: string, request: string, answer: GivenAnswer): void {
  world.db.run(
    'INSERT INTO answers (scope, key, request, status, body, at) VALUES (?, ?, ?, ?, ?, ?)',
    scope,
    key,
    request,
    answer.status,
    answer.body,
    instantOf(world),
  )
}

export function forgetOldAnswers(world: World): void {
  const before = new Date(world.clock.now().getTime() - KEPT_DAYS * 86_400_000).toISOString()
  world.db.run('DELETE FROM answers WHERE at < ?', before)
}
