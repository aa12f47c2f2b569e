import { screen, waitFor, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { agents } from '../../sandbox/story/helpdesk.ts'
import { renderInTicket } from '../support/render-in-ticket.tsx'

/** A form that closes when the Trading Grid has answered, sent with the keyboard in it. */
async function sentCounter() {
  const { user } = await renderInTicket(4, { agentId: agents.priya.id })
  await user.click(await screen.findByRole('tab', { name: 'Case' }))
  const proposals = within(await screen.findByRole('region', { name: 'Proposals' }, { timeout: 30_000 }))
  await user.click(proposals.getByRole('button', { name: 'Counter' }))
  const form = within(await proposals.findByRole('form', { name: /^Counter .*proposal/ }))
  await user.click(form.getByRole('textbox', { name: 'Amount' }))
  await user.paste('600')
  await user.click(form.getByRole('textbox', { name: 'In your own words' }))
  await user.paste('We repay 600.')
  await user.click(form.getByRole('button', { name: 'Send to partner' }))
  return { closed: () => expect.poll(() => proposals.queryByRole('form'), { timeout: 5_000 }).toBeNull() }
}

it('gives the focus to the button that is back when what the agent sent has arrived', async () => {
  const { closed } = await sentCounter()

  await closed()
  expect(screen.getByRole('button', { name: 'Propose a solution' })).toHaveFocus()
})

it('gives the focus to the part that the agent is in when the button that it came from is no more', async () => {
  const { user } = await renderInTicket(8)
  await user.click(await screen.findByRole('tab', { name: 'Case' }))
  const standing = await screen.findByRole('region', { name: 'Onboarding status' }, { timeout: 30_000 })
  await user.click(within(standing).getByRole('button', { name: 'Reject' }))
  await user.type(within(standing).getByLabelText(/^Reason/), 'No capacity this year')
  await user.click(within(standing).getByRole('button', { name: 'Reject' }))

  const said = await within(standing).findByRole('heading', { name: 'Pacific Rim Houseware was rejected' })
  await waitFor(() => expect(said).toHaveFocus())
})

it('leaves the keyboard to Zendesk when the agent went on writing there meanwhile', async () => {
  const inFront = vi.spyOn(document, 'hasFocus').mockReturnValue(false)
  const taken = vi.spyOn(HTMLElement.prototype, 'focus')
  const { closed } = await sentCounter()
  taken.mockClear()

  await closed()
  expect(taken).not.toHaveBeenCalled()
  inFront.mockRestore()
  taken.mockRestore()
})
