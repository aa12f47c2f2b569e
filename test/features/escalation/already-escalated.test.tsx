import { expect, it } from 'vitest'
import { agents } from '../../../sandbox/story/helpdesk.ts'
import { notesOf, threadsOf } from '../../support/what-is-there.ts'
import { createWorld } from '../../support/world.ts'
import { openForm, review } from './open-form.tsx'

/** Both have the form open; the first one escalates before the second one does. */
async function secondAgentIsLate() {
  const world = await createWorld()
  const priyasBrowser = await world.browserOf(agents.priya.id)
  const sam = await openForm(world.browser, 1)
  const priya = await openForm(priyasBrowser, 1)
  await sam.user.click(await review(sam))
  await expect.poll(() => world.browser.modals.length).toBe(0)
  sam.page.unmount()
  // The page hears of it, and offers to add to that thread instead.
  const add = await priya.modal.findByRole('button', { name: /^Add to TG-/ }, { timeout: 40_000 })
  return { world, priya, priyasBrowser, add }
}

it('shows the second agent the thread that the first one opened, and writes nothing', async () => {
  const { world, priya } = await secondAgentIsLate()

  expect(await priya.modal.findByText(/^Sam Rivera already escalated this/)).toBeVisible()
  expect(await threadsOf(world, 1)).toHaveLength(1)
  expect((await notesOf(world, 1)).filter((text) => text.includes('escalated this ticket'))).toHaveLength(1)
})

it('opens the thread of the first agent beside the ticket of the second one', async () => {
  const { priya, priyasBrowser } = await secondAgentIsLate()

  await priya.user.click(await priya.modal.findByRole('button', { name: 'Open it' }))

  expect(await priya.sidebar.findByText(/Awaiting partner/)).toBeVisible()
  await expect.poll(() => priyasBrowser.modals.length).toBe(0)
})

it('takes what the second agent wrote along as a message to that thread', async () => {
  const { priya, add } = await secondAgentIsLate()
  await priya.user.type(await priya.modal.findByLabelText('Message to the partner'), ' Truck 7 as well.')
  await priya.user.click(add)

  const message = await priya.sidebar.findByLabelText('Your message')
  expect(message).toHaveDisplayValue(/Truck 7 as well\.$/)
  // It is a message now, and no escalation that waits to be finished.
  await priya.user.type(message, ' And 8.')
  await expect.poll(() => priya.sidebar.queryByRole('button', { name: 'Continue escalation' })).toBeNull()
})

it('makes another thread only when the agent says so', async () => {
  const { world, priya, priyasBrowser } = await secondAgentIsLate()

  await priya.user.click(await priya.modal.findByRole('button', { name: 'Start another' }))
  expect(await priya.modal.findByText(/^This starts a second thread/)).toBeVisible()
  await priya.user.click(priya.modal.getByRole('button', { name: 'Escalate to partner' }))

  await expect.poll(() => priyasBrowser.modals.length).toBe(0)
  expect(await threadsOf(world, 1)).toHaveLength(2)
  expect((await notesOf(world, 1)).filter((text) => text.includes('escalated this ticket'))).toHaveLength(2)
})
