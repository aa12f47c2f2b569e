import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import * as z from 'zod/mini'
import { simulatedClock } from '../../../sandbox/clock.ts'
import { openDatabase } from '../../../sandbox/database.ts'
import type { TradingGridStory } from '../../../sandbox/story/story.ts'
import { findLink } from '../../../sandbox/trading-grid/links/ticket-links.ts'
import { loadTradingGridStory } from '../../../sandbox/trading-grid/load-story.ts'
import { knownPartner } from '../../../sandbox/trading-grid/partners.ts'
import { knownThread } from '../../../sandbox/trading-grid/threads.ts'
import { createTradingGrid } from '../../../sandbox/trading-grid/trading-grid.ts'
import type { Operation } from '../../../src/trading-grid/contract/operation.ts'
import {
  changeInstallation,
  settingsWebhook,
  witnessChange,
} from '../../../src/trading-grid/contract/operations/installation-operations.ts'
import { witnessLink } from '../../../src/trading-grid/contract/operations/link-operations.ts'
import { escalate } from '../../../src/trading-grid/contract/operations/thread-operations.ts'
import { Problem } from '../../../src/trading-grid/contract/problem.ts'
import type { ThreadSummary } from '../../../src/trading-grid/contract/thread.ts'
import { unlinkNote } from '../../../src/trading-grid/contract/ticket-link.ts'
import { linkText, unlinkText } from '../../../tools/guarantees/link-words.ts'
import { ACCOUNT, littleStory, TOKEN } from './little-story.ts'
import { littleZendesk } from './little-zendesk.ts'

/** Random bytes that are the same in every run. */
export function countedRandom(): (size: number) => Uint8Array {
  let count = 0
  return (size) => {
    count += 1
    return createHash('sha512').update(String(count)).digest().subarray(0, size)
  }
}

export const AGENT = { id: 41, name: 'Ana Ito' }
export const TICKET = { account: ACCOUNT, id: 1 }

type Asked<Body, Query> = {
  path?: Record<string, string | number>
  body?: Body extends z.ZodMiniType ? z.input<Body> : never
  query?: Query extends z.ZodMiniType ? z.input<Query> : never
  /** In whose name, where the operation itself does not say. */
  agent?: number
  token?: string
}

/** A Trading Grid with its little story, spoken to through its own `fetch`; every answer is held against the contract. */
export function littleWorld(change: (story: TradingGridStory) => TradingGridStory = (story) => story) {
  const clock = simulatedClock(new Date('2026-11-23T16:00:00Z'))
  const db = openDatabase(':memory:')
  const random = countedRandom()
  const zendesk = littleZendesk(clock)
  zendesk.addTicket({ id: 1 })
  loadTradingGridStory(db, change(littleStory()), { account: ACCOUNT, clock, random })
  const oauthClient = { identifier: 'trading-grid', secret: 'client-secret' }
  const grid = createTradingGrid({ db, clock, zendesk: zendesk.fetch, oauthClient, random })

  async function send<Body extends z.ZodMiniType | undefined, Query extends z.ZodMiniType | undefined>(
    operation: Operation<Body, Query>,
    asked: Asked<Body, Query>,
  ): Promise<Response> {
    const path = operation.path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(asked.path?.[name] ?? name))
    const url = new URL(`https://trading-grid.example/v1${path}`)
    for (const [name, value] of Object.entries(asked.query ?? {})) url.searchParams.set(name, String(value))
    if (asked.agent !== undefined) url.searchParams.set('agent', String(asked.agent))
    return grid.fetch(
      new Request(url, {
        method: operation.method,
        headers: { authorization: `Bearer ${asked.token ?? TOKEN}`, 'content-type': 'application/json' },
        ...(asked.body === undefined ? {} : { body: JSON.stringify(asked.body) }),
      }),
    )
  }

  /** For what should succeed: the answer, parsed strictly by the contract. */
  async function ask<
    Body extends z.ZodMiniType | undefined,
    Query extends z.ZodMiniType | undefined,
    Answer extends z.ZodMiniType,
  >(operation: Operation<Body, Query, Answer>, asked: Asked<Body, Query> = {}): Promise<z.output<Answer>> {
    const response = await send<Body, Query>(operation, asked)
    const body = await response.json()
    expect(body, JSON.stringify(body)).not.toHaveProperty('title')
    expect(response.status).toBe(operation.status)
    return z.parse(operation.answer, body)
  }

  /** For what should be refused. */
  async function refuse<Body extends z.ZodMiniType | undefined, Query extends z.ZodMiniType | undefined>(
    operation: Operation<Body, Query>,
    asked: Asked<Body, Query> = {},
  ): Promise<Problem> {
    const response = await send<Body, Query>(operation, asked)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(response.headers.get('www-authenticate')).toBeNull()
    const problem = Problem.parse(await response.json())
    expect(problem.status).toBe(response.status)
    return problem
  }

  /** Escalates ticket 1 about order 4500001001 to Northwind, unless told otherwise. */
  async function escalateOrder(change: Partial<z.input<typeof escalate.body & z.ZodMiniType>> = {}) {
    const body = { ...escalation(), ...change }
    const escalated = await ask(escalate, { body })
    const { thread, link } = escalated
    if (!link || !noteLink(body.ticket.id, { ...link, label: thread.label }, body.attachments)) return escalated
    return witness(link.thread, body.ticket.id)
  }

  /** What the app does in the agent's own session: the internal note that names the thread. @returns false without a ticket */
  function noteLink(
    ticket: number,
    { thread, nonce, label }: { thread: string; nonce: string; label: string },
    files: { attachmentId: number }[] = [],
  ): boolean {
    const inZendesk = zendesk.tickets.get(ticket)
    if (!inZendesk) return false
    const ids = files.map(({ attachmentId }) => attachmentId)
    zendesk.users.set(AGENT.id, { name: AGENT.name, role: 'agent' })
    const partner = knownPartner({ db }, knownThread({ db }, thread).partner).name
    const body = linkText({ label, nonce, partner, agent: AGENT.name }, ids)
    zendesk.addComment(
      inZendesk,
      { body, public: false, author_id: AGENT.id },
      { trading_grid: { v: 1, act: 'escalated', thread, nonce, files: ids.join(' ') } },
    )
    return true
  }

  /** The same for the note that ends a link. Nothing where the ticket is not linked, or unknown to Zendesk. */
  function noteUnlink(ticket: number, thread: string, account = ACCOUNT) {
    const link = findLink({ db }, { thread, account, ticket })
    const inZendesk = zendesk.tickets.get(ticket)
    if (!inZendesk || !link) return
    const { label, partner } = knownThread({ db }, thread)
    const about = { label, nonce: link.nonce, partner: knownPartner({ db }, partner).name, agent: AGENT.name }
    zendesk.users.set(AGENT.id, { name: AGENT.name, role: 'agent' })
    zendesk.addComment(
      inZendesk,
      { body: unlinkText(about), public: false, author_id: AGENT.id },
      { trading_grid: { v: 1, act: unlinkNote, thread, nonce: link.nonce } },
    )
  }

  /** An administrator changes the settings, and vouches for it in Zendesk. */
  async function changeSettings(
    change: Omit<z.input<typeof changeInstallation.body & z.ZodMiniType>, 'idempotencyKey'>,
  ) {
    const admin = { id: 3, name: 'Priya Nair', role: 'admin' }
    const begun = await ask(changeInstallation, {
      path: { account: ACCOUNT },
      body: { ...change, idempotencyKey: newKey() },
    })
    if (begun.state !== 'awaiting-witness') throw new Error('Nobody has vouched for it yet.')
    zendesk.users.set(admin.id, admin)
    zendesk.webhooks = [{ name: settingsWebhook, description: begun.nonce, updated_by: String(admin.id) }]
    const path = { account: ACCOUNT, change: begun.id }
    return (await ask(witnessChange, { path, body: {} })).installation
  }

  const witness = (thread: string, ticket: number) =>
    ask(witnessLink, { path: { thread, account: ACCOUNT, ticket }, body: { agent: AGENT } })

  const partner = partnerBrowser(grid.fetch)
  return {
    clock,
    db,
    zendesk,
    grid,
    send,
    ask,
    refuse,
    escalateOrder,
    noteLink,
    noteUnlink,
    witness,
    changeSettings,
    partner,
  }
}

let keys = 0
export const newKey = (): string => {
  keys += 1
  return `key-of-a-test-${String(keys).padStart(6, '0')}`
}

export const escalation = () => ({
  idempotencyKey: newKey(),
  agent: AGENT,
  ticket: TICKET,
  kind: 'exception' as const,
  partner: 'northwind',
  group: 'northwind-shipping',
  severity: 'normal' as const,
  subject: 'Short shipment on 4500001001',
  text: '40 cartons are missing. When do they ship?',
  references: [{ kind: 'order' as const, value: '4500001001' }],
  quotes: [],
  documents: [],
  attachments: [],
  causes: [],
  separate: false,
})

/** What a person at a partner does, without scripts: follows addresses and sends forms. */
function partnerBrowser(fetch: (request: Request) => Promise<Response>) {
  const origin = 'https://trading-grid.example'
  const home = (person: string) => `/partner/northwind/${encodeURIComponent(person)}`
  const open = (path: string) => fetch(new Request(new URL(path, origin)))
  const text = async (path: string) => (await open(path)).text()
  return {
    open,
    text,
    home,
    thread: (thread: { id: ThreadSummary['id'] | string }, person = 'Dana Reyes') =>
      `${home(person)}/threads/${thread.id}`,
    /** Sends the answer form as a browser does, and follows to the next page. */
    async answer(
      thread: { id: string },
      answer: { text?: string; files?: File[]; fields?: Record<string, string>; person?: string },
    ): Promise<string> {
      const address = `${home(answer.person ?? 'Dana Reyes')}/threads/${thread.id}`
      const form = new FormData()
      form.set('key', answer.fields?.key ?? newKey())
      form.set('text', answer.text ?? '')
      for (const [name, value] of Object.entries(answer.fields ?? {})) form.set(name, value)
      for (const file of answer.files ?? []) form.append('files', file)
      const sent = await fetch(new Request(new URL(`${address}/posts`, origin), { method: 'POST', body: form }))
      expect(sent.status).toBe(303)
      return text(sent.headers.get('location') ?? '')
    },
    async withdraw(thread: { id: string }, seq: number): Promise<string> {
      const body = new URLSearchParams({ seq: String(seq) })
      const url = new URL(`${home('Dana Reyes')}/threads/${thread.id}/withdrawals`, origin)
      const sent = await fetch(new Request(url, { method: 'POST', body }))
      return text(sent.headers.get('location') ?? '')
    },
  }
}
