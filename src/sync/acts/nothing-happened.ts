import { TradingGridError } from '../../trading-grid/error.ts'

/**
 * Whether it is certain that no attempt with one idempotency key did anything, so that the agent may change what was to
 * be sent and send it under another key.
 * @param retried an earlier attempt with this key went out and its outcome is not known
 */
export function nothingHappened(error: unknown, retried: boolean): boolean {
  return error instanceof TradingGridError && !error.outcomeUnknown && !(retried && error.saidAtTheGate)
}
