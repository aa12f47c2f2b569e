import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { badAnswers, impatientProxy } from '../../support/bad-answers.ts'
import { showSidebar } from '../../support/render-in-ticket.tsx'
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

it('has the keyboard in its field, closes with Escape, and gives the focus and the draft back', async () => {
  const world = await createWorld()
  const { user, field, opener } = await compose(world)
  expect(field).toHaveFocus()
  await user.keyboard('Half a sen')

  await user.keyboard('{Escape}')
  expect(screen.queryByLabelText('Your message')).not.toBeInTheDocument()
  expect(opener).toHaveFocus()
  await user.click(await screen.findByRole('button', { name: 'Continue message' }))

  expect(await screen.findByLabelText('Your message')).toHaveDisplayValue('Half a sen')
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
