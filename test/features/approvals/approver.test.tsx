import { screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { agents } from '../../../sandbox/story/helpdesk.ts'
import { renderInTicket } from '../../support/render-in-ticket.tsx'
import { notesOf } from '../../support/what-is-there.ts'
import type { World } from '../../support/world.ts'
import { DISPUTE, openCase, part } from '../disputes/open-case.tsx'

const LATE_PARTS = { timeout: 30_000 }

it('tells an approver first of all what approval is asked, over how much, and leads to it with its evidence and what is open', async () => {
  const { user, world } = await renderInTicket(DISPUTE, { agentId: agents.henrik.id })
  const next = within(await screen.findByLabelText('Next', {}, LATE_PARTS))
  expect(next.getByText('Priya Raman asks for your approval: Accept the settlement: repay $750.00')).toBeVisible()
  expect(next.getByText('$750.00 · Team lead')).toBeVisible()
  expect(next.queryByText(/replied|Waiting/)).toBeNull()

  await user.click(next.getByRole('button', { name: 'Review and decide' }))
  const approvals = within(await screen.findByRole('region', { name: 'Approvals' }, LATE_PARTS))
  const asked = within(await approvals.findByRole('region', { name: /^Team lead: / }, LATE_PARTS))
  expect(asked.getByText(/1 proposal has no answer yet/)).toBeVisible()
  await user.click(asked.getByRole('button', { name: '856-CBS-30761.edi' }))
  await expect.poll(() => world.browser.modals.length).toBe(1)
}, 90_000)

it('does not tell somebody else that an approval is asked of them', async () => {
  await renderInTicket(DISPUTE, { agentId: agents.priya.id })
  const next = within(await screen.findByLabelText('Next', {}, LATE_PARTS))
  expect(next.queryByText(/your approval/)).toBeNull()
}, 60_000)

it('names the approvers in the note that asks, with what is asked and what is still open', async () => {
  const { world, user } = await openCase({ agentId: agents.jordan.id })
  const approvals = await part('Approvals')
  await user.click(approvals.getByRole('button', { name: 'Ask for approval' }))
  await user.click(approvals.getByLabelText('What needs approval'))
  await user.paste('Repay all of CBK-2291')
  await user.click(approvals.getByLabelText('Reason'))
  await user.paste('The call was made.')
  const ask = approvals.getByRole('button', { name: 'Ask for approval' })
  await expect.poll(() => ask).toBeEnabled()
  await user.click(ask)

  await expect
    .poll(async () => (await notesOf(world, DISPUTE)).find((text) => text.includes('Repay all of CBK-2291')), {
      timeout: 30_000,
    })
    .toMatch(
      /To decide as Team lead: .*Henrik Dahl[\s\S]*To decide as Finance: .*Nadia Haddad[\s\S]*Still open: .*proposal has no answer yet/,
    )
}, 90_000)

it('has Zendesk notify the approvers of the request, and says whom it does not notify', async () => {
  const { world, user } = await openCase({ agentId: agents.priya.id })
  const approvals = await part('Approvals')
  expect((await approvals.findAllByText(/so not notified by Zendesk: Henrik Dahl/, {}, LATE_PARTS))[0]).toBeVisible()
  const put = { side: 'zendesk' as const, method: 'PUT', path: `/api/v2/tickets/${DISPUTE}.json` }
  await askFor('Repay all of CBK-2291', { user, approvals })
  const item = within(await approvals.findByRole('region', { name: /^Team lead: Repay all/ }, LATE_PARTS))
  expect(
    await item.findByText('Zendesk notifies them as followers of this ticket: Henrik Dahl.', {}, LATE_PARTS),
  ).toBeVisible()
  expect(await followersOf(world)).toEqual(expect.arrayContaining([agents.henrik.id, agents.nadia.id]))

  // One of them has left, and Zendesk takes nobody for a follower then.
  world.faults.add({ ...put, fault: { kind: 'status', status: 422 } })
  await askFor('Repay half of it', { user, approvals })
  await approvals.findByRole('region', { name: /^Team lead: Repay half/ }, LATE_PARTS)
  expect((await notesOf(world, DISPUTE)).filter((text) => text.includes('Repay half of it'))).toHaveLength(1)
}, 120_000)

async function askFor(
  what: string,
  { user, approvals }: { user: UserEvent; approvals: Awaited<ReturnType<typeof part>> },
) {
  await user.click(approvals.getByRole('button', { name: 'Ask for approval' }))
  await user.click(approvals.getByLabelText('What needs approval'))
  await user.paste(what)
  await user.click(approvals.getByLabelText('Reason'))
  await user.paste('The call was made.')
  const ask = within(approvals.getByRole('form', { name: 'Ask for approval' })).getByRole('button', {
    name: 'Ask for approval',
  })
  await expect.poll(() => ask).toBeEnabled()
  await user.click(ask)
}

async function followersOf({ browser }: World): Promise<number[]> {
  const answer = await browser.fetch(new Request(`http://localhost:4000/api/v2/tickets/${DISPUTE}.json`))
  return z.parse(z.object({ ticket: z.object({ follower_ids: z.array(z.int()) }) }), await answer.json()).ticket
    .follower_ids
}

it('shows an approver of an onboarding everything that is open before it is approved', async () => {
  const { user, world } = await openCase({ agentId: agents.priya.id, ticket: 8 })
  const approvals = await part('Approvals')
  await user.click(approvals.getByRole('button', { name: 'Ask for approval' }))
  expect(await approvals.findByText(/^\d+ things are still open in this case:$/)).toBeVisible()
  await user.click(approvals.getByLabelText('What needs approval'))
  await user.paste('Release for production')
  await user.click(approvals.getByLabelText('Reason'))
  await user.paste('Needed before Christmas.')
  const ask = approvals.getByRole('button', { name: 'Ask for approval' })
  await expect.poll(() => ask).toBeEnabled()
  await user.click(ask)
  const item = within(await approvals.findByRole('region', { name: /: Release for production$/ }, LATE_PARTS))
  const open = item.getByRole('list', { name: /things are still open in this case/ })
  expect(within(open).getAllByRole('listitem').length).toBeGreaterThan(3)
  expect((await notesOf(world, 8)).find((text) => text.includes('Release for production'))).toMatch(/Still open: /)
}, 90_000)
