import * as z from 'zod'
import { simulatedClock } from '../../../sandbox/clock.ts'
import { openDatabase } from '../../../sandbox/database.ts'
import type { StoryTicket, ZendeskStory } from '../../../sandbox/story/story.ts'
import { kindest, type Switches } from '../../../sandbox/switches.ts'
import { createZendesk, type Zendesk, type ZendeskOptions } from '../../../sandbox/zendesk/create-zendesk.ts'
import { loadZendeskStory } from '../../../sandbox/zendesk/load-story.ts'

const Token = z.object({ access_token: z.string() })

export const ORIGIN = 'http://localhost:4000'
export const START = new Date('2026-03-12T10:00:00.400Z')

export const people = { admin: 101, agent: 102, restricted: 103, light: 104, integration: 105, customer: 201 } as const
export const STATE_FIELD = 3001
export const THREAD_FIELD = 3002
export const secrets = { token: 'canary-token-"a&b"', jwt: 'canary-jwt-secret' } as const

const agent = (id: number, name: string, role: ZendeskStory['agents'][number]['role'], groupIds = [11]) => ({
  id,
  name,
  email: `${name.toLowerCase().replaceAll(' ', '.')}@acme.example`,
  role,
  locale: 'en-US',
  timeZone: 'America/New_York',
  groupIds,
})

export const ticket = (id: number, over: Partial<StoryTicket> = {}): StoryTicket => ({
  id,
  subject: `Short delivery ${id}`,
  status: 'open',
  priority: 'high',
  type: 'incident',
  requesterId: people.customer,
  assigneeId: people.agent,
  groupId: 11,
  brandId: 21,
  formId: 31,
  tags: ['vip'],
  customFields: [],
  comments: [
    {
      id: id * 100,
      authorId: people.customer,
      public: true,
      body: 'PO 4500001001 came ten short.\nPlease help.',
      at: new Date('2026-03-12T08:00:00Z'),
      attachments: [
        { id: id * 1000, name: 'photo.png', mediaType: 'image/png', bytes: Uint8Array.from([1, 2, 254, 255]) },
      ],
    },
  ],
  ...over,
})

export function smallStory(over: Partial<ZendeskStory> = {}): ZendeskStory {
  return {
    account: { subdomain: 'acme', name: 'Acme Retail', timeZone: 'America/New_York', planName: 'Suite Enterprise' },
    agents: [
      agent(people.admin, 'Ada Admin', 'admin'),
      agent(people.agent, 'Alma Agent', 'agent'),
      agent(people.restricted, 'Rex Restricted', 'restricted', [12]),
      agent(people.light, 'Lou Light', 'light'),
      agent(people.integration, 'Trading Grid', 'admin'),
    ],
    endUsers: [{ id: people.customer, name: 'Cleo Customer', email: 'cleo@shop.example', organizationId: 41 }],
    organizations: [{ id: 41, name: 'Corner Shop', domainNames: ['shop.example'] }],
    groups: [
      { id: 11, name: 'Support' },
      { id: 12, name: 'Suppliers' },
    ],
    brands: [{ id: 21, name: 'Acme' }],
    forms: [{ id: 31, name: 'Default' }],
    ticketFields: [
      {
        id: STATE_FIELD,
        title: 'Partner state',
        type: 'tagger',
        options: [
          { name: 'Awaiting partner', value: 'tg_awaiting_partner' },
          { name: 'Partner replied', value: 'tg_partner_replied' },
        ],
      },
      { id: THREAD_FIELD, title: 'Partner thread', type: 'text' },
      { id: 3003, title: 'Due', type: 'date' },
    ],
    views: [
      { id: 51, title: 'Mine', filter: { assignee: 'me', status: ['new', 'open'] } },
      { id: 52, title: 'Unassigned', filter: { assignee: 'none' } },
      { id: 53, title: 'VIP', filter: { tag: 'vip' } },
    ],
    tickets: [ticket(1), ticket(2, { groupId: 12, assigneeId: null, tags: [] }), ticket(3, { status: 'closed' })],
    installation: {
      appId: 771,
      installationId: 882,
      settings: { base_url: 'https://trading-grid.example/v1', api_token: secrets.token, jwt_secret: secrets.jwt },
    },
    oauthClients: [{ identifier: 'trading-grid', secret: 'oauth-secret', userId: people.integration }],
    ...over,
  }
}

/** An app of its own, so that these tests do not change with the one that is developed here. */
export const manifest = {
  name: 'Trading Grid',
  version: '0.1.0',
  location: {
    support: {
      ticket_sidebar: { url: 'assets/sidebar.html', flexible: true },
      modal: { url: 'assets/modal.html', autoLoad: false },
    },
  },
  domainWhitelist: ['trading-grid.example'],
  parameters: [
    { name: 'base_url', type: 'url', required: true },
    { name: 'authentication', type: 'text', default: 'token' },
    { name: 'api_token', type: 'text', secure: true, scopes: ['header'] },
    { name: 'jwt_secret', type: 'text', secure: true, scopes: ['jwt_secret_key'] },
    { name: 'concerns', type: 'text', default: 'numbers' },
    { name: 'test_system', type: 'checkbox', default: false },
  ],
}

type Given = {
  story?: Partial<ZendeskStory>
  switches?: Partial<Switches>
  outside?: ZendeskOptions['fetch']
  wait?: ZendeskOptions['wait']
  installation?: ZendeskOptions['installation']
  webhookArrivals?: ZendeskOptions['webhookArrivals']
}

/** One Zendesk account on a clock that stands still, and ways to call it as somebody. */
export function smallAccount(given: Given = {}) {
  const clock = simulatedClock(START)
  const db = openDatabase(':memory:')
  loadZendeskStory(db, smallStory(given.story))
  const switches: Switches = { ...kindest, ...given.switches }
  const zendesk = createZendesk({
    db,
    clock,
    switches,
    fetch: given.outside ?? (async () => new Response('nobody is there', { status: 502 })),
    ...(given.wait ? { wait: given.wait } : {}),
    ...(given.webhookArrivals ? { webhookArrivals: given.webhookArrivals } : {}),
    installation: given.installation ?? { manifest },
  })
  return { zendesk, clock, db, switches, as: (agentId: number) => callerAs(zendesk, agentId) }
}

export async function signIn(zendesk: Zendesk, agentId: number): Promise<string> {
  const answer = await zendesk.fetch(
    new Request(`${ORIGIN}/_workspace/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ agentId }),
    }),
  )
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

export async function tokenOf(zendesk: Zendesk): Promise<string> {
  const answer = await zendesk.fetch(
    new Request(`${ORIGIN}/oauth/tokens`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        grant_type: 'client_credentials',
        client_id: 'trading-grid',
        client_secret: 'oauth-secret',
        scope: 'read write',
      }),
    }),
  )
  return Token.parse(await answer.json()).access_token
}

/** The body that writes an internal note. */
export const note = (body: string, more: Record<string, unknown> = {}) => ({
  ticket: { comment: { body, public: false, ...more } },
})

/** JSON of any shape: tests look into it and fail where it is not what they say. */
// biome-ignore lint/suspicious/noExplicitAny: an answer is whatever the platform sends; each test states what it expects
export type Answer = { status: number; headers: Headers; json: any; text: string }

export type Call = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>

export function callWith(zendesk: Zendesk, credentials: Record<string, string>): Call {
  return async (method, path, body, headers = {}) => {
    const given = typeof body === 'string' || body instanceof Uint8Array ? new Uint8Array(Buffer.from(body)) : undefined
    const response = await zendesk.fetch(
      new Request(new URL(path, ORIGIN), {
        method,
        headers: { ...(given ? {} : { 'content-type': 'application/json' }), ...credentials, ...headers },
        ...(body === undefined ? {} : { body: given ?? JSON.stringify(body) }),
      }),
    )
    const text = await response.text()
    let json: unknown
    try {
      json = JSON.parse(text)
    } catch {
      json = undefined
    }
    return { status: response.status, headers: response.headers, json, text }
  }
}

export async function callerAs(zendesk: Zendesk, agentId: number): Promise<Call> {
  return callWith(zendesk, { cookie: await signIn(zendesk, agentId) })
}

export async function callerAsServer(zendesk: Zendesk): Promise<Call> {
  return callWith(zendesk, { authorization: `Bearer ${await tokenOf(zendesk)}` })
}
