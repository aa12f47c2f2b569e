import { within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect } from 'vitest'
import { showSidebar } from '../../support/render-in-ticket.tsx'
import { createWorld, type World, type WorldOptions } from '../../support/world.ts'
import { openModal, review } from '../escalation/open-form.tsx'

/** An agent beside a ticket, with the Exceptions tab open. Several pages may stand in one document; this is one of them. */
export async function openExceptions(ticketId: number, { world, ...options }: WorldOptions & { world?: World } = {}) {
  const both = world ?? (await createWorld(options))
  const user = userEvent.setup()
  const { view, opened } = await showSidebar(both.browser, ticketId)
  const sidebar = within(view.container)
  await user.click(await sidebar.findByRole('tab', { name: /Exceptions|Abweichungen/ }, { timeout: 14_000 }))
  const list = within(await sidebar.findByRole('tabpanel', { name: /Exceptions|Abweichungen/ }))
  return { world: both, user, sidebar, list, opened, view }
}

/** Until its detail, which is open then, says that the partner has it. */
export async function escalatePriceDiffers({
  list,
  user,
  world,
}: Pick<Awaited<ReturnType<typeof openExceptions>>, 'list' | 'user' | 'world'>) {
  await user.click(await list.findByRole('button', { name: 'Price differs' }))
  await user.click(await list.findByRole('button', { name: 'Escalate to partner' }))
  await expect.poll(() => world.browser.modals.length).toBe(1)
  const { modal, page } = openModal(world.browser)
  await user.click(await review({ user, modal }))
  await expect.poll(() => world.browser.modals.length).toBe(0)
  page.unmount()
  expect(await list.findByText('Already escalated to the partner.')).toBeVisible()
}
