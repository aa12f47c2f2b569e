import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { escalationTag } from '../../../src/trading-grid/contract/vocabulary/escalation-tag.ts'
import { showSidebar } from '../../support/render-in-ticket.tsx'
import { threadsOf } from '../../support/what-is-there.ts'
import { createWorld, type World } from '../../support/world.ts'

const TICKET = 1
const PATIENT = { timeout: 20_000 }

/** The customer's words in the ticket, and the tag with which a rule hands it over. */
async function tag({ browser }: World, body: string) {
  const update = { ticket: { comment: { body, public: true }, tags: [escalationTag] } }
  const response = await browser.fetch(
    new Request(`http://localhost:4000/api/v2/tickets/${TICKET}.json`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(update),
    }),
  )
  expect(response.status).toBe(200)
}

it('shows what made a rule leave the ticket to an agent, and begins the escalation by hand', {
  timeout: 60_000,
}, async () => {
  const world = await createWorld()
  await tag(world, 'Please call 0170 1234567 or refund to DE89 3704 0044 0532 0130 00.')
  await world.tradingGrid.tick()
  expect(await threadsOf(world, TICKET)).toEqual([])

  await showSidebar(world.browser, TICKET)
  const card = within(await screen.findByLabelText('Not sent to the partner automatically', {}, PATIENT))
  expect(await card.findByText(/0170 1234567/)).toHaveTextContent('DE89 3704 0044 0532 0130 00')
  card.getByRole('button', { name: 'Escalate by hand' }).click()
  await expect.poll(() => world.browser.modals.length).toBe(1)
  expect(world.browser.modals[0]?.url).toContain('escalate')
})
