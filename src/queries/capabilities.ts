import { queryOptions } from '@tanstack/react-query'
import type { TradingGrid } from '../trading-grid/client.ts'
import { readCapabilities } from '../trading-grid/contract/capabilities.ts'

const ASK_AGAIN_AFTER_MS = 5 * 60_000

export const capabilityQueries = {
  /** For a page without an overview, which tells them as well. */
  known: (tradingGrid: TradingGrid) =>
    queryOptions({
      queryKey: ['capabilities'] as const,
      queryFn: ({ signal }) => tradingGrid.call(readCapabilities, {}, signal),
      staleTime: ASK_AGAIN_AFTER_MS,
    }),
}
