import { screen, waitFor, within } from '@testing-library/react'
import { expect, it, onTestFinished } from 'vitest'
import { agents } from '../../sandbox/story/helpdesk.ts'
import { recordException } from '../../src/trading-grid/contract/operations/exception-operations.ts'
import { linkTicket } from '../../src/trading-grid/contract/operations/link-operations.ts'
import { escalate as escalateOperation } from '../../src/trading-grid/contract/operations/thread-operations.ts'
import { renderInTicket, showModal } from '../support/render-in-ticket.tsx'
import { threadsOf, tradingGridRequest } from '../support/what-is-there.ts'
import type { World } from '../support/world.ts'

/** Nothing was shared with a partner yet. */
const TICKET = 11
const within5s = { timeout: 5_000 }
const priya = { id: agents.priya.id, name: 'Priya Raman' }

/** The server ticks once a second, as in the sandbox. */
function ticking(world: World): void {
  const timer = setInterval(() => void world.tradingGrid.tick(), 1_000)
  onTestFinished(() => clearInterval(timer))
}

async function besideTicket(ticket = TICKET) {
  const rendered = await renderInTicket(ticket)
  ticking(rendered.world)
  await screen.findByRole('tab', { name: /Activity/ }, { timeout: 12_000 })
  // The server remembers from its first tick on what it has told of.
  await rendered.world.tradingGrid.tick()
  return rendered
}

async function call(world: World, path: string, method: string, body?: unknown): Promise<void> {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) }
  const answer = await world.tradingGrid.fetch(tradingGridRequest(path, init))
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`)
}

/** A colleague escalates in a browser of their own that dies before the note is written: Zendesk has nothing to tell. */
const colleagueEscalates = (world: World, ticket = TICKET) =>
  call(world, escalateOperation.path, 'POST', {
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

it('shows within seconds a first thread that a colleague opened elsewhere, and says who it was', async () => {
  const { world } = await besideTicket()
  expect(screen.getByText(/^Not escalated$/)).toBeVisible()

  await colleagueEscalates(world)

  expect(await screen.findByText(/^Priya Raman escalated this to Northwind Traders/, {}, within5s)).toBeVisible()
  expect(screen.queryByText(/^Not escalated$/)).not.toBeInTheDocument()
}, 40_000)

it('shows within seconds a second thread, a link and an unlink made elsewhere', async () => {
  const { world } = await besideTicket()
  await colleagueEscalates(world)
  await screen.findByText(/^Priya Raman escalated this/, {}, within5s)
  await colleagueEscalates(world)
  await waitFor(() => expect(screen.getAllByText(/^Priya Raman escalated this/)).toHaveLength(2), within5s)

  const path = linkTicket.path
    .replace('{thread}', 'thr_1042')
    .replace('{account}', 'acme')
    .replace('{ticket}', `${TICKET}`)
  await call(world, path, 'PUT', { agent: priya })
  expect(await screen.findByText(/^TG-1042, a thread with .*, was linked to this ticket/, {}, within5s)).toBeVisible()
  const query = new URLSearchParams({ agent: String(priya.id), agentName: priya.name })
  await call(world, `${path}?${query}`, 'DELETE')
  await waitFor(() => expect(screen.queryByText(/TG-1042/)).not.toBeInTheDocument(), within5s)
}, 60_000)

it('shows within seconds what a colleague recorded about an exception', async () => {
  const { world, user } = await besideTicket(1)
  await user.click(screen.getByRole('tab', { name: /Exceptions/ }))
  const [row] = await screen.findAllByText(/40 of 120|120/, {}, { timeout: 12_000 })
  expect(row).toBeVisible()
  const cause = 'log/colleague'
  await call(world, recordException.path.replace('{cause}', encodeURIComponent(cause)), 'PUT', {
    idempotencyKey: crypto.randomUUID(),
    agent: priya,
    ticket: { account: 'acme', id: 1 },
    version: 0,
    kind: 'damaged',
    state: 'logged',
    references: [{ kind: 'order', value: '4500001001' }],
    summary: 'Two pallets fell over.',
  })
  expect(await screen.findByText(/Two pallets fell over/, {}, within5s)).toBeVisible()
}, 40_000)

it('asks nothing behind another ticket, and shows what happened meanwhile when it is seen again', async () => {
  const { world, opened } = await besideTicket()
  opened.instance.deactivate()
  await colleagueEscalates(world)
  await new Promise((resolve) => setTimeout(resolve, 5_000))
  expect(screen.queryByText(/^Priya Raman escalated this/)).not.toBeInTheDocument()
  opened.instance.activate()
  expect(await screen.findByText(/^Priya Raman escalated this/, {}, within5s)).toBeVisible()
}, 40_000)

it('says in an open escalation form that a colleague was faster, and opens that thread', async () => {
  const { world, user, view } = await besideTicket()
  const sidebar = within(view.container)
  await user.click(sidebar.getByRole('button', { name: 'Escalate to partner' }))
  await expect.poll(() => world.browser.modals.length, { timeout: 12_000 }).toBe(1)
  const modal = within(showModal(world).container)
  await modal.findByLabelText('Subject', {}, { timeout: 12_000 })

  await colleagueEscalates(world)

  expect(await modal.findByText(/^Priya Raman already escalated this/, {}, within5s)).toBeVisible()
  await user.click(modal.getByRole('button', { name: 'Open it' }))
  const [thread] = await threadsOf(world, TICKET)
  expect(await sidebar.findByRole('button', { name: `Open ${thread?.label}` }, within5s)).toBeVisible()
  await expect.poll(() => world.browser.modals.length).toBe(0)
}, 60_000)
