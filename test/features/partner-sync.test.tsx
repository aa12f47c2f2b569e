import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { story as wholeStory } from '../../sandbox/seed.ts'
import { agents } from '../../sandbox/story/helpdesk.ts'
import type { Story } from '../../sandbox/story/story.ts'
import { renderInTicket } from '../support/render-in-ticket.tsx'
import type { World } from '../support/world.ts'

const ORIGIN = 'http://localhost:4000'

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
  const { world } = await renderInTicket(ticket, { story })
  await screen.findByRole('tab', { name: 'Activity' })
  world.tradingGrid.postAsPartner({ thread, person, text: 'Truck 7 leaves tonight.', files: [] })
  const user = screen.getByRole('button', { name: 'Refresh' })
  user.click()
  await expect.poll(() => notesSaying(world, ticket, 'Truck 7 leaves tonight.'), { timeout: 15_000 }).toHaveLength(1)
  expect(screen.queryByRole('button', { name: 'Bring into the ticket' })).toBeNull()
})

it.each([
  ['notes are written on demand', { notes: 'on-demand' as const }, /written when you ask/],
  ['automations are paused', { automationsPaused: true }, /paused for everybody/],
])('brings it at a click where %s', { timeout: 30_000 }, async (_, installation, why) => {
  const { story, ticket, thread, person } = openThread(installation)
  const { world, user } = await renderInTicket(ticket, { story, agentId: agents.sam.id })
  await screen.findByRole('tab', { name: 'Activity' })
  world.tradingGrid.postAsPartner({ thread, person, text: 'Truck 8 leaves tonight.', files: [] })
  await user.click(screen.getByRole('button', { name: 'Refresh' }))

  const bring = await screen.findByRole('button', { name: 'Bring into the ticket' })
  expect(within(document.body).getByText(why)).toBeVisible()
  expect(await notesSaying(world, ticket, 'Truck 8')).toHaveLength(0)
  await user.click(bring)
  await expect.poll(() => notesSaying(world, ticket, 'Truck 8'), { timeout: 15_000 }).toHaveLength(1)
  await expect.poll(() => screen.queryByRole('button', { name: 'Bring into the ticket' })).toBeNull()
})

it('says that automatic notes are paused, also where no update waits', async () => {
  const { story, ticket } = openThread({ automationsPaused: true })
  await renderInTicket(ticket, { story })
  expect(await screen.findByText('Automatic notes are paused for everybody.')).toBeVisible()
})

it('writes a note of what is wanted as a note, and leaves the rest unread without calling it missing', async () => {
  const { story, ticket, thread, person } = openThread({ noteKinds: ['documents'], notes: 'on-demand' })
  const { world, user } = await renderInTicket(ticket, { story })
  await screen.findByRole('tab', { name: 'Activity' })
  world.tradingGrid.postAsPartner({ thread, person, text: 'Truck 9 leaves tonight.', files: [] })
  await user.click(screen.getByRole('button', { name: 'Refresh' }))
  expect(await screen.findByText('1 new')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Bring into the ticket' })).toBeNull()

  const bytes = new TextEncoder().encode('Pallet 1')
  const files = [{ name: 'pallets.txt', mediaType: 'text/plain', bytes }]
  world.tradingGrid.postAsPartner({ thread, person, text: 'The list of pallets.', files })
  await user.click(screen.getByRole('button', { name: 'Refresh' }))
  await user.click(await screen.findByRole('button', { name: 'Bring into the ticket' }))
  await expect.poll(() => notesSaying(world, ticket, 'The list of pallets.'), { timeout: 15_000 }).toHaveLength(1)
  expect(await notesSaying(world, ticket, 'Truck 9')).toEqual([])
})

it('without leases writes notes only at a click, each update once, and says so', async () => {
  const { story, ticket, thread, person } = openThread({}, { leases: false })
  const { world, user } = await renderInTicket(ticket, { story, switches: { auditsLagMs: 1_500 } })
  await screen.findByRole('tab', { name: 'Activity' })
  const post = (text: string) => world.tradingGrid.postAsPartner({ thread, person, text, files: [] })
  post('Truck 10 leaves tonight.')
  await user.click(screen.getByRole('button', { name: 'Refresh' }))
  expect(await screen.findByText(/^With this Trading Grid notes are written only when you ask/)).toBeVisible()
  await new Promise((resolve) => setTimeout(resolve, 3_000))
  expect(await notesSaying(world, ticket, 'Truck 10')).toEqual([])

  const bring = screen.getByRole('button', { name: 'Bring what is new into the ticket' })
  await user.click(bring)
  await screen.findByText(/in the ticket now\.$/, undefined, { timeout: 15_000 })
  expect(await notesSaying(world, ticket, 'Truck 10')).toHaveLength(1)

  // Nobody counts for them: the ticket itself tells what it has.
  await user.click(bring)
  await screen.findByText('Everything is in the ticket already.', undefined, { timeout: 15_000 })
  post('It is on its way.')
  await user.click(bring)
  await screen.findByText('1 partner update is in the ticket now.', undefined, { timeout: 15_000 })
  expect(await notesSaying(world, ticket, 'Truck 10')).toHaveLength(1)
  expect(await notesSaying(world, ticket, 'It is on its way.')).toHaveLength(1)
})
