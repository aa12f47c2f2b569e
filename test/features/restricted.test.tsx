import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import { story as wholeStory } from '../../sandbox/seed.ts'
import { agents } from '../../sandbox/story/helpdesk.ts'
import type { Story } from '../../sandbox/story/story.ts'
import { problemTypes } from '../../src/trading-grid/contract/problem.ts'
import { network, TRADING_GRID } from '../support/network.ts'
import { renderInTicket, showSidebar } from '../support/render-in-ticket.tsx'
import { notesOf } from '../support/what-is-there.ts'
import type { World } from '../support/world.ts'

/** A dispute that only Priya and Nadia may know of. */
const FREIGHT_AUDIT = 21
const THREAD = 'thr_1036'
const ANSWER = 'One of our clerks did it on purpose.'
const secret = /TG-1036|AUD-0417|billed twice|on purpose|freight-audit\.csv/

const within12s = { timeout: 12_000 }

async function answered(agentId: number) {
  const rendered = await renderInTicket(FREIGHT_AUDIT, { agentId })
  rendered.world.tradingGrid.postAsPartner({ thread: THREAD, person: 'Noah Fields', text: ANSWER, files: [] })
  return rendered
}

it('is in the sidebar of an agent who may see it, and offers nothing that would tell others', async () => {
  const { user } = await answered(agents.priya.id)

  expect(await screen.findByText(/TG-1036/)).toBeVisible()
  expect(screen.getByText('Visible to some agents only, based on the name the app reports.')).toBeVisible()
  const [said] = await screen.findAllByText(ANSWER, {}, within12s)
  expect(said).toBeVisible()
  expect(screen.getByRole('button', { name: 'Reply to partner' })).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Answer the customer' })).not.toBeInTheDocument()

  await user.click(screen.getByRole('button', { name: 'More' }))
  await user.click(screen.getByRole('button', { name: 'Handover' }))
  const brief = within(await screen.findByRole('region', { name: 'Handover' }))
  expect(await brief.findByText(/^A thread that only some agents may see is left out/)).toBeVisible()
  await brief.findByRole('button', { name: 'Add as internal note' })
  expect(brief.queryByText(secret)).not.toBeInTheDocument()
}, 30_000)

it('is not there for anybody else: no thread, number, document, count or tab', async () => {
  await answered(agents.sam.id)

  await screen.findByRole('tab', { name: /Activity/ })
  await waitFor(() => expect(screen.queryByText(/Loading/)).not.toBeInTheDocument())
  expect(screen.queryByRole('tab', { name: /Case/ })).not.toBeInTheDocument()
  expect(screen.queryByText(secret)).not.toBeInTheDocument()
}, 30_000)

it('leaves no note, no field and nothing in the browser', async () => {
  const { world } = await answered(agents.priya.id)
  await screen.findByText(ANSWER, {}, within12s)
  const before = await notesOf(world, FREIGHT_AUDIT)
  for (let tick = 0; tick < 6; tick += 1) {
    world.clock.advance(10_000)
    await world.tradingGrid.tick()
  }

  expect(await notesOf(world, FREIGHT_AUDIT)).toEqual(before)
  expect(await fieldsOf(world)).not.toMatch(/trading_grid_|TG-/)
  await waitFor(() => expect(Object.keys(localStorage).join()).toContain('cache/overview'))
  const kept = Object.keys(localStorage).map((key) => localStorage.getItem(key))
  expect(kept.join()).not.toMatch(secret)
}, 30_000)

it('leaves no name of its files in the browser, also where the ticket itself says the number they go by', async () => {
  const { user } = await renderInTicket(FREIGHT_AUDIT, { agentId: agents.priya.id, story: namedInTheTicket })
  await user.click(await screen.findByRole('tab', { name: /Documents/ }))
  expect((await screen.findAllByText(/freight-audit\.csv|4500009917/, {}, within12s))[0]).toBeVisible()

  await waitFor(() => expect(keptOverview()).toContain('4500009917'))
  expect(keptOverview()).not.toContain('freight-audit.csv')
}, 30_000)

it('goes from the screen of an agent who may no longer see it, in words', async () => {
  const { user } = await renderInTicket(FREIGHT_AUDIT, { agentId: agents.priya.id })
  await user.click(await screen.findByRole('tab', { name: /Case/ }))
  await screen.findAllByText(/freight-audit\.csv/)
  const refused = { type: problemTypes.restricted, title: 'Not allowed', status: 403, requestId: 'req_1' }
  network.use(
    http.all(`${TRADING_GRID}/threads/thr_1036/*`, () =>
      HttpResponse.json(refused, { status: 403, headers: { 'content-type': 'application/problem+json' } }),
    ),
  )
  await user.click(screen.getByRole('tab', { name: /Activity/ }))
  await user.click(screen.getByRole('tab', { name: /Case/ }))

  expect((await screen.findAllByText(/Your group can’t see/, {}, within12s))[0]).toBeVisible()
  await waitFor(() => expect(screen.queryAllByText(/freight-audit\.csv/)).toEqual([]))
}, 40_000)

it('is shown again to a colleague who may see it, beside one who may not', async () => {
  const { world, view } = await renderInTicket(FREIGHT_AUDIT, { agentId: agents.sam.id })
  await screen.findByRole('tab', { name: /Activity/ })
  view.unmount()
  await showSidebar(await world.browserOf(agents.nadia.id), FREIGHT_AUDIT)

  expect(await screen.findByText(/TG-1036/)).toBeVisible()
}, 30_000)

/** The file is known by an order that the customer names as well. */
function namedInTheTicket(now: Date): Story {
  const told = wholeStory(now)
  const references = [{ kind: 'order', value: '4500009917' }] as const
  const documents = told.tradingGrid.documents.map((one) =>
    one.name === 'freight-audit.csv' ? { ...one, references: [...references] } : one,
  )
  const tickets = told.zendesk.tickets.map((one) =>
    one.id === FREIGHT_AUDIT ? { ...one, subject: 'Freight of PO 4500009917' } : one,
  )
  return {
    zendesk: { ...told.zendesk, tickets },
    tradingGrid: { ...told.tradingGrid, documents },
  }
}

const keptOverview = () =>
  Object.keys(localStorage)
    .filter((key) => key.includes('cache/overview'))
    .map((key) => localStorage.getItem(key))
    .join()

async function fieldsOf({ browser }: World): Promise<string> {
  const url = `http://localhost:4000/api/v2/tickets/${FREIGHT_AUDIT}.json`
  return (await browser.fetch(new Request(url))).text()
}
