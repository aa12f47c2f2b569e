import { randomBytes } from 'node:crypto'
import requirements from '../../requirements.json' with { type: 'json' }
import { systemClock } from '../clock.ts'
import { answerControl } from '../control/control.ts'
import { createFaults, type Faults } from '../control/faults.ts'
import { runningClock, type SteerableClock } from '../control/running-clock.ts'
import { type Fetch, withFaults } from '../control/with-faults.ts'
import { story as wholeStory } from '../seed.ts'
import type { Story } from '../story/story.ts'
import { kindest, type Switches } from '../switches.ts'
import { loadTradingGridStory } from '../trading-grid/load-story.ts'
import { createTradingGrid, type PartnerActions, type TradingGrid } from '../trading-grid/trading-grid.ts'
import { createZendesk, type Zendesk } from '../zendesk/create-zendesk.ts'
import { loadZendeskStory } from '../zendesk/load-story.ts'
import { projectFolder } from './build-if-stale.ts'
import { fromFetch, inOrder, type Listening, listen } from './listen.ts'
import { openPages, type PagesMode } from './pages.ts'
import { readPackage } from './read-package.ts'
import { emptyDatabase, openStored, type Place } from './stored-story.ts'

const TICK_MS = 1_000
export type SandboxOptions = {
  /** 0, as it is unless told, takes a free one. */
  ports?: { workspace: number; app: number; tradingGrid: number }
  place?: Place
  story?: (now: Date) => Story
  switches?: Partial<Switches>
  clock?: SteerableClock
  pages?: PagesMode
  /** A package's folder, unpacked; without one, what this project's sources make. */
  packageFolder?: string
  say?: (line: string) => void
}

export type Sandbox = {
  workspaceUrl: string
  appUrl: string
  tradingGridUrl: string
  /** Without faults, for a test that looks at what became of something. */
  zendesk: Zendesk
  /** A new one after every reset. */
  readonly tradingGrid: TradingGrid & PartnerActions
  clock: SteerableClock
  faults: Faults
  /** Live: a change counts from the next request on. */
  switches: Switches
  /** Does at once what is due by the clock. */
  tick(): Promise<void>
  /** Back to the start of the story, which ends now. */
  reset(): void
  stop(): Promise<void>
}

/**
 * Both sides and everything between them, in this process, on this machine only.
 *
 * @throws PortTaken before anything else has happened
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { story = wholeStory, clock = runningClock(systemClock), say = () => undefined } = options
  const ports = options.ports ?? { workspace: 0, app: 0, tradingGrid: 0 }
  const workspace = await listen(ports.workspace)
  const app = await listen(ports.app).catch(afterStopping(workspace))
  const grid = await listen(ports.tradingGrid).catch(afterStopping(workspace, app))

  const faults = createFaults()
  const switches: Switches = { ...kindest, ...options.switches }
  const pages = await openPages(
    options.pages ?? 'built',
    { workspace, app },
    switches,
    say,
    options.packageFolder,
  ).catch(afterStopping(workspace, app, grid))
  const installed = await readPackage(options.packageFolder ?? projectFolder)
  const stored = openStored(options.place ?? 'memory', say)

  const zendesk = createZendesk({
    db: stored.zendesk,
    clock,
    switches,
    installation: installed,
    fetch: withFaults((request) => outside(request), faults, 'proxy'),
  })
  const supportApi = withFaults((request) => zendesk.fetch(request), faults, 'zendesk')
  const openTradingGrid = (told: Story) => {
    const [client] = told.zendesk.oauthClients
    if (!client) throw new Error('The story needs an OAuth client for the Trading Grid side')
    return createTradingGrid({ db: stored.tradingGrid, clock, zendesk: supportApi, oauthClient: client })
  }
  const tell = () => {
    const told = story(clock.now())
    loadZendeskStory(stored.zendesk, told.zendesk, requirements)
    emptyDatabase(stored.tradingGrid)
    const { subdomain: account } = told.zendesk.account
    loadTradingGridStory(stored.tradingGrid, told.tradingGrid, { account, clock, random: randomBytes })
    stored.told()
  }
  if (stored.isNew) tell()
  let tradingGrid = openTradingGrid(story(clock.now()))
  const tradingGridApi = withFaults((request) => tradingGrid.fetch(request), faults, 'trading-grid')

  /** What Zendesk's servers reach: the Trading Grid, which is wherever the package says. */
  const outside: Fetch = async (request) => {
    const { hostname } = new URL(request.url)
    if (installed.hosts.includes(hostname)) return tradingGridApi(request)
    throw new TypeError(`fetch failed: ${hostname} does not exist in the sandbox`)
  }

  const tick = async () => {
    await Promise.all([zendesk.tick(), tradingGrid.tick()])
  }
  const reset = () => {
    tell()
    // A new one: the old one remembers tokens that its Zendesk no longer knows.
    tradingGrid = openTradingGrid(story(clock.now()))
  }
  const control = fromFetch((request) => answerControl({ clock, faults, switches, tick, reset }, request))
  workspace.answer(inOrder(control, pages.workspace, fromFetch(besidePages(supportApi, zendesk))))
  app.answer(inOrder(control, pages.app))
  grid.answer(inOrder(control, fromFetch(tradingGridApi)))
  const ticking = everySecond(tick)

  return {
    workspaceUrl: workspace.origin,
    appUrl: app.origin,
    tradingGridUrl: grid.origin,
    zendesk,
    get tradingGrid() {
      return tradingGrid
    },
    clock,
    faults,
    switches,
    tick,
    reset,
    stop: async () => {
      await Promise.all([workspace.stop(), app.stop(), grid.stop(), pages.close(), ticking.stop()])
      stored.close()
    },
  }
}

/** Faults meet what the platform offers, not the live updates and lists of the workspace's own page. */
function besidePages(supportApi: Fetch, zendesk: Zendesk): Fetch {
  return (request) =>
    new URL(request.url).pathname.startsWith('/_workspace/') ? zendesk.fetch(request) : supportApi(request)
}

/** One after the other: a tick that takes longer than a second delays the next one. */
function everySecond(tick: () => Promise<void>): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve()
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    running = tick()
      .catch((error: unknown) => console.error(error))
      .finally(() => {
        busy = false
      })
  }, TICK_MS)
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}

const afterStopping =
  (...servers: Listening[]) =>
  async (error: unknown): Promise<never> => {
    await Promise.all(servers.map((server) => server.stop()))
    throw error
  }
