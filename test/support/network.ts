import { http } from 'msw'
import { setupServer } from 'msw/node'

export const TRADING_GRID = 'https://trading-grid.example/v1'

/** What Zendesk's proxy reaches. Override a request only for broken networks and payloads. */
export const network = setupServer()

/** Everything for the Trading Grid goes to this one, until a test overrides it. */
export function connectNetwork(tradingGrid: (request: Request) => Promise<Response>): void {
  network.resetHandlers(http.all(`${TRADING_GRID}/*`, ({ request }) => tradingGrid(request)))
}
