import { queryOptions } from '@tanstack/react-query'
import type { TradingGrid } from '../trading-grid/client.ts'
import { readInstallation } from '../trading-grid/contract/operations/installation-operations.ts'
import type { Zendesk } from '../zendesk/zendesk.ts'

const ASK_AGAIN_AFTER_MS = 5 * 60_000

export const installationQueries = {
  /** For a page without an overview, which tells it as well. */
  here: (tradingGrid: TradingGrid, { installation }: Pick<Zendesk, 'installation'>) =>
    queryOptions({
      queryKey: ['installation'] as const,
      queryFn: ({ signal }) =>
        tradingGrid.call(readInstallation, { params: { account: installation.subdomain } }, signal),
      staleTime: ASK_AGAIN_AFTER_MS,
    }),
}
