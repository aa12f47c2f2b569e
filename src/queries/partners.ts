import { queryOptions } from '@tanstack/react-query'
import type { TradingGrid } from '../trading-grid/client.ts'
import { searchPartners } from '../trading-grid/contract/partner-operations.ts'

export const partnerQueries = {
  /** An empty text lists all, as far as one page goes. */
  search: (tradingGrid: TradingGrid, text: string) =>
    queryOptions({
      queryKey: ['partners', 'search', text],
      queryFn: async ({ signal }) =>
        (await tradingGrid.call(searchPartners, { body: { text, limit: 50 } }, signal)).items,
      staleTime: 60_000,
    }),
}
