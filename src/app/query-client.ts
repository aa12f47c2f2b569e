import { QueryClient } from '@tanstack/react-query'
import { TradingGridError } from '../trading-grid/error.ts'
import { ZendeskError } from '../zendesk/error.ts'

/** Reads are tried again only where trying again can help, and no sooner than the other side asked for. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, error) => failures < 2 && isPassing(error),
        retryDelay: (failures, error) => Math.min(retryAfterMs(error) ?? 1_000 * 2 ** failures, 30_000),
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}

function isPassing(error: Error): boolean {
  if (error instanceof TradingGridError) return error.reason === 'unavailable' || error.reason === 'busy'
  return error instanceof ZendeskError && ['offline', 'timed-out', 'busy', 'unavailable'].includes(error.reason)
}

function retryAfterMs(error: Error): number | undefined {
  const seconds =
    error instanceof TradingGridError || error instanceof ZendeskError ? error.retryAfterSeconds : undefined
  return seconds === undefined ? undefined : seconds * 1_000
}
