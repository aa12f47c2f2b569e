import { waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { story } from '../../../sandbox/seed.ts'
import { TRADING_GRID } from '../../support/network.ts'
import { shipNoticeFile } from '../../support/ship-notice-file.ts'
import { partnerSays, threadsOf } from '../../support/what-is-there.ts'
import { keepTicking } from '../documents/open-documents.tsx'
import { openExceptions } from './open-exceptions.tsx'

/** The other 40 of line 1. */
const sanders = {
  number: 'SHP7031',
  order: '4500000987',
  goods: ['1', 'VN', 'NW-RS-125'],
  line: ['1', '40', 'CA'],
}
const A_WEEK_MS = 7 * 24 * 3_600_000

it('shows what the partner promised beside what is still open', async () => {
  const { list } = await openExceptions(2)
  expect(await list.findByRole('button', { name: /^Northwind Traders said: Ship 40 CA of NW-RS-125/ })).toBeVisible()
  expect(list.getByText(/^Line 1: ordered 100 CA, shipped 60, 40 short/)).toBeVisible()
})

it('says that the day is over and no document settles it yet', async () => {
  const { list } = await openExceptions(2, { story: (now) => story(new Date(now.getTime() - A_WEEK_MS)) })
  const late = await list.findByRole('button', { name: /^Northwind Traders promised .* no document shows it yet/ })
  expect(late).toBeVisible()
})

it('lists in one exception every step that the partner promised, also while the agent is looking', async () => {
  const { world, list, user } = await openExceptions(2)
  const stop = keepTicking(world)
  await user.click(await list.findByRole('button', { name: 'Short shipment' }))
  const steps = within(await list.findByRole('region', { name: 'Promises from the partner' }))
  expect(steps.getAllByRole('listitem')).toHaveLength(1)

  const form = new FormData()
  form.set('key', crypto.randomUUID())
  form.set('does', 'credit')
  form.set('what', '5 % for the wait')
  form.set('dueOn', new Date(world.clock.now().getTime() + A_WEEK_MS).toISOString().slice(0, 10))
  form.set('text', '')
  const path = `/partner/ptr_northwind/${encodeURIComponent('Maria Okafor')}/threads/thr_1042/promises`
  const sent = await world.tradingGrid.fetch(new Request(new URL(path, TRADING_GRID), { method: 'POST', body: form }))
  expect(sent.status).toBe(303)

  expect(await steps.findByText(/said: Credit the amount: 5 % for the wait, due/)).toBeVisible()
  expect(steps.getAllByRole('listitem')).toHaveLength(2)
  stop()
})

it('does not call a promise kept because somebody resolved the exception by hand', async () => {
  const { list, user } = await openExceptions(2)
  await user.click(await list.findByRole('button', { name: 'Short shipment' }))
  await user.click(await list.findByRole('button', { name: 'Resolve…' }))
  await user.type(list.getByLabelText('Summary'), 'Will takes 60 only.')
  await user.click(list.getByRole('button', { name: 'Resolve' }))

  expect(await list.findByText(/Resolved by Sam Rivera/, {}, { timeout: 20_000 })).toBeVisible()
  await waitFor(() => expect(list.getByRole('heading', { name: /^Short shipment/ })).toHaveFocus())
  const closed = /^Closed by Sam Rivera without a document\. Northwind Traders had promised: Ship 40 CA of NW-RS-125/
  expect(await list.findByRole('button', { name: closed })).toBeVisible()
  expect(list.queryByText(/kept its word/)).not.toBeInTheDocument()
}, 60_000)

it('calls a promise kept once a ship notice of the promised goods arrives, and opens that', async () => {
  const { list, user, world } = await openExceptions(2)
  await list.findByRole('button', { name: /^Northwind Traders said: Ship 40 CA of NW-RS-125/ })
  const thread = (await threadsOf(world, 2)).find(({ id }) => id === 'thr_1042')
  if (!thread) throw new Error('The story has no such thread.')

  const stop = keepTicking(world)
  await partnerSays(world, thread, 'Maria Okafor', 'It left.', [shipNoticeFile(world.clock.now(), sanders)])

  await user.click(await list.findByRole('button', { name: 'Resolved (1)' }, { timeout: 30_000 }))
  const kept = await list.findByRole('button', { name: /kept its word: Ship notice SHP7031 shows it/ })
  await user.click(kept)
  await expect.poll(() => world.browser.modals.length).toBe(1)
  stop()
}, 120_000)
