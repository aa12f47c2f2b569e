import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import { agents } from '../../../sandbox/story/helpdesk.ts'
import { problemTypes } from '../../../src/trading-grid/contract/problem.ts'
import { network, TRADING_GRID } from '../../support/network.ts'
import { renderInTicket } from '../../support/render-in-ticket.tsx'
import { notesOf } from '../../support/what-is-there.ts'
import { DISPUTE, openCase, part } from './open-case.tsx'

/** Only Priya and Nadia may see it, and it is under a legal hold. */
const RESTRICTED = 21

it('under a legal hold evidence cannot be withdrawn, and the reason stands above', async () => {
  await openCase({ ticket: RESTRICTED, agentId: agents.priya.id })

  const hold = within(await screen.findByRole('region', { name: 'Legal hold' }))
  expect(hold.getByText(/^Legal hold since .*evidence can’t be withdrawn/)).toBeVisible()
  const evidence = await part(/^Evidence/)
  expect(evidence.getAllByTitle(/^Copy fingerprint/).length).toBeGreaterThan(0)
  expect(evidence.queryByRole('button', { name: /^Withdraw / })).not.toBeInTheDocument()
})

it('of a restricted case the ticket learns neither amount nor subject', async () => {
  const { world, user } = await openCase({ ticket: RESTRICTED, agentId: agents.priya.id })
  await user.click(await screen.findByRole('button', { name: 'Ask for approval' }))
  const form = within(await screen.findByRole('form', { name: 'Ask for approval' }))
  await user.click(form.getByRole('textbox', { name: 'What needs approval' }))
  await user.paste('Settle quietly')
  await user.clear(form.getByRole('textbox', { name: 'Amount (optional)' }))
  await user.click(form.getByRole('textbox', { name: 'Amount (optional)' }))
  await user.paste('321.09')
  await user.click(form.getByRole('textbox', { name: 'Reason' }))
  await user.paste('Too risky in court')
  await user.click(form.getByRole('button', { name: 'Ask for approval' }))

  expect((await screen.findAllByText('Settle quietly')).length).toBeGreaterThan(0)
  const note = (await notesOf(world, RESTRICTED)).find((text) => text.includes('[act_'))
  expect(note).toMatch(/^Priya Raman /)
  expect(note).not.toMatch(/321|quietly|court|TG-1036/)
})

it('a case that is not for the agent’s group is said to be so, and nothing of it is shown', async () => {
  const { user } = await renderInTicket(DISPUTE)
  await screen.findByRole('tab', { name: 'Case' })
  network.use(
    http.get(`${TRADING_GRID}/threads/:thread/case`, () =>
      HttpResponse.json({ type: problemTypes.restricted, title: 'Restricted', status: 403 }, { status: 403 }),
    ),
  )

  await user.click(screen.getByRole('tab', { name: 'Case' }))

  expect(await screen.findByText(/^Your group can’t see this case\./)).toBeVisible()
  expect(screen.queryByRole('region', { name: 'Approvals' })).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /evidence/i })).not.toBeInTheDocument()
})
