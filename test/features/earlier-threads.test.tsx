import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import { problemTypes } from '../../src/trading-grid/contract/problem.ts'
import { network, TRADING_GRID } from '../support/network.ts'
import { renderInTicket } from '../support/render-in-ticket.tsx'

const SHORT_SHIPMENT = 1
const restricted = { type: problemTypes.restricted, title: 'This thread is not for your group.', status: 403 }
const within12s = { timeout: 12_000 }

async function earlierThreads() {
  const rendered = await renderInTicket(SHORT_SHIPMENT)
  await screen.findByRole('tab', { name: /Activity/ }, within12s)
  const buttons = screen.getAllByRole('button', { name: /^TG-\d+ · / })
  return { ...rendered, buttons }
}

it('opens each earlier thread with its messages, its files and its outcome, and nothing to change', async () => {
  const { user, buttons } = await earlierThreads()
  expect(buttons).toHaveLength(4)

  for (const button of buttons) {
    const label = /TG-\d+/.exec(button.textContent ?? '')?.[0] ?? ''
    await user.click(button)

    const thread = within(await screen.findByRole('region', { name: new RegExp(label) }, within12s))
    expect(await thread.findByText('Files of this thread')).toBeVisible()
    expect(thread.queryByText('No outcome recorded.')).not.toBeInTheDocument()
    const messages = await thread.findByRole('list', { name: 'Activity' }, within12s)
    expect(within(messages).getAllByRole('article').length).toBeGreaterThan(1)
    expect(thread.queryByRole('textbox')).not.toBeInTheDocument()
    expect(thread.queryByRole('button', { name: /Edit or withdraw|Reply|Send/ })).not.toBeInTheDocument()
    await user.click(thread.getByRole('button', { name: 'Close' }))
    expect(screen.queryByRole('region', { name: new RegExp(label) })).not.toBeInTheDocument()
  }
}, 60_000)

it('opens the files of an earlier thread where they can be read', async () => {
  const { user, world, buttons } = await earlierThreads()
  const about = buttons.find((button) => /4500000612/.test(button.textContent ?? ''))
  if (!about) throw new Error('The story lacks its earlier short shipment.')
  await user.click(about)
  const files = await screen.findByRole('list', { name: 'Files of this thread' }, within12s)
  const [file] = within(files).getAllByRole('button')
  if (!file) throw new Error('The thread has no file.')
  await user.click(file)
  expect(decodeURIComponent(world.browser.modals.at(-1)?.url ?? '')).toContain('"view":"document"')
}, 30_000)

it('says of a thread that is for other agents only who decides about that', async () => {
  const { user, buttons } = await earlierThreads()
  const [button] = buttons
  if (!button) throw new Error('The story lacks its earlier threads.')
  // Restricted since the list was read.
  network.use(http.get(`${TRADING_GRID}/threads/:thread`, () => HttpResponse.json(restricted, { status: 403 })))
  await user.click(button)
  expect(await screen.findByText(/^Your group can’t see this thread/, {}, within12s)).toBeVisible()
  expect(screen.queryByRole('list', { name: 'Files of this thread' })).not.toBeInTheDocument()
}, 30_000)
