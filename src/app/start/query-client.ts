import { type Query, QueryCache, QueryClient } from '@tanstack/react-query'
import { isRestricted } from '../../trading-grid/error.ts'
import { OutsideError } from '../../zendesk/error.ts'

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
        retry: (failures, error) => failures < 2 && error instanceof OutsideError && error.worthReadingAgain,
        retryDelay: (failures, error) =>
          (error instanceof OutsideError ? error.retryAfterMs : undefined) ?? 1_000 * 2 ** failures,
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
