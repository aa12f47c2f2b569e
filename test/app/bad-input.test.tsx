import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { story } from '../../sandbox/seed.ts'
import type { Story } from '../../sandbox/story/story.ts'
import { openForm, review } from '../features/escalation/open-form.tsx'
import { badAnswers, impatientProxy } from '../support/bad-answers.ts'
import { renderInTicket, showSidebar } from '../support/render-in-ticket.tsx'
import { eventsOf, threadsOf } from '../support/what-is-there.ts'
import { createWorld } from '../support/world.ts'

/** The story in which the first comment of ticket 1 says this. */
const firstComment =
  (body: string) =>
  (now: Date): Story => {
    const told = story(now)
    const tickets = told.zendesk.tickets.map((ticket) =>
      ticket.id === 1
        ? { ...ticket, comments: ticket.comments.map((comment, at) => (at === 0 ? { ...comment, body } : comment)) }
        : ticket,
    )
    return { ...told, zendesk: { ...told.zendesk, tickets } }
  }

it('says what is missing on a ticket in which nothing stands, and lets the agent escalate all the same', async () => {
  await renderInTicket(20)

  expect(await screen.findByRole('heading', { name: 'No partner recognized yet' })).toBeVisible()
  expect(screen.getByText('No order, shipment, or invoice number in this ticket.')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Escalate to partner' })).toBeEnabled()
})

it('reads a comment of 64 kB to its end, and hands it to the partner whole', { timeout: 30_000 }, async () => {
  const text = `${'Nothing but words here. '.repeat(2_700)}The order is PO 4500000874.`
  const world = await createWorld({ story: firstComment(text) })
  const form = await openForm(world.browser, 1)
  expect(await form.sidebar.findByRole('button', { name: /^PO 4500000874/ })).toBeVisible()

  const [comment] = await form.modal.findAllByRole('checkbox', { name: /^Janet Kowalczyk/ })
  if (comment) await form.user.click(comment)
  await form.user.click(await review(form))

  await expect.poll(() => world.browser.modals.length).toBe(0)
  const [thread] = await threadsOf(world, 1)
  const [said] = thread ? await eventsOf(world, thread) : []
  expect(said?.type === 'message' && said.body?.quotes.map((quote) => quote.text)).toEqual([text])
})

it('offers no file to the partner that is larger than the Trading Grid takes, and says so', async () => {
  const small = (now: Date): Story => {
    const told = story(now)
    return { ...told, tradingGrid: { ...told.tradingGrid, maxDocumentBytes: 100 } }
  }
  const world = await createWorld({ story: small })
  const { modal } = await openForm(world.browser, 1)

  const file = await modal.findByRole('checkbox', { name: /^receiving-log\.txt/ })

  expect(file).toBeDisabled()
  expect(modal.getAllByText('Larger than Trading Grid accepts (100 bytes).')[0]).toBeVisible()
})

it('says for every bad answer what is wrong with the documents, and leaves the rest alone', {
  timeout: 60_000,
}, async () => {
  const world = await createWorld({ switches: impatientProxy })
  const user = userEvent.setup()
  for (const { name, fault, says, next } of badAnswers) {
    world.faults.add({ side: 'trading-grid', path: '/v1/documents/search', times: 99, fault })
    const { view } = await showSidebar(world.browser, 1)
    await user.click(await screen.findByRole('tab', { name: 'Documents' }))
    const panel = within(await screen.findByRole('tabpanel', { name: 'Documents' }))
    expect((await panel.findAllByText(says))[0], name).toBeVisible()
    expect(panel.getAllByText(next)[0], name).toBeVisible()
    expect(screen.getByRole('button', { name: 'Escalate to partner' }), name).toBeEnabled()
    world.faults.clear()
    view.unmount()
  }
})
