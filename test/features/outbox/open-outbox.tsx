import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { showSidebar } from '../../support/render-in-ticket.tsx'
import { eventsOf, threadsOf } from '../../support/what-is-there.ts'
import type { World } from '../../support/world.ts'
import { writeToPartner } from '../../support/write-to-partner.ts'

export const TICKET = 2
export const UNREACHABLE = {
  side: 'trading-grid',
  path: '/v1/threads/*/messages',
  times: 99,
  fault: { kind: 'status', status: 503 },
} as const

/** What we said in the ticket's thread, oldest first. */
export async function saidIn(world: World): Promise<string[]> {
  const [thread] = await threadsOf(world, TICKET)
  if (!thread) throw new Error('The ticket has no thread.')
  const events = await eventsOf(world, thread)
  return events.flatMap((event) =>
    event.type === 'message' && event.actor.side === 'us' ? [event.body?.text ?? ''] : [],
  )
}

/** The way to change one message among several. */
export async function changeOf(text: string): Promise<HTMLElement> {
  const entry = (await screen.findByText(text)).closest('article')
  return within(entry ?? document.body).findByRole('button', { name: 'Edit or withdraw' })
}

export async function sidebarOf(world: World) {
  const { view } = await showSidebar(world.browser, TICKET)
  const user = userEvent.setup()
  const send = async (text: string) => {
    await writeToPartner(user)
    await user.click(await screen.findByLabelText('Your message'))
    await user.paste(text)
    await user.click(screen.getByRole('button', { name: 'Send to partner' }))
  }
  return { view, user, send, queue: () => screen.findByRole('region', { name: /^Sending to/ }) }
}
