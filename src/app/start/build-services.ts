import { type Compute, startCompute } from '../../browser/compute.ts'
import { locksOf } from '../../browser/locks.ts'
import { localStorageOf, openStorage } from '../../browser/storage.ts'
import { wait } from '../../browser/wait.ts'
import type { TicketId } from '../../domain/ids.ts'
import type { Services } from '../../services.tsx'
import { createTradingGrid } from '../../trading-grid/client.ts'
import type { TicketHost, Zendesk } from '../../zendesk/zendesk.ts'

/** Everything that views use, for one page. Language and navigation are the page's own and come later. */
export type PageServices = Omit<Services, 't' | 'open'>

export function buildServices(
  zendesk: Zendesk,
  ticketId: TicketId,
  host: TicketHost | undefined,
  page: Window,
  compute: Compute = startCompute(),
): PageServices {
  const clock = { now: () => new Date(), wait }
  const { subdomain, installationId } = zendesk.installation
  return {
    zendesk,
    ...(host ? { host } : {}),
    ticketId,
    tradingGrid: createTradingGrid(zendesk, zendesk.installation),
    storage: openStorage(
      { subdomain, installationId, userId: zendesk.agent.id },
      localStorageOf(page),
      () => clock.now().getTime(),
      page,
    ),
    locks: locksOf(page.navigator.locks),
    compute,
    clock,
    randomUuid: () => page.crypto.randomUUID(),
  }
}
