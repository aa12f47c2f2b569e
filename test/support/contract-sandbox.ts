import { randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import { simulatedClock } from '../../sandbox/clock.ts'
import { openDatabase } from '../../sandbox/database.ts'
import { story } from '../../sandbox/seed.ts'
import { kindest, type Switches } from '../../sandbox/switches.ts'
import { loadTradingGridStory } from '../../sandbox/trading-grid/load-story.ts'
import { createTradingGrid } from '../../sandbox/trading-grid/trading-grid.ts'
import { createZendesk } from '../../sandbox/zendesk/create-zendesk.ts'
import { loadZendeskStory } from '../../sandbox/zendesk/load-story.ts'
import type { Fetch } from '../../tools/guarantees/caller.ts'
import { type SignedIn, signIn } from '../../tools/guarantees/signed-in.ts'

const ZENDESK = 'https://acme.zendesk.com'
/** Between two notes of one check: Zendesk takes 30 updates of a ticket by one user in ten minutes. */
const BREATH_MS = 21_000

export type ContractSandbox = { server: Fetch; signIn: (...emails: string[]) => Promise<SignedIn[]> }

/**
 * Both sides of the story in memory, for a check of the contract. Time passes as it does outside, since a check waits for
 * nothing, but before a note.
 * @param between what happens to the Trading Grid's own requests to Zendesk
 */
export function contractSandbox({
  switches = {},
  between = (zendesk) => zendesk,
}: {
  switches?: Partial<Switches>
  between?: (zendesk: Fetch) => Fetch
} = {}): ContractSandbox {
  const now = new Date('2026-11-18T15:00:00Z')
  const clock = simulatedClock(now)
  const told = story(now)
  const zendeskDb = openDatabase(':memory:')
  loadZendeskStory(zendeskDb, told.zendesk)
  const unreachable: Fetch = () => Promise.reject(new TypeError('There is no network.'))
  const zendesk = createZendesk({ db: zendeskDb, clock, fetch: unreachable, switches: { ...kindest, ...switches } })

  const db = openDatabase(':memory:')
  loadTradingGridStory(db, told.tradingGrid, { account: 'acme', clock, random: (size) => randomBytes(size) })
  const [client] = told.zendesk.oauthClients
  if (!client) throw new Error('The story has no OAuth client.')
  const tradingGrid = createTradingGrid({ db, clock, zendesk: between(zendesk.fetch), oauthClient: client })

  /** The sandbox knows sessions; an API token with an agent's address is one of theirs. */
  const asAgent: Fetch = async (request) => {
    const [email = ''] = atob(request.headers.get('authorization')?.slice('Basic '.length) ?? '').split('/token:')
    const agentId = told.zendesk.agents.find((agent) => agent.email === email)?.id
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ agentId })
    const session = await zendesk.fetch(new Request(`${ZENDESK}/_workspace/session`, { method: 'POST', headers, body }))
    const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? ''
    if (request.method !== 'GET') clock.advance(BREATH_MS)
    const json = request.body ? { body: JSON.stringify(z.parse(z.unknown(), await request.json())) } : {}
    const asked = new Request(request.url, { method: request.method, headers: { ...headers, cookie }, ...json })
    return zendesk.fetch(asked)
  }
  return {
    server: (request) => tradingGrid.fetch(request),
    signIn: (...emails) => signIn(ZENDESK, 'api-token', emails, asAgent),
  }
}
