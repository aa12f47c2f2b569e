import { type Query, QueryCache, QueryClient } from '@tanstack/react-query'
import { isRestricted, TradingGridError } from '../../trading-grid/error.ts'
import { ZendeskError } from '../../zendesk/error.ts'

const SHORT_PAUSE_SECONDS = 3

/**
 * Reads are tried again only where trying again can help, and no sooner than the other side asked for. What an agent may
 * not see any more is forgotten.
 */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (isRestricted(error)) forget(client, query)
      },
    }),
    defaultOptions: {
      queries: {
        retry: (failures, error) => failures < 2 && isPassing(error),
        retryDelay: (failures, error) => retryAfterMs(error) ?? 1_000 * 2 ** failures,
        refetchOnWindowFocus: false,
        networkMode: 'always',
        // What failed without a connection is asked again with one.
        refetchOnReconnect: ({ state }) => (state.error === null ? false : 'always'),
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
  return client
}

/** Which other answers tell of the same thread nobody knows here, so whatever is on screen is asked for again. */
function forget(client: QueryClient, refused: Query<unknown, unknown, unknown>): void {
  const { data, errorUpdateCount } = refused.state
  client.removeQueries({ type: 'inactive' })
  // What is asked again and again, and refused each time, says nothing new.
  if (data === undefined && errorUpdateCount > 1) return
  refused.setState({ data: undefined })
  void client.invalidateQueries({ predicate: (other) => other.state.data !== undefined })
}

/** Whoever waited for a time-out has waited long enough; the same goes for a pause that is longer than a breath. */
function isPassing(error: Error): boolean {
  if (error instanceof TradingGridError) {
    if (error.cause instanceof ZendeskError) return error.cause.reason === 'offline'
    return error.reason === 'unavailable' || (error.reason === 'busy' && isShort(error.retryAfterSeconds))
  }
  if (!(error instanceof ZendeskError)) return false
  if (error.reason === 'busy') return isShort(error.retryAfterSeconds)
  return error.reason === 'offline' || error.reason === 'unavailable'
}

const isShort = (seconds = SHORT_PAUSE_SECONDS) => seconds <= SHORT_PAUSE_SECONDS

function retryAfterMs(error: Error): number | undefined {
  const seconds =
    error instanceof TradingGridError || error instanceof ZendeskError ? error.retryAfterSeconds : undefined
  return seconds === undefined ? undefined : seconds * 1_000
}
