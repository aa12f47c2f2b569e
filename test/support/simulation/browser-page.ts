import type { Story } from '../../../sandbox/story/story.ts'
import { UserId } from '../../../src/domain/ids.ts'
import { createTradingGrid } from '../../../src/trading-grid/client.ts'
import { ZendeskError } from '../../../src/zendesk/error.ts'
import { parseSettings } from '../../../src/zendesk/settings.ts'
import type { HttpRequest, HttpResponse, Zendesk } from '../../../src/zendesk/zendesk.ts'
import type { BothSides } from './both-sides.ts'

/** What happens to a request, or to the page that sends it. */
export type Mishap =
  /** It never arrives, and the page hears so at once. */
  | 'refused'
  /** It never arrives, and the page hears nothing. */
  | 'hung'
  /** The page has given up when it arrives. */
  | 'late'
  /** It is done, and the answer does not come back. */
  | 'lost'
  /** Out of order for some seconds. */
  | 'busy'
  /** The page is closed before it is sent. */
  | 'closed-before'
  /** The page is closed before it can read the answer. */
  | 'closed-after'

/** Anything the page waits for: a request, or time. */
export type Step = { kind: 'request'; request: HttpRequest } | { kind: 'wait'; ms: number }

export type PageOptions = {
  agent: number
  /** Asked before every step. */
  mishap?: (step: Step) => Mishap | undefined
  /** Milliseconds on the way, in each direction. */
  latencyMs?: () => number
  /** Holds a step back until it may go on. */
  gate?: (step: Step, side: 'before' | 'after') => Promise<void> | undefined
}

export type BrowserPage = ReturnType<typeof browserPage>

const TIMEOUT_MS = 20_000
const LATE_MS = 24_000

/** A page of the app in an agent's browser: the app's own ports, over both sides, with whatever luck it has. */
export function browserPage(sides: BothSides, session: string, options: PageOptions) {
  const { time, story } = sides
  const { mishap = () => undefined, latencyMs = () => 0, gate = () => undefined } = options
  const agent = agentOf(story, options.agent)
  let closed = false
  let steps = 0

  const never = () => new Promise<never>(() => undefined)
  const close = () => {
    closed = true
    return never()
  }

  async function send(request: HttpRequest): Promise<HttpResponse> {
    const step: Step = { kind: 'request', request }
    const met = await begin(step)
    await time.wait(latencyMs())
    if (met === 'refused') throw new ZendeskError('offline', 'Refused.')
    if (met === 'busy') return answer(new Response('', { status: 503, headers: { 'retry-after': '3' } }))
    if (met === 'late') void time.wait(LATE_MS).then(() => ask(request))
    if (met === 'hung' || met === 'late') return timedOut()
    const response = await ask(request)
    if (met === 'lost') throw new ZendeskError('offline', 'The connection broke.')
    await time.wait(latencyMs())
    await end(step, met)
    return response
  }

  async function ask(request: HttpRequest): Promise<HttpResponse> {
    const { method, body, contentType = 'application/json' } = request
    const atGrid = request.url.startsWith('https:')
    const headers: Record<string, string> = { 'content-type': contentType }
    if (atGrid) headers.authorization = `Bearer ${sides.token}`
    else headers.cookie = session
    const url = atGrid ? request.url : `${sides.origin}${request.url}`
    const sent = new Request(url, { method, headers, ...(body === undefined ? {} : { body }) })
    return time.work(async () => answer(await (atGrid ? sides.grid : sides.zendesk).fetch(sent)))
  }

  async function timedOut(): Promise<never> {
    await time.wait(TIMEOUT_MS)
    if (closed) return never()
    throw new ZendeskError('timed-out', 'No answer.')
  }

  async function begin(step: Step): Promise<Mishap | undefined> {
    if (closed) return never()
    steps += 1
    const met = mishap(step)
    await gate(step, 'before')
    if (closed || met === 'closed-before') return close()
    return met
  }

  async function end(step: Step, met: Mishap | undefined): Promise<void> {
    await gate(step, 'after')
    if (closed || met === 'closed-after') return close()
  }

  async function wait(ms: number, signal?: AbortSignal): Promise<void> {
    const step: Step = { kind: 'wait', ms }
    const met = await begin(step)
    await time.wait(ms, signal)
    await end(step, met)
  }

  const installation = {
    subdomain: sides.account,
    appId: story.zendesk.installation.appId,
    installationId: story.zendesk.installation.installationId,
    settings: parseSettings(story.zendesk.installation.settings),
  }
  const zendesk: Pick<Zendesk, 'send' | 'agent' | 'installation'> = { send, agent, installation }
  let uuids = 0
  const [known] = story.tradingGrid.installations
  if (!known) throw new Error('The story has no installation.')
  return {
    zendesk,
    /** What the Trading Grid would say of itself. */
    known: {
      installation: known,
      capabilities: {
        ...story.tradingGrid.capabilities,
        maxInlineBytes: story.tradingGrid.maxInlineBytes,
        maxDocumentBytes: story.tradingGrid.maxDocumentBytes,
      },
    },
    tradingGrid: createTradingGrid(zendesk, installation),
    clock: { now: () => time.clock.now(), wait },
    randomUuid: () => {
      uuids += 1
      return `${options.agent}-${steps}-${uuids}-of-a-simulated-page`
    },
    close: () => {
      closed = true
    },
    isClosed: () => closed,
    /** How many things it has waited for so far. */
    steps: () => steps,
  }
}

async function answer(response: Response): Promise<HttpResponse> {
  const { status, headers } = response
  return { status, text: await response.text(), header: (name) => headers.get(name) ?? undefined }
}

function agentOf(story: Story, id: number): Zendesk['agent'] {
  const known = story.zendesk.agents.find((agent) => agent.id === id)
  if (!known) throw new Error(`The story has no agent ${id}.`)
  const roles = { admin: 'admin', agent: 'agent', restricted: 'agent', light: 'Light Agent' } as const
  return { id: UserId.parse(id), name: known.name, email: known.email, locale: known.locale, role: roles[known.role] }
}
