import { within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect } from 'vitest'
import type { AgentBrowser } from '../../support/agent-browser.ts'
import { showModal, showSidebar } from '../../support/render-in-ticket.tsx'

/** An agent beside a ticket, with the escalation form open. Both pages are in this document; queries keep them apart. */
export async function openForm(browser: AgentBrowser, ticketId: number) {
  const user = userEvent.setup()
  const { view, opened } = await showSidebar(browser, ticketId)
  const sidebar = within(view.container)
  await user.click(await sidebar.findByRole('button', { name: 'Escalate to partner' }))
  await expect.poll(() => browser.modals.length).toBe(1)
  return { user, sidebar, opened, ...openModal(browser) }
}

/** The page of the newest modal. */
export function openModal(browser: AgentBrowser) {
  const page = showModal({ browser })
  return { page, modal: within(page.container) }
}

/** The button that sends what stands beside it. */
export async function review({ modal }: Pick<Awaited<ReturnType<typeof openForm>>, 'user' | 'modal'>) {
  return modal.findByRole('button', { name: 'Escalate to partner' })
}
