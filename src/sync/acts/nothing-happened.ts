import { TradingGridError, type TradingGridFailure } from '../../trading-grid/error.ts'
import { ZendeskError } from '../../zendesk/error.ts'

const atTheGate: readonly TradingGridFailure[] = ['unauthorised', 'forbidden', 'busy']

/**
 * Whether it is certain that no attempt with one idempotency key did anything, so that the agent may change what was to
 * be sent and send it under another key.
 * @param retried an earlier attempt with this key went out and its outcome is not known
 */
export function nothingHappened(error: unknown, retried: boolean): boolean {
  if (!(error instanceof TradingGridError) || error.outcomeUnknown) return false
  // Turned away before anybody looked at the key, it says nothing about the attempt before.
  return !retried || (!atTheGate.includes(error.reason) && !(error.cause instanceof ZendeskError))
}
