import { type Compute, startCompute } from '../../browser/compute.ts'
import { locksOf } from '../../browser/locks.ts'
import { untilClosed } from '../../browser/page-life.ts'
import { serverClock } from '../../browser/server-clock.ts'
import { localStorageOf, openStorage } from '../../browser/storage.ts'
import { wait } from '../../browser/wait.ts'
import type { TicketId } from '../../domain/ids.ts'
import type { Services } from '../../services.tsx'
import { createTradingGrid } from '../../trading-grid/client.ts'
import { oneSaveAtATime } from '../../zendesk/one-save.ts'
import type { TicketHost, Zendesk } from '../../zendesk/zendesk.ts'

/** Everything that views use, for one page. Language and navigation are the page's own and come later. */
export type PageServices = Omit<Services, 't' | 'open'>

/** @param closed aborted when the page closes: requests and pauses end there, and whatever waits for them */
export function buildServices(
  connected: Zendesk,
  ticketId: TicketId,
  connectedHost: TicketHost | undefined,
  page: Window,
  closed: AbortSignal,
  compute: Compute = startCompute(),
): PageServices {
  const open = untilClosed(closed)
  const { subdomain, installationId } = connected.installation
  const locks = locksOf(page.navigator.locks)
  const time = serverClock(() => Date.now())
  const saveInTurn = oneSaveAtATime(connected.send, locks, `${installationId}`)
  const send = open(async (...asked: Parameters<Zendesk['send']>) => {
    const response = await saveInTurn(...asked)
    time.heard(response.header('Date'))
    return response
  })
  const zendesk = { ...connected, send }
  const clock = { now: time.now, wait: open(wait) }
  return {
    zendesk,
    ...(connectedHost ? { host: { ...connectedHost, send } } : {}),
    ticketId,
    tradingGrid: createTradingGrid(zendesk, zendesk.installation),
    storage: openStorage(
      { subdomain, installationId, userId: zendesk.agent.id },
      localStorageOf(page),
      // What this computer wrote is as old as this computer says, before and after a server told the time.
      () => Date.now(),
      page,
    ),
    locks,
    compute,
    clock,
    randomUuid: () => page.crypto.randomUUID(),
  }
}
