import { queryOptions } from '@tanstack/react-query'
import { askSettings } from '../sync/ask-settings.ts'
import type { TradingGrid } from '../trading-grid/client.ts'
import type { Zendesk } from '../zendesk/zendesk.ts'

export const settingsQueries = {
  all: () => ['settings'] as const,
  /** Everything that the app needs, asked anew each time that somebody looks. */
  asked: (zendesk: Zendesk, tradingGrid: TradingGrid) =>
    queryOptions({
      queryKey: [...settingsQueries.all(), 'asked'],
      queryFn: ({ signal }) => askSettings({ zendesk, tradingGrid }, signal),
      staleTime: 0,
    }),
}
