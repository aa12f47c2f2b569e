import { ConnectionReset, type Fetch, withFaults } from '../../sandbox/control/with-faults.ts'
import { type Locks, locksOf } from '../../src/browser/locks.ts'
import { type KeptStorage, openStorage } from '../../src/browser/storage.ts'
import type { TicketId } from '../../src/domain/ids.ts'
import { laterSentences } from '../../src/i18n/later-sentences.ts'
import { createTranslator, type Translator } from '../../src/i18n/translator.ts'
import { createTradingGrid, type TradingGrid } from '../../src/trading-grid/client.ts'
import { connectToTicket } from '../../src/zendesk/connect.ts'
import { oneSaveAtATime } from '../../src/zendesk/one-save.ts'
import type { TicketHost } from '../../src/zendesk/zendesk.ts'
import { openAgentBrowser } from './agent-browser.ts'
import { createWorld, type World } from './world.ts'

/** One page of the app beside a ticket, without a screen, over the real adapter. */
export type CommentPage = {
  zendesk: TicketHost
  tradingGrid: TradingGrid
  ticketId: TicketId
  storage: KeptStorage
  locks: Locks
  clock: { now(): Date; wait(ms: number): Promise<void> }
  randomUuid(): string
  t: Translator
}

export type CommentWorld = World & {
  /** Another page of the same browser: what one keeps, the other finds. */
  openPage(): Promise<CommentPage>
}

type Options = { agentId: number; ticketId: number; resends: boolean } & Parameters<typeof createWorld>[0]

/**
 * Both sides and one agent's browser. Waiting takes no time: the clock of both sides moves instead.
 * @param resends whether the browser sends a request again whose connection broke, as Chromium does
 */
export async function createCommentWorld({ agentId, ticketId, resends, ...options }: Options): Promise<CommentWorld> {
  const world = await createWorld({ agentId, ...options })
  const reached = withFaults((request) => world.zendesk.fetch(request), world.faults, 'zendesk')
  const fetch = resends ? sendingAgain(reached) : reached
  const browser = await openAgentBrowser({ zendesk: { ...world.zendesk, fetch }, agentId })
  const clock = { now: world.clock.now, wait: async (ms: number) => world.clock.advance(ms) }
  let storage: KeptStorage | undefined
  const locks = locksOf(undefined)
  return {
    ...world,
    openPage: async () => {
      const { sdk } = await browser.openTicket(ticketId)
      const connected = await connectToTicket({ init: () => sdk.init() })
      const { installation, agent } = connected
      const zendesk = { ...connected, send: oneSaveAtATime(connected.send, locks, `${installation.installationId}`) }
      const { subdomain, installationId } = installation
      storage ??= openStorage({ subdomain, installationId, userId: agent.id }, undefined, () => clock.now().getTime())
      return {
        zendesk,
        tradingGrid: createTradingGrid(zendesk, installation),
        ticketId: zendesk.ticketId,
        storage,
        locks,
        clock,
        randomUuid: () => crypto.randomUUID(),
        t: createTranslator('en').with(laterSentences),
      }
    },
  }
}

function sendingAgain(fetch: Fetch): Fetch {
  return async (request) => {
    const copy = request.clone()
    try {
      return await fetch(request)
    } catch (error) {
      if (error instanceof ConnectionReset) return fetch(copy)
      throw error
    }
  }
}
