import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { notesOf, threadsOf } from '../../support/what-is-there.ts'
import { createWorld } from '../../support/world.ts'
import { openForm, openModal, review } from './open-form.tsx'

const TEXT = 'Message to the partner'

it('goes to any other partner that is found by name, and says who will see it before it is sent', async () => {
  const world = await createWorld()
  const { user, modal } = await openForm(world.browser, 1)
  await user.click(await modal.findByRole('button', { name: 'Another partner' }))
  await user.type(modal.getByLabelText(/^Find a partner/), 'contoso{Enter}')
  await user.click(await modal.findByRole('button', { name: 'Contoso Beverages' }))
  await user.selectOptions(await modal.findByLabelText('Partner group'), 'Contoso Distribution (2 people)')
  const escalate = await review({ user, modal })

  expect(await modal.findByText(/^Seen by: Contoso Beverages, Contoso Distribution \(/)).toBeVisible()
  await user.click(escalate)

  await expect.poll(() => world.browser.modals.length).toBe(0)
  expect((await threadsOf(world, 1))[0]).toMatchObject({ partner: { name: 'Contoso Beverages' } })
})

it('keeps what was written and chosen over a reload of the modal', async () => {
  const world = await createWorld()
  const form = await openForm(world.browser, 1)
  await form.user.type(await form.modal.findByLabelText(TEXT), ' Truck 7 as well.')
  const [comment] = await form.modal.findAllByRole('checkbox', { name: /^Janet Kowalczyk/ })
  if (comment) await form.user.click(comment)
  form.page.unmount()

  const again = openModal(world.browser)

  expect(await again.modal.findByLabelText(TEXT)).toHaveDisplayValue(/Truck 7 as well\.$/)
  expect((await again.modal.findAllByRole('checkbox', { name: /^Janet Kowalczyk/ }))[0]).toBeChecked()
})

it('shares no comment and no file unless the agent chooses it, and says when one is internal', async () => {
  const world = await createWorld()
  const { user, modal } = await openForm(world.browser, 1)
  await modal.findByLabelText(TEXT)
  for (const name of ['Ticket comments', 'Ticket files']) {
    const choices = within(modal.getByRole('group', { name: new RegExp(`^${name}`) })).getAllByRole('checkbox')
    for (const choice of choices) expect(choice).not.toBeChecked()
  }
  const [internal] = modal.getAllByRole('checkbox', { name: /internal note/ })
  if (!internal) throw new Error('The ticket has an internal note.')

  await user.click(internal)

  expect(modal.getByText('The partner will be able to read this internal note.')).toBeVisible()
})

it('asks for what is missing on a ticket in which nothing stands', async () => {
  const world = await createWorld()
  const { user, modal } = await openForm(world.browser, 20)
  expect(await modal.findByText('Still missing: partner, group, subject, and text')).toBeVisible()

  await user.type(modal.getByLabelText(/^Find a partner/), 'northwind')
  await user.click(await modal.findByRole('button', { name: 'Northwind Traders' }))
  await user.type(modal.getByLabelText('Subject'), 'Where is our order?')
  await user.type(modal.getByLabelText(TEXT), 'The customer sent no number.')
  await user.click(await review({ user, modal }))

  await expect.poll(() => world.browser.modals.length).toBe(0)
  expect(await threadsOf(world, 20)).toHaveLength(1)
})

it('hands on what anybody typed as text: no placeholder is filled in, here or there', async () => {
  const world = await createWorld()
  const { user, modal } = await openForm(world.browser, 1)
  const typed = 'token {{setting.api_token}} {{{jwt.token}}} {{ticket.requester.email}}'
  await user.clear(await modal.findByLabelText('Subject'))
  await user.click(modal.getByLabelText('Subject'))
  await user.paste(typed)
  await user.click(await review({ user, modal }))
  await expect.poll(() => world.browser.modals.length).toBe(0)

  expect((await threadsOf(world, 1))[0]?.subject).toBe(typed)
  const [note = ''] = (await notesOf(world, 1)).filter((text) => text.includes('escalated this ticket'))
  expect(note.replaceAll('\u2060', '')).toContain(typed)
  expect(screen.queryByText(/janet@lakesidehardware\.example/)).not.toBeInTheDocument()
})
