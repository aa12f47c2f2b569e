import { expect, it } from 'vitest'
import { notesOf, threadsOf } from '../../support/what-is-there.ts'
import { openModal, review } from '../escalation/open-form.tsx'
import { openExceptions } from './open-exceptions.tsx'

it('fills the escalation in with lines, figures, evidence and the group whose matter it is', async () => {
  const { list, user, world } = await openExceptions(1)
  await user.click(await list.findByRole('button', { name: 'Price differs' }))
  await user.click(await list.findByRole('button', { name: 'Escalate to partner' }))
  await expect.poll(() => world.browser.modals.length).toBe(1)
  const { modal } = openModal(world.browser)

  expect(await modal.findByLabelText('Subject')).toHaveValue(
    'PO 4500001001: price 43.75 USD instead of 41.50 USD (line 2)',
  )
  expect(modal.getByLabelText('Partner group')).toHaveDisplayValue(/Northwind Finance/)
  expect(modal.getByLabelText('Type')).toHaveDisplayValue('Transaction problem')
  expect(modal.getByLabelText('Message to the partner')).toHaveDisplayValue(
    /Line 2: agreed price 41\.50 USD, invoiced 43\.75 USD per EA, invoiced 60 EA, 135\.00 USD/,
  )
  expect(modal.getByRole('checkbox', { name: /^Invoice / })).toBeChecked()
  for (const other of modal.getAllByRole('checkbox', { name: /^Ship notice / })) expect(other).not.toBeChecked()
})

it('is with the partner once: its thread is opened instead of a second one', async () => {
  const { list, user, world } = await openExceptions(1)
  const second = await openExceptions(1, { world })
  await user.click(await list.findByRole('button', { name: 'Price differs' }))
  await user.click(await list.findByRole('button', { name: 'Escalate to partner' }))
  await expect.poll(() => world.browser.modals.length).toBe(1)
  const first = openModal(world.browser)
  await user.click(await review({ user, modal: first.modal }))
  await expect.poll(() => world.browser.modals.length).toBe(0)
  first.page.unmount()
  expect(await list.findByText('Already escalated to the partner.')).toBeVisible()
  expect(list.queryByRole('button', { name: 'Escalate to partner' })).not.toBeInTheDocument()
  expect(list.getByRole('button', { name: 'Open the partner thread' })).toBeVisible()

  // The other page has not heard of it yet.
  await second.user.click(await second.list.findByRole('button', { name: 'Escalate all 4' }))
  await expect.poll(() => world.browser.modals.length).toBe(1)
  const late = openModal(world.browser)
  expect(await late.modal.findByRole('button', { name: /^Add to TG-/ })).toBeVisible()
  expect(await late.modal.findByText(/^Sam Rivera already escalated this/)).toBeVisible()
  expect(late.modal.queryByRole('button', { name: 'Escalate to partner' })).not.toBeInTheDocument()
  expect(await threadsOf(world, 1)).toHaveLength(1)
  expect((await notesOf(world, 1)).filter((text) => text.includes('escalated this ticket'))).toHaveLength(1)
})

it('puts all exceptions of an order into one thread', async () => {
  const { list, user, world } = await openExceptions(1)
  await user.click(await list.findByRole('button', { name: 'Escalate all 4' }))
  await expect.poll(() => world.browser.modals.length).toBe(1)
  const { modal, page } = openModal(world.browser)
  expect(await modal.findByLabelText('Subject')).toHaveValue(
    'PO 4500001001: 40 of 120 cases not shipped, invoice 55010 bills 120 cases',
  )
  await user.click(await review({ user, modal }))
  await expect.poll(() => world.browser.modals.length).toBe(0)
  page.unmount()

  expect(await threadsOf(world, 1)).toHaveLength(1)
  expect(await list.findAllByText(/Escalated by Sam Rivera/)).toHaveLength(4)
})
