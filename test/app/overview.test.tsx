import { screen } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import { network, TRADING_GRID } from '../support/network.ts'
import { renderInTicket, showModal, showSidebar } from '../support/render-in-ticket.tsx'
import { createWorld } from '../support/world.ts'

it('names the partner, says why, and shows the numbers of the ticket with what Trading Grid knows of them', async () => {
  await renderInTicket(1)

  expect(await screen.findByRole('heading', { name: 'Northwind Traders' })).toBeVisible()
  expect(screen.getByText(/^Suggested because/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'PO 4500001001 found' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Escalate to partner' })).toBeEnabled()
})

it('opens one thread with the partner and records it in the ticket', async () => {
  const { world, user } = await renderInTicket(1)
  await user.click(await screen.findByRole('button', { name: 'Escalate to partner' }))
  await expect.poll(() => world.browser.modals.length).toBe(1)
  showModal(world)
  await expect
    .poll(() => screen.queryAllByRole('button', { name: 'Escalate to partner' }).length, { timeout: 10_000 })
    .toBe(2)
  const [, send] = screen.getAllByRole('button', { name: 'Escalate to partner' })
  if (send) await user.click(send)

  expect((await screen.findAllByText(/Awaiting partner/))[0]).toBeVisible()
  expect(world.browser.notices.at(-1)?.message).toMatch(/^Escalated to Northwind Traders as TG-/)
})

it('says that the Trading Grid sent something unreadable instead of rendering it', async () => {
  const world = await createWorld()
  network.use(http.post(`${TRADING_GRID}/overview`, () => HttpResponse.json({ threads: null })))
  await showSidebar(world.browser, 1)

  expect(await screen.findByText(/couldn’t read/)).toBeVisible()
  expect(world.browser.notices).toEqual([])
})
