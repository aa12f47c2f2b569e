import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { badAnswers, impatientProxy } from '../support/bad-answers.ts'
import { renderInTicket, showSidebar } from '../support/render-in-ticket.tsx'
import { createWorld } from '../support/world.ts'

const ALWAYS = 99

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

  expect(await screen.findByText(/did not accept this app’s credentials/)).toBeVisible()
  expect(await screen.findByText(/^Partner replied/)).toBeVisible()
  expect(screen.getByRole('tab', { name: 'Documents' })).toBeVisible()
})

it('keeps what is on the screen while a later question goes wrong', async () => {
  const { world, user } = await renderInTicket(1)
  await screen.findByRole('heading', { name: 'Northwind Traders' })
  world.faults.add({ side: 'trading-grid', path: '/v1/overview', times: ALWAYS, fault: { kind: 'other-shape' } })

  await user.click(screen.getByRole('button', { name: 'Refresh' }))

  expect(await screen.findByText(/could not be understood/)).toBeVisible()
  expect(screen.getByRole('heading', { name: 'Northwind Traders' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Escalate to partner' })).toBeEnabled()
})
