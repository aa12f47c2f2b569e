import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderInTicket, showSidebar } from '../../support/render-in-ticket.tsx'
import { notesOf } from '../../support/what-is-there.ts'
import type { World } from '../../support/world.ts'

/** The partner has answered and promised the balance for the work day after next. */
const SANDERS = 2

async function openHandover() {
  const { world, user, view } = await renderInTicket(SANDERS)
  await user.click(await screen.findByRole('button', { name: 'More' }))
  await user.click(screen.getByRole('button', { name: 'Handover' }))
  const brief = within(await screen.findByRole('region', { name: 'Handover' }))
  await brief.findByText('Who owes what')
  return { world, user, brief, view }
}

it('says in a few lines what the partner promised and what is ours to do', async () => {
  const { brief } = await openHandover()

  expect(brief.getByText(/^TG-1042 · Northwind Traders: Partner replied/)).toBeVisible()
  expect(brief.getByText(/^promised: Ship 40 CA of NW-RS-125, by /)).toBeVisible()
  expect(brief.getByText(/^an answer to the partner or the customer/)).toBeVisible()
})

const lostAnswer = {
  side: 'zendesk',
  method: 'PUT',
  path: '/api/v2/tickets/*',
  when: 'after',
  fault: { kind: 'reset' },
} as const

async function handoversOf(world: World) {
  return (await notesOf(world, SANDERS)).filter((text) => text.startsWith('Handover of ticket #2'))
}

it('becomes an internal note of the ticket, once, and finds it by itself when the answer was lost', async () => {
  const { world, user, brief } = await openHandover()
  world.faults.add(lostAnswer)

  await user.click(brief.getByRole('button', { name: 'Add as internal note' }))

  await expect.poll(() => world.browser.notices.at(-1)?.message, { timeout: 20_000 }).toMatch(/internal note/)
  expect(world.faults.waiting()).toEqual([])
  const handovers = await handoversOf(world)
  expect(handovers).toHaveLength(1)
  expect(handovers[0]).toContain('Northwind Traders (TG-1042): promised: Ship 40 CA of NW-RS-125')
})

it('asks the agent where it cannot be looked for either, and is still written once', async () => {
  const { world, user, brief } = await openHandover()
  world.faults.add(lostAnswer)
  world.faults.add({
    side: 'zendesk',
    method: 'GET',
    path: '/api/v2/tickets/*/audits.json',
    times: 99,
    fault: { kind: 'status', status: 503 },
  })

  await user.click(brief.getByRole('button', { name: 'Add as internal note' }))
  const retry = await brief.findByRole('button', { name: 'Try again' })
  expect(world.browser.notices).toEqual([])
  world.faults.clear()
  await user.click(retry)

  await expect.poll(() => world.browser.notices.at(-1)?.message, { timeout: 20_000 }).toMatch(/internal note/)
  expect(await handoversOf(world)).toHaveLength(1)
})

it('is finished after the page closed before the answer came, and is in the ticket once', async () => {
  const { world, user, brief, view } = await openHandover()
  const fault = { kind: 'hang' as const }
  world.faults.add({ side: 'zendesk', method: 'PUT', path: '/api/v2/tickets/*', when: 'after', fault })
  await user.click(brief.getByRole('button', { name: 'Add as internal note' }))
  const handovers = async () =>
    (await notesOf(world, SANDERS)).filter((text) => text.startsWith('Handover of ticket #2'))
  await expect.poll(handovers, { timeout: 20_000 }).toHaveLength(1)
  view.unmount()

  const { view: again } = await showSidebar(world.browser, SANDERS)
  const sidebar = within(again.container)
  const unfinished = within(await sidebar.findByRole('region', { name: 'Unfinished' }))
  expect(unfinished.getByText(/^Your handover note was sent/)).toBeVisible()
  await user.click(unfinished.getByRole('button', { name: 'Go to it' }))
  await user.click(await sidebar.findByRole('button', { name: 'Add as internal note' }))
  await expect.poll(() => world.browser.notices.at(-1)?.message, { timeout: 20_000 }).toMatch(/internal note/)
  expect(await handovers()).toHaveLength(1)
}, 90_000)
