import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { story as wholeStory } from '../../sandbox/seed.ts'
import { agents } from '../../sandbox/story/helpdesk.ts'
import type { Story } from '../../sandbox/story/story.ts'
import type { AppInstance } from '../../sandbox/zendesk/host-model.ts'
import { openChannel } from '../../src/browser/channel.ts'
import { channelName } from '../../src/sync/feed/channel-name.ts'
import { followPresence } from '../../src/sync/feed/presence.ts'
import { connect } from '../../src/zendesk/connect.ts'
import { network, TRADING_GRID } from '../support/network.ts'
import { refresh } from '../support/refresh.ts'
import { renderInTicket } from '../support/render-in-ticket.tsx'
import type { World } from '../support/world.ts'

const ORIGIN = 'http://localhost:4000'
const TIMERS: ('setTimeout' | 'clearTimeout' | 'setInterval' | 'clearInterval' | 'Date')[] = [
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'Date',
]
type Shown = Awaited<ReturnType<typeof renderInTicket>>

afterEach(() => void vi.useRealTimers())

/** What a page asks of Zendesk and, through it, of the Trading Grid from now on. */
function requestsOf(instance: AppInstance): string[] {
  const asked: string[] = []
  const { receive } = instance
  Object.assign(instance, {
    receive: (message: string) => {
      if (/"key":"request:\d+"/.test(message)) asked.push(message)
      receive(message)
    },
  })
  return asked
}

/** The first thread of the story that goes on, with its ticket, on settings of its own. */
function openThread(
  installation: Partial<Story['tradingGrid']['installations'][number]> = {},
  capabilities: Partial<Story['tradingGrid']['capabilities']> = {},
) {
  const story = (now: Date): Story => {
    const told = wholeStory(now)
    const installations = told.tradingGrid.installations.map((one) => ({ ...one, ...installation }))
    return {
      ...told,
      tradingGrid: {
        ...told.tradingGrid,
        installations,
        capabilities: { ...told.tradingGrid.capabilities, ...capabilities },
      },
    }
  }
  const told = wholeStory(new Date())
  const thread = told.tradingGrid.threads.find(
    ({ state, tickets }) => state === 'awaiting-partner' && tickets.length > 0,
  )
  const person = told.tradingGrid.partners
    .find(({ id }) => id === thread?.partner)
    ?.groups.find(({ id }) => id === thread?.group)?.members[0]?.name
  const ticket = thread?.tickets[0]
  if (!thread || !person || ticket === undefined) throw new Error('In the story somebody waits for a partner.')
  return { story, ticket, thread: thread.id, person }
}

async function notesSaying(world: World, ticket: number, text: string): Promise<string[]> {
  const answer = await world.browser.fetch(
    new Request(`${ORIGIN}/api/v2/tickets/${ticket}/comments.json?page[size]=100`),
  )
  const { comments }: { comments: { public: boolean; plain_body: string }[] } = await answer.json()
  return comments.filter((one) => !one.public && one.plain_body.includes(text)).map(({ plain_body }) => plain_body)
}

it('brings the partner’s answer into the ticket that the agent has open, by itself', { timeout: 30_000 }, async () => {
  const { story, ticket, thread, person } = openThread()
  const { world, user } = await renderInTicket(ticket, { story })
  await screen.findByRole('tab', { name: 'Activity' })
  world.tradingGrid.postAsPartner({ thread, person, text: 'Truck 7 leaves tonight.', files: [] })
  await refresh(user)
  await expect.poll(() => notesSaying(world, ticket, 'Truck 7 leaves tonight.'), { timeout: 15_000 }).toHaveLength(1)
  expect(screen.queryByRole('button', { name: 'Add to ticket' })).toBeNull()
})

it.each([
  ['notes are written on demand', { notes: 'on-demand' as const }, /added when you ask/],
  ['automations are paused', { automationsPaused: true }, /paused for everyone/],
])('brings it at a click where %s', { timeout: 30_000 }, async (_, installation, why) => {
  const { story, ticket, thread, person } = openThread(installation)
  const { world, user } = await renderInTicket(ticket, { story, agentId: agents.sam.id })
  await screen.findByRole('tab', { name: 'Activity' })
  world.tradingGrid.postAsPartner({ thread, person, text: 'Truck 8 leaves tonight.', files: [] })
  await refresh(user)

  const bring = await screen.findByRole('button', { name: 'Add to ticket' })
  expect(within(document.body).getByText(why)).toBeVisible()
  expect(await notesSaying(world, ticket, 'Truck 8')).toHaveLength(0)
  await user.click(bring)
  await expect.poll(() => notesSaying(world, ticket, 'Truck 8'), { timeout: 15_000 }).toHaveLength(1)
  await expect.poll(() => screen.queryByRole('button', { name: 'Add to ticket' })).toBeNull()
})

it('asks nothing in an hour behind another ticket, also with something left to bring', {
  timeout: 60_000,
}, async () => {
  vi.useFakeTimers({ toFake: TIMERS, shouldAdvanceTime: true })
  const { story, ticket, thread, person } = openThread()
  const { world, opened } = await renderInTicket(ticket, { story })
  await screen.findByRole('tab', { name: 'Activity' })
  let leases = 0
  network.use(
    http.post(`${TRADING_GRID}/deliveries/leases`, () => {
      leases += 1
      return new HttpResponse('', { status: 503 })
    }),
  )
  world.tradingGrid.postAsPartner({ thread, person, text: 'Truck 11 leaves tonight.', files: [] })
  screen.getByRole('button', { name: 'Refresh' }).click()
  await expect.poll(() => leases, { timeout: 20_000 }).toBeGreaterThan(1)

  const asked = requestsOf(opened.instance)
  opened.instance.deactivate()
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect(asked).toEqual([])

  network.resetHandlers(http.all(`${TRADING_GRID}/*`, ({ request }) => world.tradingGrid.fetch(request)))
  opened.instance.activate()
  for (const again of ['/exceptions/search', '/documents/search']) {
    await expect.poll(() => asked.some((one) => one.includes(again)), { timeout: 10_000 }).toBe(true)
  }
  await expect.poll(() => notesSaying(world, ticket, 'Truck 11'), { timeout: 15_000 }).toHaveLength(1)
})

describe('a ticket’s tab', () => {
  it.each([
    ['Zendesk says that it closes it', ({ opened }: Shown) => opened.instance.close()],
    ['the browser takes it away', () => void window.dispatchEvent(new Event('pagehide'))],
  ])('is no longer taken for open once %s', async (_, close) => {
    const { ticket, story } = openThread()
    const shown = await renderInTicket(ticket, { story })
    const { sdk } = shown.world.browser.openBackground()
    const zendesk = await connect({ init: () => sdk.init() })
    const channel = new BroadcastChannel(channelName(zendesk))
    onTestFinished(() => channel.close())
    const presence = followPresence(
      openChannel(() => channel),
      { now: () => new Date() },
      () => undefined,
    )
    await screen.findByRole('tab', { name: 'Activity' })
    shown.opened.instance.deactivate()
    shown.opened.instance.activate()
    await expect.poll(() => presence.isInView(ticket)).toBe(true)
    close(shown)
    await expect.poll(() => [presence.isOpen(ticket), presence.anyInView()]).toEqual([false, false])
  })
})

it('reads the ticket’s overview again where the feed has lost its place in the story', {
  timeout: 40_000,
}, async () => {
  const { story, ticket, thread, person } = openThread({ notes: 'on-demand' }, { push: false })
  const { world } = await renderInTicket(ticket, { story })
  await screen.findByRole('tab', { name: 'Activity' })
  const place = () => Object.keys(localStorage).find((key) => key.endsWith('cache/feed-cursor')) ?? ''
  await expect.poll(place).not.toBe('')
  world.tradingGrid.postAsPartner({ thread, person, text: 'Truck 12 leaves tonight.', files: [] })
  localStorage.setItem(place(), `${Date.now()}:a-place-in-another-story`)
  expect(await screen.findByRole('button', { name: 'Add to ticket' })).toBeVisible()
})

it('says that automatic notes are paused, also where no update waits', async () => {
  const { story, ticket } = openThread({ automationsPaused: true })
  await renderInTicket(ticket, { story })
  expect(await screen.findByText('Automatic notes are paused for everyone.')).toBeVisible()
})

it('writes a note of what is wanted as a note, and leaves the rest unread without calling it missing', async () => {
  const { story, ticket, thread, person } = openThread({ noteKinds: ['documents'], notes: 'on-demand' })
  const { world, user } = await renderInTicket(ticket, { story })
  await screen.findByRole('tab', { name: 'Activity' })
  world.tradingGrid.postAsPartner({ thread, person, text: 'Truck 9 leaves tonight.', files: [] })
  await refresh(user)
  expect(await screen.findByText('1 new')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Add to ticket' })).toBeNull()

  const bytes = new TextEncoder().encode('Pallet 1')
  const files = [{ name: 'pallets.txt', mediaType: 'text/plain', bytes }]
  world.tradingGrid.postAsPartner({ thread, person, text: 'The list of pallets.', files })
  await refresh(user)
  await user.click(await screen.findByRole('button', { name: 'Add to ticket' }))
  await expect.poll(() => notesSaying(world, ticket, 'The list of pallets.'), { timeout: 15_000 }).toHaveLength(1)
  expect(await notesSaying(world, ticket, 'Truck 9')).toEqual([])
})

it('without leases writes notes only at a click, each update once, and says so', async () => {
  const { story, ticket, thread, person } = openThread({}, { leases: false })
  const { world, user } = await renderInTicket(ticket, { story, switches: { auditsLagMs: 1_500 } })
  await screen.findByRole('tab', { name: 'Activity' })
  const post = (text: string) => world.tradingGrid.postAsPartner({ thread, person, text, files: [] })
  post('Truck 10 leaves tonight.')
  await refresh(user)
  expect(await screen.findByText(/^With this Trading Grid, notes are added only when you ask/)).toBeVisible()
  await new Promise((resolve) => setTimeout(resolve, 3_000))
  expect(await notesSaying(world, ticket, 'Truck 10')).toEqual([])

  const bring = screen.getByRole('button', { name: 'Add new updates to ticket' })
  await user.click(bring)
  await screen.findByText(/added to the ticket\.$/, undefined, { timeout: 15_000 })
  expect(await notesSaying(world, ticket, 'Truck 10')).toHaveLength(1)

  // Nobody counts for them: the ticket itself tells what it has.
  await user.click(bring)
  await screen.findByText('Everything is already in the ticket.', undefined, { timeout: 15_000 })
  post('It is on its way.')
  await user.click(bring)
  await screen.findByText('1 partner update was added to the ticket.', undefined, { timeout: 15_000 })
  expect(await notesSaying(world, ticket, 'Truck 10')).toHaveLength(1)
  expect(await notesSaying(world, ticket, 'It is on its way.')).toHaveLength(1)
})
