import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, onTestFinished } from 'vitest'
import { agents } from '../../../sandbox/story/helpdesk.ts'
import { linkTicket } from '../../../src/trading-grid/contract/operations/link-operations.ts'
import {
  escalate as escalateOperation,
  requestDocument,
} from '../../../src/trading-grid/contract/operations/thread-operations.ts'
import type { ThreadSummary } from '../../../src/trading-grid/contract/thread.ts'
import { TRADING_GRID } from '../../support/network.ts'
import { renderInTicket, showSidebar } from '../../support/render-in-ticket.tsx'
import { colleagueChanges, notesOf, partnerSays, threadsOf, tradingGridRequest } from '../../support/what-is-there.ts'
import type { World } from '../../support/world.ts'

/** Nothing was shared with a partner yet. */
const TICKET = 11
const priya = { id: agents.priya.id, name: 'Priya Raman' }
const soon = { timeout: 20_000 }

async function besideTicket(ticket = TICKET) {
  const rendered = await renderInTicket(ticket)
  // A server that has just begun pushes only what comes after its first round.
  await rendered.world.tradingGrid.tick()
  const timer = setInterval(() => void rendered.world.tradingGrid.tick(), 1_000)
  onTestFinished(() => clearInterval(timer))
  await screen.findByRole('tab', { name: /Activity/ }, { timeout: 40_000 })
  return { ...rendered, user: userEvent.setup() }
}

/** What the card says, and its buttons, the primary one first. */
async function next(words: RegExp, ...buttons: string[]) {
  // Looked for each time: another state may be another card.
  const card = () => within(screen.getByRole('region', { name: 'Next' }))
  await waitFor(() => expect(card().getByRole('heading').textContent).toMatch(words), soon)
  expect(
    card()
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual(buttons)
}

async function call(world: World, path: string, method: string, body: unknown): Promise<unknown> {
  const answer = await world.tradingGrid.fetch(tradingGridRequest(path, { method, body: JSON.stringify(body) }))
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`)
  return answer.json()
}

async function colleagueEscalates(world: World, ticket = TICKET): Promise<ThreadSummary> {
  await call(world, escalateOperation.path, 'POST', {
    idempotencyKey: crypto.randomUUID(),
    agent: priya,
    ticket: { account: 'acme', id: ticket },
    kind: 'general',
    partner: 'ptr_northwind',
    group: 'grp_nw_logistics',
    severity: 'normal',
    subject: 'Where is truck 7?',
    text: 'Please tell us where truck 7 is.',
    references: [],
    quotes: [],
    documents: [],
    attachments: [],
    causes: [],
    separate: true,
  })
  return threadOf(world, ticket)
}

async function threadOf(world: World, ticket = TICKET): Promise<ThreadSummary> {
  const thread = (await threadsOf(world, ticket)).find(({ subject }) => subject === 'Where is truck 7?')
  if (!thread) throw new Error('Nobody escalated.')
  return thread
}

/** Another agent, in another browser, answers the customer in the ticket. */
async function colleagueAnswersCustomer(world: World, ticket = TICKET): Promise<void> {
  const browser = await world.browserOf(agents.priya.id)
  const body = JSON.stringify({ ticket: { comment: { body: 'It ships on Thursday.', public: true } } })
  const url = `http://localhost:4000/api/v2/tickets/${ticket}.json`
  const headers = { 'content-type': 'application/json' }
  const saved = await browser.fetch(new Request(url, { method: 'PUT', headers, body }))
  if (!saved.ok) throw new Error(`Zendesk answered ${saved.status}.`)
}

async function partnerPromises(world: World, { id }: ThreadSummary, inDays: number): Promise<void> {
  const form = new FormData()
  form.set('key', crypto.randomUUID())
  form.set('does', 'ship')
  form.set('what', '40 CA')
  form.set('dueOn', new Date(world.clock.now().getTime() + inDays * 24 * 3_600_000).toISOString().slice(0, 10))
  form.set('text', '')
  const path = `/partner/ptr_northwind/${encodeURIComponent('Maria Okafor')}/threads/${id}/promises`
  await world.tradingGrid.fetch(new Request(new URL(path, TRADING_GRID), { method: 'POST', body: form }))
}

it('follows a case from the first question to its end, whoever does what in whichever browser', async () => {
  const { world, user } = await besideTicket()
  await next(/^Ask .+ about this ticket$/, 'Escalate to partner')

  const thread = await colleagueEscalates(world)
  await next(/^Waiting for Northwind Traders$/, 'Remind the partner', 'Give more time')

  await partnerSays(world, thread, 'Maria Okafor', 'Which dock do you prefer?')
  await next(/^Northwind Traders asks you a question$/, 'Reply to partner', 'Answer the customer')
  expect(within(screen.getByRole('region', { name: 'Next' })).getByText('Which dock do you prefer?')).toBeVisible()

  await partnerSays(world, thread, 'Maria Okafor', 'Forget it. Truck 7 left an hour ago.')
  await call(world, `/v1/threads/${thread.id}/messages`.replace('/v1', ''), 'POST', {
    idempotencyKey: crypto.randomUUID(),
    agent: priya,
    ticket: { account: 'acme', id: TICKET },
    text: 'Dock 4.',
    quotes: [],
    documents: [],
    attachments: [],
  })
  await next(/^Waiting for Northwind Traders$/, 'Remind the partner', 'Give more time')
  await partnerSays(world, thread, 'Maria Okafor', 'Noted, truck 7 goes to dock 4.')
  await next(/^Northwind Traders replied$/, 'Answer the customer', 'Reply to partner')

  await colleagueAnswersCustomer(world)
  await next(/^Customer answered .+\. Nothing else is open\.$/, `Resolve ${thread.label}`, 'Reply to partner')

  await user.click(screen.getByRole('button', { name: `Resolve ${thread.label}` }))
  const panel = within(await screen.findByRole('region', { name: `Resolve ${thread.label}` }, soon))
  await user.selectOptions(panel.getByLabelText('Outcome'), 'shipped')
  await user.click(panel.getByRole('button', { name: 'Resolve' }))
  await next(/^Resolved with Northwind Traders$/, 'Escalate something else')
  expect(await threadOf(world)).toMatchObject({ state: 'resolved', outcome: { kind: 'shipped' } })
  await expect
    .poll(async () => (await notesOf(world, TICKET)).join('\n'), { timeout: 20_000 })
    .toContain(`resolved ${thread.label} with Northwind Traders.`)
}, 120_000)

it('says what is still open after the customer was answered, and when a promise or a document is due', async () => {
  const { world, user } = await besideTicket()
  const thread = await colleagueEscalates(world)
  await partnerSays(world, thread, 'Maria Okafor', 'Truck 7 left.')
  await partnerPromises(world, thread, 4)
  await colleagueAnswersCustomer(world)
  await next(/^Customer answered .+\. One item is still open\.$/, 'See what is open', 'Remind the partner')
  expect(within(screen.getByRole('region', { name: 'Next' })).getByText(/^Still open: Ship.*40 CA \(by /)).toBeVisible()

  await partnerPromises(world, thread, 0)
  await colleagueAnswersCustomer(world)
  await next(/^Northwind Traders promised this by /, 'Remind the partner', 'Give more time')
  await user.click(screen.getByRole('button', { name: 'Remind the partner' }))
  const message = await screen.findByLabelText<HTMLTextAreaElement>('Message', { exact: false, selector: 'textarea' })
  expect(message.value).toMatch(/^You told us: Ship.*40 CA, by .+\. Is this done\?$/)
}, 120_000)

it('names a document that was asked for and has not come', async () => {
  const { world } = await besideTicket()
  const thread = await colleagueEscalates(world)
  await partnerSays(world, thread, 'Maria Okafor', 'Truck 7 left.')
  await call(world, requestDocument.path.replace('{thread}', thread.id), 'POST', {
    idempotencyKey: crypto.randomUUID(),
    agent: priya,
    kind: 'proof-of-delivery',
    text: 'Please send it.',
    rules: {},
  })
  await partnerSays(world, thread, 'Maria Okafor', 'We will look for it.')
  await colleagueAnswersCustomer(world)
  await next(/^Northwind Traders has not sent a document you asked for$/, 'See what is missing', 'Remind the partner')
}, 120_000)

it('warns before the partner is late', async () => {
  await besideTicket(3)
  await next(/’s answer is due soon$/, 'Remind the partner', 'Give more time')
}, 120_000)

it('says when the partner is late, until a colleague gives it more time', async () => {
  const { world } = await besideTicket()
  const due = (ms: number) => ({ dueAt: new Date(world.clock.now().getTime() + ms).toISOString() })
  const thread = await colleagueEscalates(world)
  await colleagueChanges(world, thread, due(1_500))
  await next(/^Northwind Traders has not answered in time$/, 'Remind the partner', 'Give more time')
  await colleagueChanges(world, await threadOf(world), due(9 * 24 * 3_600_000))
  await next(/^Waiting for Northwind Traders$/, 'Remind the partner', 'Give more time')
}, 120_000)

it('has a ticket join where the same order is asked about already, and follows when a colleague joined it', async () => {
  const { world } = await besideTicket(17)
  const card = within(screen.getByRole('region', { name: 'Next' }))
  const join = await card.findByRole('button', { name: /^Join TG-/ }, soon)
  const label = join.textContent?.replace('Join ', '') ?? ''
  await next(new RegExp(`answered on this in ${label}$`), `Join ${label}`, 'Escalate to partner')

  const other = (await allThreads(world)).find((thread) => thread.label === label)
  const path = linkTicket.path
    .replace('{thread}', other?.id ?? '')
    .replace('{account}', 'acme')
    .replace('{ticket}', '17')
  await call(world, path, linkTicket.method, { agent: priya })
  await next(/replied$|asks you a question$/, ...['Answer the customer', 'Reply to partner'])
}, 120_000)

async function allThreads(world: World): Promise<ThreadSummary[]> {
  const found = await Promise.all(Array.from({ length: 20 }, (_, index) => threadsOf(world, index + 1)))
  return found.flat()
}

it('a resolution whose note failed is named at the top after a reload, and finished there with one note', async () => {
  const { world, user, view } = await besideTicket()
  const thread = await colleagueEscalates(world)
  const { label } = thread
  await partnerSays(world, thread, 'Maria Okafor', 'Truck 7 left.')
  await colleagueAnswersCustomer(world)
  await next(/^Customer answered .+\. Nothing else is open\.$/, `Resolve ${label}`, 'Reply to partner')
  await user.click(screen.getByRole('button', { name: `Resolve ${label}` }))
  const panel = within(await screen.findByRole('region', { name: `Resolve ${label}` }, soon))
  const path = `/api/v2/tickets/${TICKET}.json`
  world.faults.add({ side: 'zendesk', method: 'PUT', path, times: 99, fault: { kind: 'status', status: 503 } })
  await user.type(panel.getByLabelText('Summary'), 'It is on its way.')
  await user.click(panel.getByRole('button', { name: 'Resolve' }))
  await screen.findByText(/^It’s recorded as resolved/, {}, { timeout: 40_000 })
  view.unmount()
  world.faults.clear()

  await showSidebar(world.browser, TICKET)
  const unfinished = within(await screen.findByRole('region', { name: 'Unfinished' }, soon))
  expect(unfinished.getByText(`Resolving ${label}`)).toBeVisible()
  await user.click(unfinished.getByRole('button', { name: 'Go to it' }))
  await user.click(await screen.findByRole('button', { name: 'Finish' }))
  await expect.poll(() => screen.queryByText(`Resolving ${label}`), soon).toBeNull()
  const notes = (await notesOf(world, TICKET)).filter((note) => note.includes(`resolved ${label} with`))
  expect(notes).toHaveLength(1)
  expect(notes[0]).toContain('It is on its way.')
}, 120_000)
