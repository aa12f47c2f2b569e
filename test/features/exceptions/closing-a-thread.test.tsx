import { within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { TRADING_GRID } from '../../support/network.ts'
import { notesOf, threadsOf } from '../../support/what-is-there.ts'
import type { World } from '../../support/world.ts'
import { openModal, review } from '../escalation/open-form.tsx'
import { openExceptions } from './open-exceptions.tsx'

type Opened = Awaited<ReturnType<typeof openExceptions>>

/** All three of the ticket's exceptions, in one thread. */
async function escalateAll({ list, user, world }: Opened) {
  await user.click(await list.findByRole('button', { name: 'Escalate all 4' }))
  await expect.poll(() => world.browser.modals.length).toBe(1)
  const { modal, page } = openModal(world.browser)
  await user.click(await review({ user, modal }))
  await expect.poll(() => world.browser.modals.length).toBe(0)
  page.unmount()
}

async function promise(world: World, thread: string) {
  const form = new FormData()
  form.set('key', crypto.randomUUID())
  form.set('does', 'ship')
  form.set('what', '40 CA')
  form.set('dueOn', new Date(world.clock.now().getTime() + 5 * 24 * 3_600_000).toISOString().slice(0, 10))
  form.set('text', '')
  const path = `/partner/ptr_northwind/${encodeURIComponent('Grace Ito')}/threads/${thread}/promises`
  return world.tradingGrid.fetch(new Request(new URL(path, TRADING_GRID), { method: 'POST', body: form }))
}

async function resolveOpen({ list, user }: Opened, kind: string) {
  await user.click(await list.findByRole('button', { name: kind }))
  await user.click(await list.findByRole('button', { name: 'Resolve…' }))
}

it('does not close the partner’s thread with one of four exceptions, and says what is still open', async () => {
  const opened = await openExceptions(1)
  const { list, user, world, sidebar } = opened
  await escalateAll(opened)
  await resolveOpen(opened, 'Short shipment')

  const also = await list.findByRole('checkbox', { name: /Also resolve the partner thread/ })
  expect(await list.findByText(/Still open with this partner: .*Price differs \(line 2, 135\.00 USD\)/)).toBeVisible()
  expect(also).not.toBeChecked()
  await user.click(list.getByRole('button', { name: 'Resolve' }))
  expect(await list.findByText(/Resolved by Sam Rivera/)).toBeVisible()

  expect(await threadsOf(world, 1)).toMatchObject([{ state: 'awaiting-partner' }])
  expect(sidebar.queryByText(/Settled/)).toBeNull()
  const note = (await notesOf(world, 1)).find((text) => text.includes('resolved an exception'))
  expect(note).toMatch(/Still open with this partner: .*Price differs \(line 2, 135\.00 USD\)/)
}, 60_000)

it('says what is open where an agent closes the thread all the same', async () => {
  const opened = await openExceptions(1)
  const { list, user, world, sidebar } = opened
  await escalateAll(opened)
  const [thread] = await threadsOf(world, 1)
  expect((await promise(world, thread?.id ?? '')).status).toBe(303)
  await resolveOpen(opened, 'Short shipment')
  await user.click(await list.findByRole('checkbox', { name: /Also resolve the partner thread/ }))
  await user.click(list.getByRole('button', { name: 'Resolve' }))
  expect(await list.findByText(/Resolved by Sam Rivera/)).toBeVisible()
  expect(await threadsOf(world, 1)).toMatchObject([{ state: 'resolved' }])

  const next = within(await sidebar.findByRole('region', { name: 'Next' }).catch(() => sidebar.findByLabelText('Next')))
  expect(await next.findByText(/^TG-\d+ is closed with 4 items still open$/)).toBeVisible()
  const open = within(sidebar.getByLabelText(/^Still open in TG-/))
  expect(open.getByText(/3 exceptions not closed and 1 promise the partner hasn’t marked as done/)).toBeVisible()
  expect(sidebar.queryByText(/^(Settled|Resolved) with/)).toBeNull()
}, 60_000)

it('offers to close the thread with the last thing that is open in it', async () => {
  const opened = await openExceptions(1)
  const { list, user, world, sidebar } = opened
  await escalateAll(opened)
  for (const kind of ['Short shipment', 'Price differs', 'Charge not ordered']) {
    await resolveOpen(opened, kind)
    await user.click(list.getByRole('button', { name: 'Resolve' }))
    await list.findByText(/Resolved by Sam Rivera/)
    await user.click(list.getByRole('button', { name: /Back to|All exceptions/ }))
  }
  await resolveOpen(opened, 'Invoiced too many')
  const also = await list.findByRole('checkbox', { name: /Also resolve the partner thread/ })
  await expect.poll(() => also).toBeChecked()
  await user.click(list.getByRole('button', { name: 'Resolve' }))
  await expect.poll(() => threadsOf(world, 1)).toMatchObject([{ state: 'resolved' }])
  expect(await sidebar.findByText('Resolved with Northwind Traders')).toBeVisible()
  expect(sidebar.queryByLabelText(/^Still open in/)).toBeNull()
}, 90_000)
