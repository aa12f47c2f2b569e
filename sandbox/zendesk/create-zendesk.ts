import { setTimeout } from 'node:timers/promises'
import appManifest from '../../manifest.json' with { type: 'json' }
import type { Clock } from '../clock.ts'
import type { Database } from '../database.ts'
import type { Switches } from '../switches.ts'
import { Manifest } from './manifest.ts'
import type { Platform, Wait } from './platform.ts'
import { createProxy, type Fetch } from './proxy/proxy.ts'
import { openProxyLog } from './proxy/proxy-log.ts'
import { PROXY_PATH } from './proxy-path.ts'
import { triggerRoutes } from './rules/trigger-routes.ts'
import { triggerRunner } from './rules/triggers.ts'
import { webhookRoutes } from './rules/webhook-routes.ts'
import { type Arrivals, createWebhooks, sometimesTwice } from './rules/webhooks.ts'
import { openDesk } from './store/desk.ts'
import { agentOf, countRequests, createApi, jsonOf } from './support-api/api.ts'
import { appRoutes } from './support-api/app-routes.ts'
import { conversationRoutes } from './support-api/conversation-routes.ts'
import { fieldRoutes } from './support-api/field-routes.ts'
import { fileRoutes } from './support-api/file-routes.ts'
import { createLimits } from './support-api/limits.ts'
import { mergeRoutes } from './support-api/merge-routes.ts'
import { oauthRoutes } from './support-api/oauth-routes.ts'
import { peopleRoutes } from './support-api/people-routes.ts'
import { searchRoutes } from './support-api/search-routes.ts'
import { tagRoutes } from './support-api/tag-routes.ts'
import { ticketRoutes } from './support-api/ticket-routes.ts'
import { viewRoutes } from './support-api/view-routes.ts'
import type { Labels } from './workspace-server/installation-settings.ts'
import { createLiveEvents } from './workspace-server/live-events.ts'
import { workspaceRoutes } from './workspace-server/workspace-routes.ts'

export type ZendeskOptions = {
  db: Database
  clock: Clock
  /** What the request proxy and webhooks reach the outside world with. */
  fetch: Fetch
  /** Read anew on every request, so a caller may change them. */
  switches: Switches
  /** The app's package: this repository's, unless another is given. */
  installation?: { manifest?: unknown; labels?: Labels }
  wait?: Wait
  /** How often a webhook's nth call arrives; every fourth comes twice unless told. */
  webhookArrivals?: Arrivals
}

export type Zendesk = {
  fetch(request: Request): Promise<Response>
  /** Does what is due by the clock. */
  tick(): Promise<void>
}

/** A Zendesk account: Support API, request proxy, and what the agents' pages ask for, as one function of requests. */
export function createZendesk(options: ZendeskOptions): Zendesk {
  const { db, clock, fetch, switches, installation, wait = realWait, webhookArrivals = sometimesTwice } = options
  const desk = openDesk(db)
  const manifest = Manifest.parse(installation?.manifest ?? appManifest)
  const live = createLiveEvents()
  const webhooks = createWebhooks({ desk, clock, outside: fetch, wait, arrivals: webhookArrivals })
  const platform: Platform = {
    desk,
    clock,
    switches,
    live,
    wait,
    runTriggers: triggerRunner(desk, webhooks),
  }
  const limits = createLimits(desk, clock)
  const proxyLog = openProxyLog(desk)
  const proxy = createProxy(platform, manifest, fetch, proxyLog)

  const api = createApi(platform)
  countRequests(api, limits)
  mergeRoutes(api, platform)
  tagRoutes(api, platform, limits)
  conversationRoutes(api, platform)
  ticketRoutes(api, platform, limits)
  fileRoutes(api, platform)
  peopleRoutes(api, platform)
  fieldRoutes(api, platform)
  viewRoutes(api, platform)
  searchRoutes(api, platform)
  appRoutes(api, platform, limits)
  oauthRoutes(api, platform)
  webhookRoutes(api, platform, webhooks)
  triggerRoutes(api, platform, webhooks)
  workspaceRoutes(api, platform, { manifest, labels: installation?.labels ?? {}, proxyLog })
  api.post(PROXY_PATH, async (c) => proxy(agentOf(c), new URL(c.req.url).host, await jsonOf(c)))

  return {
    fetch: async (request) => api.fetch(request),
    tick: () => webhooks.deliverDue(),
  }
}

async function realWait(milliseconds: number, cancel?: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, cancel ? { signal: cancel } : {}).catch(() => undefined)
}
