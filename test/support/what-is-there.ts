import * as z from 'zod/mini'
import { secrets } from '../../sandbox/seed.ts'
import { agents } from '../../sandbox/story/helpdesk.ts'
import { readEvents, type ThreadEvent } from '../../src/trading-grid/contract/event.ts'
import { changeThread } from '../../src/trading-grid/contract/operations/thread-operations.ts'
import { searchThreads } from '../../src/trading-grid/contract/operations/thread-search.ts'
import type { ThreadSummary } from '../../src/trading-grid/contract/thread.ts'
import { TRADING_GRID } from './network.ts'
import type { World } from './world.ts'

type Sides = Pick<World, 'browser' | 'tradingGrid'>

const Comments = z.object({ comments: z.array(z.looseObject({ plain_body: z.string(), public: z.boolean() })) })

/** The texts of a ticket's internal notes, as saved. */
export async function notesOf({ browser }: Sides, ticketId: number): Promise<string[]> {
  const url = `http://localhost:4000/api/v2/tickets/${ticketId}/comments.json?page[size]=100`
  const { comments } = z.parse(Comments, await (await browser.fetch(new Request(url))).json())
  return comments.flatMap((comment) => (comment.public ? [] : [comment.plain_body]))
}

/** The threads of a ticket, as the Trading Grid has them. */
export async function threadsOf({ tradingGrid }: Sides, ticketId: number): Promise<ThreadSummary[]> {
  const body = { agent: { id: agents.sam.id, name: 'Sam Rivera' }, ticket: { account: 'acme', id: ticketId } }
  const answer = await tradingGrid.fetch(
    tradingGridRequest(searchThreads.path, { method: 'POST', body: JSON.stringify(body) }),
  )
  return z.parse(searchThreads.answer, await answer.json()).items
}

/** @param as the agent who asks, where not everybody may see the thread */
export async function eventsOf({ tradingGrid }: Sides, thread: { id: string }, as?: number): Promise<ThreadEvent[]> {
  const path = readEvents.path.replace('{thread}', thread.id)
  const answer = await tradingGrid.fetch(
    tradingGridRequest(as === undefined ? path : `${path}?agent=${as}`, { method: 'GET' }),
  )
  return z.parse(readEvents.answer, await answer.json()).items
}

/** Somebody at the partner writes, through the partner's page. */
export async function partnerSays(
  { tradingGrid }: Sides,
  thread: Pick<ThreadSummary, 'id' | 'partner'>,
  person: string,
  text: string,
  files: File[] = [],
): Promise<void> {
  const form = new FormData()
  form.set('key', crypto.randomUUID())
  form.set('text', text)
  for (const file of files) form.append('files', file)
  const path = `/partner/${thread.partner.id}/${encodeURIComponent(person)}/threads/${thread.id}/posts`
  const sent = await tradingGrid.fetch(new Request(new URL(path, TRADING_GRID), { method: 'POST', body: form }))
  if (sent.status !== 303) throw new Error(`The partner's page answered ${sent.status}.`)
}

/** A colleague changes a thread as it is now, from another browser. */
export async function colleagueChanges(
  { tradingGrid }: Sides,
  { id, version }: Pick<ThreadSummary, 'id' | 'version'>,
  change: Record<string, unknown>,
): Promise<void> {
  const agent = { id: agents.priya.id, name: 'Priya Raman' }
  const body = JSON.stringify({ idempotencyKey: crypto.randomUUID(), agent, version, ...change })
  const answer = await tradingGrid.fetch(
    tradingGridRequest(changeThread.path.replace('{thread}', id), { method: changeThread.method, body }),
  )
  if (answer.status !== changeThread.status) throw new Error(`The change was answered ${answer.status}.`)
}

/** As the app's requests come out of Zendesk's proxy. */
export function tradingGridRequest(path: string, init: RequestInit): Request {
  const headers = { authorization: `Bearer ${secrets.apiToken}`, 'content-type': 'application/json' }
  return new Request(`${TRADING_GRID}${path}`, { ...init, headers })
}
