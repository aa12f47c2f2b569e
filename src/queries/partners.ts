import { queryOptions } from '@tanstack/react-query'
import type { PartnerId } from '../domain/ids.ts'
import type { TradingGrid } from '../trading-grid/client.ts'
import { readPartner, searchPartners } from '../trading-grid/contract/operations/partner-operations.ts'

export const partnerQueries = {
  /** With what was agreed with it. */
  one: (tradingGrid: TradingGrid, partner: PartnerId) =>
    queryOptions({
      queryKey: ['partners', partner],
      queryFn: ({ signal }) => tradingGrid.call(readPartner, { params: { partner } }, signal),
      staleTime: 5 * 60_000,
    }),
  /** An empty text lists all, as far as one page goes. */
  search: (tradingGrid: TradingGrid, text: string) =>
    queryOptions({
      queryKey: ['partners', 'search', text],
      queryFn: async ({ signal }) =>
        (await tradingGrid.call(searchPartners, { body: { text, limit: 50 } }, signal)).items,
      staleTime: 60_000,
    }),
}
