import type { Setback, Trouble } from '../../domain/drafts/outbox.ts'
import { TradingGridError, tradingGridFailures } from '../../trading-grid/error.ts'
import { ZendeskError, zendeskFailures } from '../../zendesk/error.ts'
import { nothingHappened } from '../acts/nothing-happened.ts'

/** @param retried an earlier attempt went out and its outcome is not known */
export function setbackOf(error: unknown, retried: boolean): Setback {
  return {
    trouble: troubleOf(error),
    nothingHappened: nothingHappened(error, retried),
    passing: error instanceof TradingGridError && error.passes,
    retryAfterMs: error instanceof TradingGridError ? error.retryAfterMs : undefined,
  }
}

/** An error that can be kept over a reload. */
function troubleOf(error: unknown): Trouble {
  if (error instanceof TradingGridError) {
    // A broken way there is the way's fault, and its own words help more.
    if (error.cause instanceof ZendeskError) return troubleOf(error.cause)
    return {
      side: 'trading-grid',
      reason: error.reason,
      detail: error.problem?.detail ?? error.problem?.title ?? error.message,
    }
  }
  if (error instanceof ZendeskError) return { side: 'zendesk', reason: error.reason, detail: error.message }
  return { side: 'app', reason: '', detail: error instanceof Error ? error.message : '' }
}

/** The error again, for whoever puts errors into words. */
export function errorOf({ side, reason, detail }: Trouble): Error {
  const tradingGrid = tradingGridFailures.find((known) => known === reason)
  if (side === 'trading-grid' && tradingGrid) {
    const problem = { type: 'about:blank', title: detail, status: 0 }
    return new TradingGridError(tradingGrid, detail, { problem })
  }
  const zendesk = zendeskFailures.find((known) => known === reason)
  if (side === 'zendesk' && zendesk) {
    const cause = new ZendeskError(zendesk, detail)
    return new TradingGridError('unavailable', detail, { cause })
  }
  return new Error(detail)
}
