import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { story as wholeStory } from '../../sandbox/seed.ts'
import { agents } from '../../sandbox/story/helpdesk.ts'
import { badAnswers, impatientProxy } from '../support/bad-answers.ts'
import { renderInTicket, showSidebar } from '../support/render-in-ticket.tsx'
import { createWorld, type World } from '../support/world.ts'

const ALWAYS = 99

/** What somebody else changes of ticket 2. */
async function changeAsColleague({ browserOf }: World, ticket: unknown): Promise<void> {
  const { fetch } = await browserOf(agents.priya.id)
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ ticket })
  const { status } = await fetch(
    new Request('http://localhost:4000/api/v2/tickets/2', { method: 'PUT', headers, body }),
  )
  expect(status).toBe(200)
}

describe.each(badAnswers)('a Trading Grid that answers the first question with $name', ({ fault, says, next }) => {
  it('is explained with a next step, and shown as soon as it answers again', async () => {
    const world = await createWorld({ switches: impatientProxy })
    world.faults.add({ side: 'trading-grid', path: '/v1/overview', times: ALWAYS, fault })
    const user = userEvent.setup()
    await showSidebar(world.browser, 1)

    const trouble = within((await screen.findByText(says)).closest('[role=status]') ?? document.body)
    expect(trouble.getByText(next)).toBeVisible()
    world.faults.clear()
    await user.click(screen.getByRole('button', { name: 'Refresh' }))

    expect(await screen.findByRole('heading', { name: 'Northwind Traders' })).toBeVisible()
    expect(screen.queryByText(says)).not.toBeInTheDocument()
  })
})

it('shows how it stood when the Trading Grid last answered, with its age, after a reload', async () => {
  const { world, view } = await renderInTicket(2)
  await screen.findAllByText(/^Partner replied/)
  view.unmount()
  world.clock.advance(2 * 60 * 60 * 1000)
  world.faults.add({ side: 'trading-grid', path: '*', times: ALWAYS, fault: { kind: 'status', status: 401 } })

  await showSidebar(world.browser, 2)

  expect(await screen.findByText(/didn’t accept the app’s credentials/)).toBeVisible()
  expect(await screen.findByText(/^Partner replied/)).toBeVisible()
  expect(screen.getByRole('tab', { name: 'Documents' })).toBeVisible()
})

it('keeps what is on the screen while a later question goes wrong', async () => {
  const { world, user } = await renderInTicket(1)
  await screen.findByRole('heading', { name: 'Northwind Traders' })
  world.faults.add({ side: 'trading-grid', path: '/v1/overview', times: ALWAYS, fault: { kind: 'other-shape' } })

  await user.click(screen.getByRole('button', { name: 'Refresh' }))

  expect(await screen.findByText(/couldn’t read/)).toBeVisible()
  expect(screen.getByRole('heading', { name: 'Northwind Traders' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Escalate to partner' })).toBeEnabled()
})

it('keeps the reply that the agent is writing, and its place, when the ticket brings a number that cannot be asked about', async () => {
  const { world, user } = await renderInTicket(2)
  const reply = await screen.findByRole('button', { name: 'Reply to partner' })
  await user.click(reply)
  await user.type(await screen.findByLabelText('Your message'), 'Which truck?')
  const field = screen.getByLabelText('Your message')
  world.faults.add({
    side: 'trading-grid',
    path: '/v1/overview',
    times: ALWAYS,
    fault: { kind: 'status', status: 401 },
  })

  await changeAsColleague(world, { comment: { body: 'It is about PO 4500001077 too.', public: false } })

  expect(await screen.findByText(/didn’t accept the app’s credentials/)).toBeVisible()
  expect(field).toBeInTheDocument()
  expect(field).toHaveFocus()
  await user.keyboard('{Escape}')
  expect(reply).toHaveFocus()
})

it('never goes back to how it stood, when the ticket goes back to numbers that were asked about before', async () => {
  const { thread, person } = onTicket2()
  const { world, user } = await renderInTicket(2)
  await screen.findByRole('button', { name: 'Reply to partner' })
  const { subject } = wholeStory(world.clock.now()).zendesk.tickets.find(({ id }) => id === 2) ?? {}
  await changeAsColleague(world, { subject: `${subject} and PO 4500001077` })
  await screen.findByRole('button', { name: /^PO 4500001077/ })
  world.tradingGrid.postAsPartner({ thread, person, text: 'Truck 7 leaves tonight.', files: [] })
  await user.click(screen.getByRole('button', { name: 'Refresh' }))
  const next = within(await screen.findByRole('region', { name: 'Next' }))
  expect(await next.findByText('Truck 7 leaves tonight.')).toBeVisible()
  await expect.poll(() => screen.getByRole('button', { name: 'Refresh' })).toBeEnabled()
  world.faults.add({ side: 'trading-grid', path: '/v1/overview', times: ALWAYS, fault: { kind: 'hang' } })

  await changeAsColleague(world, { subject })

  await expect.poll(() => screen.getByRole('button', { name: 'Refresh' }), { timeout: 5_000 }).toBeDisabled()
  expect(next.getByText('Truck 7 leaves tonight.')).toBeVisible()
})

/** The thread of ticket 2, and somebody who may answer in it. */
function onTicket2() {
  const { threads, partners } = wholeStory(new Date()).tradingGrid
  const thread = threads.find(({ tickets }) => tickets.includes(2))
  const partner = partners.find(({ id }) => id === thread?.partner)
  const person = partner?.groups.find(({ id }) => id === thread?.group)?.members[0]?.name
  if (!thread || !person) throw new Error('In the story ticket 2 has a thread.')
  return { thread: thread.id, person }
}
