import { within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { showSidebar } from '../../support/render-in-ticket.tsx'
import { createWorld, type World, type WorldOptions } from '../../support/world.ts'

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
