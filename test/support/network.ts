import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { ConnectionReset } from '../../sandbox/control/with-faults.ts'

export const TRADING_GRID = 'https://trading-grid.example/v1'

/** What Zendesk's proxy reaches. Override a request only for broken networks and payloads. */
export const network = setupServer()

/** Everything for the Trading Grid goes to this one, until a test overrides it. */
export function connectNetwork(tradingGrid: (request: Request) => Promise<Response>): void {
  network.resetHandlers(
    // A connection that breaks or is given up is an answer here; anything else that is thrown is a mistake in the test.
    http.all(`${TRADING_GRID}/*`, ({ request }) =>
      tradingGrid(request).catch((error: unknown) => {
        if (error instanceof ConnectionReset || request.signal.aborted) return HttpResponse.error()
        throw error
      }),
    ),
  )
}
