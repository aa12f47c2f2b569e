import { randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import requirements from '../../../requirements.json' with { type: 'json' }
import { simulatedClock } from '../../../sandbox/clock.ts'
import { openDatabase } from '../../../sandbox/database.ts'
import { secrets, story } from '../../../sandbox/seed.ts'
import type { Switches } from '../../../sandbox/switches.ts'
import { loadTradingGridStory } from '../../../sandbox/trading-grid/load-story.ts'
import { createTradingGrid } from '../../../sandbox/trading-grid/trading-grid.ts'
import { createZendesk } from '../../../sandbox/zendesk/create-zendesk.ts'
import { loadZendeskStory } from '../../../sandbox/zendesk/load-story.ts'
import { linkText } from '../../../tools/guarantees/link-words.ts'

/** Both sides of the whole story, second by second on a simulated clock. */
export function bothSides(switches: Switches) {
  const now = new Date('2026-11-18T15:00:00Z')
  const clock = simulatedClock(now)
  const told = story(now)
  const { subdomain: account } = told.zendesk.account
  const zendeskDb = openDatabase(':memory:')
  loadZendeskStory(zendeskDb, told.zendesk, requirements)
  const db = openDatabase(':memory:')
  loadTradingGridStory(db, told.tradingGrid, { account, clock, random: (size) => randomBytes(size) })
  const [oauthClient] = told.zendesk.oauthClients
  if (!oauthClient) throw new Error('The story has an OAuth client.')
  const wait = async () => undefined
  const outside = (request: Request): Promise<Response> => grid.fetch(request)
  const zendesk = createZendesk({ db: zendeskDb, clock, fetch: outside, switches, wait })
  const grid = createTradingGrid({ db, clock, zendesk: (request) => zendesk.fetch(request), oauthClient })

  /** Zendesk's API in the name of the integration's user, which is an administrator. */
  async function support(method: string, path: string, json?: unknown): Promise<unknown> {
    const form = {
      grant_type: 'client_credentials',
      client_id: oauthClient?.identifier,
      client_secret: oauthClient?.secret,
    }
    const signIn = await zendesk.fetch(request('POST', '/oauth/tokens', form))
    const { access_token } = z.object({ access_token: z.string() }).parse(await signIn.json())
    const response = await zendesk.fetch(request(method, path, json, `Bearer ${access_token}`))
    return response.status === 204 ? undefined : response.json()
  }
  const request = (method: string, path: string, json: unknown, authorization?: string) =>
    new Request(`https://${account}.zendesk.com${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    })
  async function ask(method: string, path: string, json?: unknown): Promise<unknown> {
    const url = `https://trading-grid.example/v1${path}`
    const headers = { authorization: `Bearer ${secrets.apiToken}`, 'content-type': 'application/json' }
    const body = json === undefined ? {} : { body: JSON.stringify(json) }
    return (await grid.fetch(new Request(url, { method, headers, ...body }))).json()
  }
  async function pass(seconds: number) {
    for (let second = 0; second < seconds; second += 1) {
      clock.advance(1_000)
      await zendesk.tick()
      await grid.tick()
    }
  }
  const comments = async (ticket: number) =>
    Comments.parse(await support('GET', `/api/v2/tickets/${ticket}/comments.json`)).comments
  /** Whose clock runs out in the meantime, it runs out. */
  const passWithoutLooking = (hours: number) => clock.advance(hours * 3_600_000)
  return { account, told, grid, zendesk, support, ask, pass, passWithoutLooking, comments }
}

const Attachment = z.object({ id: z.int(), file_name: z.string(), content_url: z.string() })
const Comments = z.object({
  comments: z.array(z.object({ id: z.int(), body: z.string(), public: z.boolean(), attachments: z.array(Attachment) })),
})
const Escalated = z.object({
  thread: z.object({ id: z.string(), label: z.string() }),
  link: z.object({ nonce: z.string() }),
  notShared: z.array(z.unknown()),
})
export const AGENT = { id: 1, name: 'Ana Ito' }
export const TICKET = 5

export type BothSides = ReturnType<typeof bothSides>

/** The internal note that the app writes in the agent's own session: it names the thread, and files that may be fetched. */
export async function linkNote(
  { zendesk, account, told }: Pick<BothSides, 'zendesk' | 'account' | 'told'>,
  { thread, label, nonce, partner }: { thread: string; label: string; nonce: string; partner: string },
  files: number[] = [],
): Promise<void> {
  const agent = told.zendesk.agents.find(({ role }) => role === 'agent')
  const send = (method: string, path: string, json: unknown, cookie = '') =>
    zendesk.fetch(
      new Request(`https://${account}.zendesk.com${path}`, {
        method,
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify(json),
      }),
    )
  const session = await send('POST', '/_workspace/session', { agentId: agent?.id })
  const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? ''
  const about = { label, nonce, partner, agent: agent?.name ?? '' }
  const comment = { body: linkText(about, files), public: false }
  const metadata = { trading_grid: { v: 1, act: 'linked', thread, nonce, files: files.join(' ') } }
  const saved = await send('PUT', `/api/v2/tickets/${TICKET}.json`, { ticket: { comment, metadata } }, cookie)
  if (saved.status !== 200) throw new Error(`Zendesk does not take the note (${saved.status}).`)
}

export async function escalated(world: BothSides, attachments: unknown[] = [], kind = 'general') {
  const { ask, account, told } = world
  const partner = told.tradingGrid.partners[0]
  const answer = await ask('POST', '/threads', {
    idempotencyKey: 'escalated-in-this-test-1',
    agent: AGENT,
    ticket: { account, id: TICKET },
    kind,
    partner: partner?.id,
    group: partner?.groups[0]?.id,
    severity: 'normal',
    subject: 'A question',
    text: 'Please answer.',
    references: [{ kind: 'order', value: 'ONLY-IN-THIS-TEST' }],
    quotes: [],
    documents: [],
    attachments,
    causes: [],
    separate: false,
  })
  const { thread, link, notShared } = Escalated.parse(answer)
  const made = { thread: thread.id, label: thread.label, nonce: link.nonce, partner: partner?.name ?? '' }
  await linkNote(world, made)
  const person = partner?.groups[0]?.members[0]?.name ?? ''
  return { ...made, notShared, person }
}
