import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderInTicket } from '../../support/render-in-ticket.tsx'

const late = { timeout: 30_000 }

async function glance(ticket: number) {
  const rendered = await renderInTicket(ticket)
  const card = within(await screen.findByRole('region', { name: 'At a glance' }, late))
  return { ...rendered, card }
}

it('shows how far the order came, what is wrong with it and what that may cost', async () => {
  const { card } = await glance(1)

  expect(
    await card.findByText('40 of 120 cases not shipped · invoice bills all 120', { exact: false }, late),
  ).toBeVisible()
  expect(card.getByText('$9,760.00 at risk')).toBeVisible()
  const table = within(card.getByRole('table', { name: 'PO 4500001001, step by step' }))
  const rows = table.getAllByRole('row').map((row) => within(row).getByRole('rowheader').textContent)
  expect(rows).toEqual(['Ordered', 'Confirmed', 'Shipped', 'Received', 'Invoiced'])
  expect(table.getByRole('button', { name: /^80 cases, something is wrong here/ })).toBeVisible()
}, 60_000)

it('says how the sum at risk was counted, each part with the documents that state it', async () => {
  const { card, user, world } = await glance(1)
  await user.click(await card.findByRole('button', { name: '$9,760.00 at risk' }, late))

  const parts = within(card.getByRole('list', { name: 'How this was counted' })).getAllByRole('listitem')
  expect(parts.map((part) => /^[\d,.]+ USD/.exec(part.textContent ?? '')?.[0])).toEqual([
    '9,440.00 USD',
    '185.00 USD',
    '135.00 USD',
  ])
  const [goods, freight] = parts
  expect(goods).toHaveTextContent(/the same goods, counted once/)
  await user.click(within(freight ?? card.getByRole('list')).getByRole('button', { name: 'Invoice 55010' }))
  await expect.poll(() => world.browser.modals.length).toBe(1)
  expect(decodeURIComponent(world.browser.modals[0]?.url ?? '')).toMatch(/"position":\{"start":\d+/)
}, 60_000)

it('opens the document of a bar at its line', async () => {
  const { card, user, world } = await glance(1)
  await user.click(await card.findByRole('button', { name: /^80 cases, something is wrong here/ }, late))

  await expect.poll(() => world.browser.modals.length).toBe(1)
  const task = decodeURIComponent(world.browser.modals[0]?.url ?? '')
  expect(task).toMatch(/"view":"document"/)
  expect(task).toMatch(/"position":\{"start":\d+,"end":\d+\}/)
}, 60_000)

it('leaves the picture out where the ticket names nothing that is about an order', async () => {
  await renderInTicket(20)
  await screen.findByRole('tab', { name: /Activity/ }, late)
  expect(screen.queryByRole('region', { name: 'At a glance' })).not.toBeInTheDocument()
}, 60_000)
