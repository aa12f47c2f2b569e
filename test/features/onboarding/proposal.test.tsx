import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import { story } from '../../../sandbox/seed.ts'
import { forms } from '../../../sandbox/story/helpdesk.ts'
import type { Story } from '../../../sandbox/story/story.ts'
import { network, TRADING_GRID } from '../../support/network.ts'
import { renderInTicket, showModal, showSidebar } from '../../support/render-in-ticket.tsx'
import { createWorld } from '../../support/world.ts'

const card = () => screen.findByRole('region', { name: 'Partner onboarding' })
const WORK = { name: 'Handle as onboarding' }

it('says that the ticket is about an onboarding, quotes why, and tells what the profile says', async () => {
  await renderInTicket(7)

  const proposal = within(await card())
  expect(proposal.getByRole('heading', { name: 'This looks like an onboarding: access' })).toBeVisible()
  expect(proposal.getByText(/^Because of #onboarding · “.+”/)).toBeVisible()
  expect(await proposal.findByText(/^Invited \d+ days ago\. The invitation has expired\.$/)).toBeVisible()
})

it('goes to the partner’s onboarding group with what is known, once the agent says so', async () => {
  const { world, user } = await renderInTicket(10)
  const work = within(await card()).getByRole('button', WORK)
  await expect.poll(() => work).toBeEnabled()
  await user.click(work)
  await expect.poll(() => world.browser.modals.length).toBe(1)
  const modal = within(showModal(world).container)

  expect(await modal.findByLabelText('Type')).toHaveDisplayValue('Onboarding')
  expect(await modal.findByLabelText('Partner group')).toHaveDisplayValue(/^Integration team/)
  expect(modal.getByLabelText('Subject')).toHaveDisplayValue('Onboarding of Adventure Works Outdoor: access')
  expect(modal.getByLabelText('Message to the partner')).toHaveDisplayValue(
    /Certificate expired \d+ days ago: AS2 signing/,
  )
  expect(modal.getByRole('button', { name: 'Escalate to partner' })).toBeEnabled()
})

it('remembers that the agent said it is none, and takes it back', async () => {
  const { world, user, view } = await renderInTicket(7)
  await user.click(within(await card()).getByRole('button', { name: 'Not an onboarding' }))
  view.unmount()

  await showSidebar(world.browser, 7)

  expect(await within(await card()).findByText('Marked as not an onboarding.')).toBeVisible()
  expect(screen.queryByRole('button', WORK)).not.toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'This is an onboarding after all' }))
  expect(screen.getByRole('button', { name: 'Escalate to the onboarding group' })).toBeVisible()
})

it('asks for a partner where none is known', async () => {
  await renderInTicket(9)

  expect(within(await card()).getByText(/^No partner is known for this ticket yet/)).toBeVisible()
})

it('says nothing on a ticket about an order, nor on one that is worked as an onboarding already', async () => {
  await renderInTicket(8)
  await screen.findByRole('tab', { name: 'Activity' })

  expect(screen.queryByRole('region', { name: 'Partner onboarding' })).not.toBeInTheDocument()
})

it('lets the agent go on where the profile cannot be read, and says so', async () => {
  const world = await createWorld()
  network.use(
    http.get(`${TRADING_GRID}/partners/:id`, () => HttpResponse.json({ title: 'No', status: 403 }, { status: 403 })),
  )
  await showSidebar(world.browser, 7)
  const proposal = within(await card())

  expect(await proposal.findByText('You don’t have access to this in Trading Grid.')).toBeVisible()
  expect(proposal.getByRole('button', WORK)).toBeEnabled()
})

it('recognises what only the ticket’s form says, below the tabs where nothing moves', async () => {
  await renderInTicket(7, { story: (now) => silent(story(now)) })

  const proposal = within(await card())
  expect(await proposal.findByText('Because of [New supplier registration]')).toBeVisible()
})

/** Ticket 7 with nothing to go by but the name of its form. */
function silent(told: Story): Story {
  const tickets = told.zendesk.tickets.map((ticket) =>
    ticket.id === 7
      ? {
          ...ticket,
          subject: 'Please help',
          tags: [],
          comments: ticket.comments.map((comment) => ({ ...comment, body: 'Could you please call me back today?' })),
        }
      : ticket,
  )
  const named = told.zendesk.forms.map((form) =>
    form.id === forms.supplier.id ? { ...form, name: 'New supplier registration' } : form,
  )
  return { ...told, zendesk: { ...told.zendesk, tickets, forms: named } }
}
