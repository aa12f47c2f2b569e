import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, it } from 'vitest'
import { problemTypes } from '../../../src/trading-grid/contract/problem.ts'
import { network, TRADING_GRID } from '../../support/network.ts'
import { renderInTicket } from '../../support/render-in-ticket.tsx'

const SHORT_SHIPMENT = 1
const restricted = { type: problemTypes.restricted, title: 'This thread is not for your group.', status: 403 }
const within30s = { timeout: 30_000 }

async function earlierThreads() {
  const rendered = await renderInTicket(SHORT_SHIPMENT)
  await rendered.user.click(await screen.findByRole('tab', { name: 'History' }, within30s))
  const list = await screen.findByRole('list', { name: 'Earlier threads' }, within30s)
  const buttons = within(list).getAllByRole('button', { name: /^TG-\d+ · / })
  return { ...rendered, buttons }
}

it('opens each earlier thread with its messages, its files and its outcome, and nothing to change', async () => {
  const { user, buttons } = await earlierThreads()
  expect(buttons.length).toBeGreaterThan(4)

  for (const button of buttons) {
    const label = /TG-\d+/.exec(button.textContent ?? '')?.[0] ?? ''
    await user.click(button)

    const thread = within(await screen.findByRole('region', { name: new RegExp(label) }, within30s))
    expect(await thread.findByText('Files of this thread')).toBeVisible()
    const messages = await thread.findByRole('list', { name: 'Activity' }, within30s)
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
  const files = await screen.findByRole('list', { name: 'Files of this thread' }, within30s)
  const [file] = within(files).getAllByRole('button')
  if (!file) throw new Error('The thread has no file.')
  await user.click(file)
  await waitFor(() => expect(decodeURIComponent(world.browser.modals.at(-1)?.url ?? '')).toContain('"view":"document"'))
}, 60_000)

it('says of a thread that is for other agents only who decides about that', async () => {
  const { user, buttons } = await earlierThreads()
  const [button] = buttons
  if (!button) throw new Error('The story lacks its earlier threads.')
  // Restricted since the list was read.
  network.use(http.get(`${TRADING_GRID}/threads/:thread`, () => HttpResponse.json(restricted, { status: 403 })))
  await user.click(button)
  expect(await screen.findByText(/^Your group can’t see this thread/, {}, within30s)).toBeVisible()
  expect(screen.queryByRole('list', { name: 'Files of this thread' })).not.toBeInTheDocument()
}, 60_000)
