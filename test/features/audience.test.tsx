import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { agents } from '../../sandbox/story/helpdesk.ts'
import { renderInTicket } from '../support/render-in-ticket.tsx'
import { writeToPartner } from '../support/write-to-partner.ts'

const LATE_PARTS = { timeout: 30_000 }

it('does not say that the customer sees nothing of it where the requester is the partner’s contact', async () => {
  const { user } = await renderInTicket(4, { agentId: agents.priya.id })
  await writeToPartner(user)
  // Erin's own words are no news to Erin.
  expect(screen.queryByRole('button', { name: 'Answer the customer' })).toBeNull()
  expect(
    await screen.findByText(
      /^Seen by: Contoso Beverages, Contoso Deductions \(3 people\)\. Erin Walsh, the requester of this ticket, is with Contoso Beverages and may see this\.$/,
      {},
      LATE_PARTS,
    ),
  ).toBeVisible()
  expect(screen.queryByText(/customer can’t see/)).toBeNull()
}, 60_000)

it('says that the customer does not see it where the requester writes from another company', async () => {
  const { user } = await renderInTicket(2)
  await writeToPartner(user)
  const form = within(document.body)
  expect(
    await form.findByText(/^Seen by: Northwind Traders, .* The customer can’t see this\.$/, {}, LATE_PARTS),
  ).toBeVisible()
}, 60_000)
