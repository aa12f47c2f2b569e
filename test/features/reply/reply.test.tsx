import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { badAnswers, impatientProxy } from '../../support/bad-answers.ts'
import { renderInTicket, showSidebar } from '../../support/render-in-ticket.tsx'
import { eventsOf, threadsOf } from '../../support/what-is-there.ts'
import { createWorld, type World } from '../../support/world.ts'
import { writeToPartner } from '../../support/write-to-partner.ts'

const TICKET = 2

async function compose(world: World) {
  const user = userEvent.setup()
  const { view } = await showSidebar(world.browser, TICKET)
  await writeToPartner(user)
  const opener = screen.getByRole('button', { name: 'More' })
  return { user, view, opener, field: await screen.findByLabelText('Your message') }
}

it('loses nothing and says it once, whatever the Trading Grid answers on the way', { timeout: 60_000 }, async () => {
  const world = await createWorld({ switches: impatientProxy })
  const { user } = await compose(world)
  await user.paste('Does truck 7 come on Friday?')
  for (const { fault, says, name } of badAnswers) {
    world.faults.add({ side: 'trading-grid', path: '/v1/threads/*/messages', fault })
    const [press] = screen.getAllByRole('button', { name: /^(Send to partner|Send again)$/ })
    if (press) await user.click(press)
    const waiting = within(await screen.findByRole('region', { name: /^Sending to/ }))
    expect(
      await waiting.findByText((_, element) => element?.textContent?.includes(says) ?? false, {
        selector: 'strong, span',
      }),
      name,
    ).toBeVisible()
    expect(waiting.getByText('Does truck 7 come on Friday?'), name).toBeVisible()
  }
  await user.click(screen.getByRole('button', { name: 'Send again' }))

  await expect.poll(() => screen.queryByRole('region', { name: /^Sending to/ })).toBeNull()
  const [thread] = await threadsOf(world, TICKET)
  const events = thread ? await eventsOf(world, thread) : []
  expect(
    events.filter((event) => event.type === 'message' && event.body?.text === 'Does truck 7 come on Friday?'),
  ).toHaveLength(1)
})

it('has the keyboard in its field, closes with Escape, and gives the focus back with the draft still in sight', async () => {
  const world = await createWorld()
  const { user, field, opener } = await compose(world)
  expect(field).toHaveFocus()
  await user.keyboard('Half a sen')

  await user.keyboard('{Escape}')
  expect(screen.queryByRole('button', { name: 'Send to partner' })).not.toBeInTheDocument()
  expect(opener).toHaveFocus()
  expect(screen.getByLabelText('Your message')).toHaveDisplayValue('Half a sen')
  expect(screen.queryByRole('button', { name: 'Continue message' })).not.toBeInTheDocument()
  await writeToPartner(user)
  await user.keyboard('tence')

  expect(screen.getByLabelText('Your message')).toHaveDisplayValue('Half a sentence')
})

it('grows when the keyboard comes to it, and is a line again when the agent goes on without a word', async () => {
  const { user } = await renderInTicket(TICKET)
  const field = await screen.findByPlaceholderText('Write to Northwind Traders…', {}, { timeout: 20_000 })
  expect(screen.queryByRole('button', { name: 'Send to partner' })).not.toBeInTheDocument()

  await user.click(field)
  expect(screen.getByRole('button', { name: 'Send to partner' })).toBeDisabled()
  await user.click(screen.getByRole('button', { name: 'Refresh' }))
  expect(screen.queryByRole('button', { name: 'Send to partner' })).not.toBeInTheDocument()

  await user.click(field)
  await user.keyboard('{Shift>}{Tab}{/Shift}')
  expect(screen.queryByRole('button', { name: 'Send to partner' })).not.toBeInTheDocument()

  await user.click(field)
  await user.keyboard('Truck 7?')
  await user.click(screen.getByRole('button', { name: 'Refresh' }))
  expect(screen.getByRole('button', { name: 'Send to partner' })).toBeEnabled()
})

it('sends with Ctrl and Enter, stands under everything that was said, and is ready for the next message', async () => {
  const { user, world } = await renderInTicket(TICKET)
  const field = await screen.findByLabelText('Your message', {}, { timeout: 20_000 })
  const list = within(screen.getByRole('tabpanel', { name: 'Activity' })).getByRole('list', { name: 'Activity' })
  expect(list.compareDocumentPosition(field)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)

  await user.click(field)
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(field).toHaveFocus()
  await user.keyboard('Does truck 7 come on Friday?{Control>}{Enter}{/Control}')

  expect(field).toHaveDisplayValue('')
  const [thread] = await threadsOf(world, TICKET)
  if (!thread) throw new Error('The story has a thread on this ticket.')
  await expect
    .poll(async () => (await eventsOf(world, thread)).filter((event) => event.type === 'message').at(-1)?.body?.text)
    .toBe('Does truck 7 come on Friday?')
  const articles = await within(list).findAllByRole('article')
  await expect.poll(() => within(list).getAllByRole('article').at(-1)?.textContent).toMatch(/Does truck 7 come/)
  expect(articles.length).toBeGreaterThan(0)
})

it('keeps the choice of documents and files closed, and counts what goes along', async () => {
  const { user } = await renderInTicket(TICKET)
  await user.click(await screen.findByLabelText('Your message', {}, { timeout: 20_000 }))
  const clip = screen.getByRole('button', { name: 'Documents and files' })
  expect(clip).toHaveAttribute('aria-expanded', 'false')
  expect(screen.queryByRole('checkbox')).not.toBeInTheDocument()

  await user.click(clip)
  const box = within(screen.getByRole('region', { name: 'Reply to Northwind Traders' }))
  const [first, second] = await box.findAllByRole('checkbox')
  if (!first || !second) throw new Error('The ticket has no documents.')
  await user.click(first)
  await user.click(second)
  await user.click(clip)

  expect(box.queryByRole('checkbox')).not.toBeInTheDocument()
  await user.keyboard('{Escape}')
  expect(box.getByText('2 documents')).toBeVisible()
})

it('is not there where the thread is over', async () => {
  const { user } = await renderInTicket(3)
  await screen.findByLabelText('Your message', {}, { timeout: 20_000 })

  await user.click(screen.getByRole('button', { name: /TG-1037/ }))
  const list = await screen.findByRole('list', { name: 'Activity' })

  expect(within(list).getAllByRole('article').length).toBeGreaterThan(0)
  expect(screen.queryByLabelText('Your message')).not.toBeInTheDocument()
})

it('keeps what was written over a reload, and says that it is there', async () => {
  const world = await createWorld()
  const { user, view } = await compose(world)
  await user.keyboard('Half a sen')
  view.unmount()

  await showSidebar(world.browser, TICKET)
  await user.click(await screen.findByRole('button', { name: 'Continue message' }))

  expect(await screen.findByLabelText('Your message')).toHaveDisplayValue('Half a sen')
  expect(screen.queryByRole('button', { name: 'Continue message' })).not.toBeInTheDocument()
})

it('asks about personal data, and says who will see the message, before it leaves', async () => {
  const world = await createWorld()
  const { user } = await compose(world)

  await user.keyboard('Write to janet@lakesidehardware.example')

  expect(screen.getByText('Does the partner need this? janet@lakesidehardware.example')).toBeVisible()
  expect(screen.getByText(/^Seen by: Northwind Traders, Northwind Logistics \(3 people\)/)).toBeVisible()
})
