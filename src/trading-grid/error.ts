import { type Problem, problemTypes } from './contract/problem.ts'

/** Why the Trading Grid failed. Closed, so that `ui` can say each in words. */
export const tradingGridFailures = [
  'unauthorised',
  'forbidden',
  'not-found', // also where somebody may not know that it exists
  'gone',
  'conflict', // what was changed is no longer what the caller saw
  'too-large',
  'rejected',
  'busy', // 429
  'unavailable', // 5xx, no answer, or the way there is broken
  'unreadable', // an answer that is not of the contract
] as const
export type TradingGridFailure = (typeof tradingGridFailures)[number]

/** After these a request may have been done all the same, unless somebody knows better. */
const unknownAfter: readonly TradingGridFailure[] = ['unavailable', 'unreadable']

export class TradingGridError extends Error {
  override name = 'TradingGridError'
  readonly reason: TradingGridFailure
  /** What the Trading Grid said about it, where it did. */
  readonly problem: Problem | undefined
  /** What was asked for may have been done all the same. */
  readonly outcomeUnknown: boolean

  constructor(
    reason: TradingGridFailure,
    message: string,
    options: ErrorOptions & { problem?: Problem | undefined; outcomeUnknown?: boolean } = {},
  ) {
    super(message, options)
    this.reason = reason
    this.problem = options.problem
    this.outcomeUnknown = options.outcomeUnknown ?? unknownAfter.includes(reason)
  }

  get retryAfterSeconds(): number | undefined {
    return this.problem?.retryAfterSeconds
  }
}

/** A thread, or a file in it, that is for other agents only. */
export function isRestricted(error: unknown): boolean {
  return error instanceof TradingGridError && error.problem?.type === problemTypes.restricted
}

/** No note in the ticket names the thread, or a file, as far as Zendesk has shown it to the Trading Grid. */
export function isNotWitnessed(error: unknown): boolean {
  return error instanceof TradingGridError && error.problem?.type === problemTypes.notWitnessed
}
