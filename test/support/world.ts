import { randomBytes } from 'node:crypto'
import { systemClock } from '../../sandbox/clock.ts'
import { createFaults, type Faults } from '../../sandbox/control/faults.ts'
import type { SteerableClock } from '../../sandbox/control/running-clock.ts'
import { runningClock } from '../../sandbox/control/running-clock.ts'
import { withFaults } from '../../sandbox/control/with-faults.ts'
import { openDatabase } from '../../sandbox/database.ts'
import { story as wholeStory } from '../../sandbox/seed.ts'
import { agents } from '../../sandbox/story/helpdesk.ts'
import type { Story } from '../../sandbox/story/story.ts'
import { kindest, type Switches } from '../../sandbox/switches.ts'
import { loadTradingGridStory } from '../../sandbox/trading-grid/load-story.ts'
import {
  type AdminActions,
  createTradingGrid,
  type PartnerActions,
  type TradingGrid,
} from '../../sandbox/trading-grid/trading-grid.ts'
import { createZendesk, type Zendesk } from '../../sandbox/zendesk/create-zendesk.ts'
import { loadZendeskStory } from '../../sandbox/zendesk/load-story.ts'
import { type AgentBrowser, openAgentBrowser } from './agent-browser.ts'
import { connectNetwork } from './network.ts'

/** Both sides in this process, and an agent's browser without a screen in front of them. */
export type World = {
  clock: SteerableClock
  switches: Switches
  /** What is to go wrong, between the agent's browser and Zendesk, or at the Trading Grid. */
  faults: Faults
  zendesk: Zendesk
  tradingGrid: TradingGrid & PartnerActions & AdminActions
  browser: AgentBrowser
  /** Another agent's browser, on the same two sides. */
  browserOf(agentId: number): Promise<AgentBrowser>
}

export type WorldOptions = {
  story?: (now: Date) => Story
  switches?: Partial<Switches>
  agentId?: number
  /** What the app's package asks Zendesk to make; nothing unless told. */
  requirements?: unknown
}

export async function createWorld({
  story = wholeStory,
  switches: changed,
  agentId = agents.sam.id,
  requirements,
}: WorldOptions = {}): Promise<World> {
  const clock = runningClock(systemClock)
  const switches: Switches = { ...kindest, ...changed }
  const told = story(clock.now())
  const databases = { zendesk: openDatabase(':memory:'), tradingGrid: openDatabase(':memory:') }
  // The global fetch is MSW's: what the proxy sends passes the network of the test.
  const zendesk = createZendesk({ db: databases.zendesk, clock, switches, fetch: (request) => fetch(request) })
  const [oauthClient] = told.zendesk.oauthClients
  if (!oauthClient) throw new Error('The story needs an OAuth client for the Trading Grid side.')
  const tradingGrid = createTradingGrid({
    db: databases.tradingGrid,
    clock,
    zendesk: (request) => zendesk.fetch(request),
    oauthClient,
  })
  loadZendeskStory(databases.zendesk, told.zendesk, requirements)
  loadTradingGridStory(databases.tradingGrid, told.tradingGrid, {
    account: told.zendesk.account.subdomain,
    clock,
    random: randomBytes,
  })
  const faults = createFaults()
  connectNetwork(withFaults((request) => tradingGrid.fetch(request), faults, 'trading-grid'))
  const forBrowsers = { ...zendesk, fetch: withFaults((request) => zendesk.fetch(request), faults, 'zendesk') }
  const browserOf = (id: number) => openAgentBrowser({ zendesk: forBrowsers, agentId: id })
  return { clock, switches, faults, zendesk, tradingGrid, browser: await browserOf(agentId), browserOf }
}
