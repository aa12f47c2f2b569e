import { randomBytes } from 'node:crypto'
import type { Clock } from '../clock.ts'
import type { Database } from '../database.ts'
import { actRoutes, witnessWaitingActs } from './acts/act-routes.ts'
import { expireApprovals } from './acts/approvals.ts'
import { forgetOldAnswers } from './answers.ts'
import { caseRoutes } from './cases/case-routes.ts'
import { expireInvitations } from './cases/expire-invitations.ts'
import { changeThreadRoute } from './change-thread.ts'
import { contentRoutes } from './content.ts'
import { deleteDocument } from './delete-document.ts'
import { deliveryRoutes } from './delivery-routes.ts'
import { dispatch } from './dispatch.ts'
import { documentRequestRoutes } from './document-requests.ts'
import { documentRoutes } from './document-routes.ts'
import { escalateRoute } from './escalate.ts'
import { escalateByRules, readEscalationRoute, receiveWebhook } from './escalations.ts'
import { eventRoutes } from './event-routes.ts'
import { exceptionRoutes } from './exceptions.ts'
import { installationChangeRoutes } from './installation-changes.ts'
import { installationRoutes } from './installation-routes.ts'
import { keepTicketFields } from './keep-fields.ts'
import { linkRoutes } from './links/link-routes.ts'
import { witnessWaitingLinks } from './links/look-for-witness.ts'
import { messageRoutes } from './messages.ts'
import { overviewRoute } from './overview.ts'
import { partnerPage } from './partner-page/partner-page.ts'
import { type PartnerPost, postAsPartner } from './partner-posts.ts'
import { partnerRoutes } from './partners.ts'
import { Problem } from './problem.ts'
import { pushNews } from './push.ts'
import { sendReminders } from './reminders.ts'
import type { Route } from './route.ts'
import { createTables } from './schema.ts'
import { deliverNotes } from './server-delivery.ts'
import { templateRoutes } from './templates.ts'
import { threadRoutes } from './thread-routes.ts'
import { cleanUpTransfers, transferRoutes } from './transfers.ts'
import type { World } from './world.ts'
import { createZendeskClient, type Fetch, type OAuthClient } from './zendesk-client.ts'

const ZENDESK_LIMIT_MS = 30_000

const routes: Route[] = [
  overviewRoute,
  escalateRoute,
  ...threadRoutes,
  ...linkRoutes,
  changeThreadRoute,
  ...messageRoutes,
  ...eventRoutes,
  ...documentRoutes,
  ...contentRoutes,
  ...transferRoutes,
  ...documentRequestRoutes,
  ...caseRoutes,
  ...deliveryRoutes,
  ...partnerRoutes,
  ...exceptionRoutes,
  ...installationRoutes,
  ...installationChangeRoutes,
  ...actRoutes,
  ...templateRoutes,
  readEscalationRoute,
]

export type TradingGrid = {
  /** The API under `/v1` and the partner's page under `/partner`. */
  fetch: Fetch
  /** Everything that a server does by itself, once: reminders, deliveries, nudges, housekeeping. */
  tick: () => Promise<void>
}

export type AdminActions = {
  /** A document whose time is over goes, wherever it was used. @returns false where a legal hold keeps it */
  deleteDocument: (id: string) => boolean
}

export type PartnerActions = {
  /** A partner's post without a browser: for a bot, an out-of-office reply, or two hundred updates in a test. */
  postAsPartner: (post: PartnerPost) => { refused: { name: string; reason: string }[] }
}

/**
 * A Trading Grid: the contract on SQLite. Without a network, a port or a clock of its own.
 *
 * @param options.zendesk answers requests to `https://{account}.zendesk.com`
 * @param options.oauthClient of the integration's own Zendesk user
 */
export function createTradingGrid(options: {
  db: Database
  clock: Clock
  zendesk: Fetch
  oauthClient: OAuthClient
  random?: (size: number) => Uint8Array
  /** Settles when Zendesk has had enough time to answer one request; 30 s of real time unless told. */
  timeLimit?: () => { over: Promise<void>; stop: () => void }
}): TradingGrid & PartnerActions & AdminActions {
  createTables(options.db)
  const world: World = {
    db: options.db,
    clock: options.clock,
    random: options.random ?? ((size) => randomBytes(size)),
    uploads: new Map(),
    attempts: new Map(),
    zendesk: createZendeskClient({
      fetch: options.zendesk,
      clock: options.clock,
      oauthClient: options.oauthClient,
      timeLimit: options.timeLimit ?? realTimeLimit,
    }),
  }
  let lastTick: Promise<void> = Promise.resolve()
  return {
    async fetch(request) {
      const { pathname } = new URL(request.url)
      if (pathname === '/partner' || pathname.startsWith('/partner/')) return partnerPage(world, request)
      if (pathname === '/v1/escalations' && request.method === 'POST') return receiveWebhook(world, request)
      if (pathname.startsWith('/v1/')) return dispatch(world, routes, request, pathname.slice('/v1'.length))
      return new Problem(404, 'The API is under /v1, the partner’s page under /partner.').response('none')
    },
    tick() {
      // One after the other: two at once would both hold the server's lease.
      const ticked = lastTick.then(() => doWhatIsDue(world))
      lastTick = ticked.catch(() => undefined)
      return ticked
    },
    postAsPartner: (post) => postAsPartner(world, post),
    deleteDocument: (id) => deleteDocument(world, id),
  }
}

async function doWhatIsDue(world: World): Promise<void> {
  forgetOldAnswers(world)
  sendReminders(world)
  expireInvitations(world)
  expireApprovals(world)
  await witnessWaitingActs(world)
  await witnessWaitingLinks(world)
  await cleanUpTransfers(world)
  await escalateByRules(world)
  await pushNews(world)
  await deliverNotes(world)
  await keepTicketFields(world)
}

function realTimeLimit() {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ZENDESK_LIMIT_MS)
  })
  return { over, stop: () => clearTimeout(timer) }
}
