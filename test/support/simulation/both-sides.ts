import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { openDatabase } from '../../../sandbox/database.ts'
import type { Story } from '../../../sandbox/story/story.ts'
import { kindest, type Switches } from '../../../sandbox/switches.ts'
import { loadTradingGridStory } from '../../../sandbox/trading-grid/load-story.ts'
import { createTradingGrid } from '../../../sandbox/trading-grid/trading-grid.ts'
import { createZendesk } from '../../../sandbox/zendesk/create-zendesk.ts'
import { loadZendeskStory } from '../../../sandbox/zendesk/load-story.ts'
import type { SimulatedTime } from './simulated-time.ts'

export type Fetch = (request: Request) => Promise<Response>

/** A note as an administrator finds it in the ticket. */
export type SavedNote = { id: number; authorId: number; public: boolean; body: string; files: string[] }

export type BothSides = Awaited<ReturnType<typeof bothSides>>

/** Both sides of a story on simulated time. What the server asks of Zendesk passes `serversLuck`. */
export async function bothSides(
  time: SimulatedTime,
  story: Story,
  switches: Partial<Switches> = {},
  serversLuck: (ask: Fetch) => Fetch = (ask) => ask,
) {
  const { clock } = time
  const account = story.zendesk.account.subdomain
  const origin = `https://${account}.zendesk.com`
  const [zendeskDb, gridDb] = [openDatabase(':memory:'), openDatabase(':memory:')]
  const random = countedRandom()
  loadZendeskStory(zendeskDb, story.zendesk)
  loadTradingGridStory(gridDb, story.tradingGrid, { account, clock, random })
  const [oauthClient] = story.zendesk.oauthClients
  const token = story.tradingGrid.credentials.find((one) => one.account === account && one.kind === 'token')?.value
  if (!oauthClient || !token) throw new Error('The story needs an OAuth client and an API token.')

  const settings: Switches = { ...kindest, ...switches }
  const zendesk = createZendesk({
    db: zendeskDb,
    clock,
    switches: settings,
    wait: (ms, cancel) => time.waitAtWork(ms, cancel).catch(() => undefined),
    fetch: (request) => grid.fetch(request),
  })
  const atZendesk: Fetch = (request) => time.work(() => zendesk.fetch(request))
  const grid = createTradingGrid({ db: gridDb, clock, zendesk: serversLuck(atZendesk), oauthClient, random })
  const atGrid: Fetch = (request) => time.work(() => grid.fetch(request))

  const admin = await signIn(zendesk.fetch, origin, story.zendesk.agents.find(({ role }) => role === 'admin')?.id ?? 0)
  async function asAdmin(path: string, method = 'GET', json?: unknown): Promise<unknown> {
    const headers = { cookie: admin, 'content-type': 'application/json' }
    const body = json === undefined ? {} : { body: JSON.stringify(json) }
    return (await atZendesk(new Request(`${origin}${path}`, { method, headers, ...body }))).json()
  }

  return {
    time,
    clock,
    account,
    origin,
    token,
    switches: settings,
    story,
    grid,
    zendesk,
    atZendesk,
    atGrid,
    asAdmin,
    signIn: (agent: number) => signIn(zendesk.fetch, origin, agent),
    /** Internal notes of a ticket, oldest first. */
    async notes(ticket: number): Promise<SavedNote[]> {
      const found: SavedNote[] = []
      let path: string | undefined = `/api/v2/tickets/${ticket}/comments.json?page[size]=100`
      while (path) {
        const page: z.infer<typeof Comments> = Comments.parse(await asAdmin(path))
        found.push(...page.comments.map(toNote))
        path = page.meta.has_more ? page.links.next?.slice(origin.length) : undefined
      }
      return found.filter((note) => !note.public)
    },
    /** What the Trading Grid answers to a colleague without bad luck. */
    async askGrid(method: string, path: string, json?: unknown): Promise<unknown> {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
      const body = json === undefined ? {} : { body: JSON.stringify(json) }
      const url = `https://trading-grid.example/v1${path}`
      return (await grid.fetch(new Request(url, { method, headers, ...body }))).json()
    },
    close: () => {
      zendeskDb.close()
      gridDb.close()
    },
  }
}

const Comments = z.object({
  comments: z.array(
    z.looseObject({
      id: z.int(),
      author_id: z.int(),
      public: z.boolean(),
      body: z.string(),
      attachments: z.array(z.looseObject({ file_name: z.string() })),
    }),
  ),
  meta: z.looseObject({ has_more: z.boolean() }),
  links: z.looseObject({ next: z.optional(z.nullable(z.string())) }),
})

const toNote = (comment: z.infer<typeof Comments>['comments'][number]): SavedNote => ({
  id: comment.id,
  authorId: comment.author_id,
  public: comment.public,
  body: comment.body,
  files: comment.attachments.map(({ file_name }) => file_name),
})

async function signIn(zendesk: Fetch, origin: string, agentId: number): Promise<string> {
  const answer = await zendesk(
    new Request(`${origin}/_workspace/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ agentId }),
    }),
  )
  if (!answer.ok) throw new Error(`Nobody signs in as ${agentId}.`)
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

/** Random bytes that are the same in every run. */
function countedRandom(): (size: number) => Uint8Array {
  let count = 0
  return (size) => {
    count += 1
    return createHash('sha512').update(String(count)).digest().subarray(0, size)
  }
}
