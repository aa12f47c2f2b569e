import { OutsideError, ZendeskError } from '../zendesk/error.ts'
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

/** Time or an admin can mend these. */
const passing: readonly TradingGridFailure[] = ['unauthorised', 'busy', 'unavailable', 'unreadable']
/** Said before anybody looked at what was asked for. */
const atTheGate: readonly TradingGridFailure[] = ['unauthorised', 'forbidden', 'busy']

export class TradingGridError extends OutsideError {
  override name = 'TradingGridError'
  readonly reason: TradingGridFailure
  /** What the Trading Grid said about it, where it did. */
  readonly problem: Problem | undefined
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

  get transient(): boolean {
    return this.reason === 'busy' || this.reason === 'unavailable'
  }

  get retryAfterSeconds(): number | undefined {
    return this.problem?.retryAfterSeconds
  }

  get retryAfterMs(): number | undefined {
    if (this.retryAfterSeconds !== undefined) return this.retryAfterSeconds * 1_000
    return this.cause instanceof ZendeskError ? this.cause.retryAfterMs : undefined
  }

  /** Zendesk's proxy has waited already, unless it was never reached. */
  get worthReadingAgain(): boolean {
    if (this.cause instanceof ZendeskError) return this.cause.reason === 'offline'
    return this.reason === 'unavailable' || (this.reason === 'busy' && this.isShort)
  }

  /** It goes through later, unchanged. Whoever says when to come back expects that, as of a file that is still scanned. */
  get passes(): boolean {
    return passing.includes(this.reason) || this.retryAfterSeconds !== undefined
  }

  /** Turned away there or on the way, before anybody looked at the request's key: it says nothing about an attempt before. */
  get saidAtTheGate(): boolean {
    return atTheGate.includes(this.reason) || this.cause instanceof ZendeskError
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
