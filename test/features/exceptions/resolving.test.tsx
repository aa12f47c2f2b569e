import { within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { agents } from '../../../sandbox/story/helpdesk.ts'
import { notesOf, threadsOf } from '../../support/what-is-there.ts'
import type { World } from '../../support/world.ts'
import { escalatePriceDiffers, openExceptions } from './open-exceptions.tsx'

type Opened = Awaited<ReturnType<typeof openExceptions>>

async function fillIn({ list, user }: Pick<Opened, 'list' | 'user'>) {
  await user.click(await list.findByRole('button', { name: 'Resolve…' }))
  await user.type(list.getByLabelText('Summary'), 'Credit memo 881 is on its way.')
}

const resolutions = async (world: World) =>
  (await notesOf(world, 1)).filter((text) => text.includes('resolved an exception'))

const noteFails = (world: World, status: number) =>
  world.faults.add({
    side: 'zendesk',
    method: 'PUT',
    path: '/api/v2/tickets/1.json',
    times: 9,
    fault: { kind: 'status', status },
  })

describe('a resolution that was cut off', () => {
  it('is sent again as it was, and the ticket gets its note once', async () => {
    const opened = await openExceptions(1)
    const { list, user, world } = opened
    await user.click(await list.findByRole('button', { name: 'Price differs' }))
    await fillIn(opened)
    noteFails(world, 422)
    await user.click(list.getByRole('button', { name: 'Resolve' }))
    await list.findByRole('alert')
    expect(list.getByText(/Credit memo 881/)).toBeVisible()
    expect(list.queryByLabelText('Summary')).toBeNull()
    world.faults.clear()
    await user.click(list.getByRole('button', { name: 'Try again' }))

    expect(await list.findByText(/Resolved by Sam Rivera/)).toBeVisible()
    expect(await resolutions(world)).toEqual([
      expect.stringMatching(/Credit memo 881 is on its way\.\nStill open with this partner: /),
    ])
  })

  it('is finished after a reload, with its thread and its one note', async () => {
    const opened = await openExceptions(1)
    const { list, user, world, view } = opened
    await escalatePriceDiffers(opened)
    await fillIn(opened)
    // Two others of the order are open, so the agent has to want it.
    await user.click(list.getByRole('checkbox', { name: /Also resolve the partner thread/ }))
    noteFails(world, 503)
    await user.click(list.getByRole('button', { name: 'Resolve' }))
    await list.findByRole('alert')
    world.faults.clear()
    view.unmount()

    const reloaded = await openExceptions(1, { world })
    const unfinished = within(await reloaded.list.findByRole('region', { name: /some follow-up steps aren’t done/ }))
    expect(unfinished.getByText(/Credit memo 881/)).toBeVisible()
    await reloaded.user.click(unfinished.getByRole('button', { name: 'Finish' }))

    await expect.poll(async () => (await resolutions(world)).length, { timeout: 20_000 }).toBe(1)
    expect(await threadsOf(world, 1)).toMatchObject([{ state: 'resolved' }])
    await expect
      .poll(() => reloaded.list.queryByRole('region', { name: /some follow-up steps aren’t done/ }))
      .toBeNull()
  }, 60_000)

  it('stays the same where the second try is turned away at the gate', async () => {
    const opened = await openExceptions(1)
    const { list, user, world } = opened
    await user.click(await list.findByRole('button', { name: 'Price differs' }))
    await fillIn(opened)
    const path = '/v1/exceptions/*'
    world.faults.add({ side: 'trading-grid', method: 'PUT', path, when: 'after', fault: { kind: 'reset' } })
    world.faults.add({ side: 'trading-grid', method: 'PUT', path, fault: { kind: 'status', status: 403 } })
    await user.click(list.getByRole('button', { name: 'Resolve' }))
    await user.click(await list.findByRole('button', { name: 'Try again' }))
    await list.findByText(/don’t have access to this in Trading Grid/)
    await user.click(list.getByRole('button', { name: 'Try again' }))

    await expect.poll(async () => (await resolutions(world)).length, { timeout: 20_000 }).toBe(1)
  }, 60_000)
})

it('keeps what the agent wrote where a colleague was faster', async () => {
  const opened = await openExceptions(1)
  const { list, user, world } = opened
  await user.click(await list.findByRole('button', { name: 'Price differs' }))
  await fillIn(opened)
  const colleague = await openExceptions(1, { world: { ...world, browser: await world.browserOf(agents.priya.id) } })
  await colleague.user.click(await colleague.list.findByRole('button', { name: 'Price differs' }))
  await colleague.user.click(await colleague.list.findByRole('button', { name: 'Assign to me' }))
  await colleague.list.findByText(/Taken by Priya Raman/)

  await user.click(list.getByRole('button', { name: 'Resolve' }))
  expect(await list.findByText(/Taken by Priya Raman/)).toBeVisible()
  expect(list.getByLabelText('Summary')).toHaveValue('Credit memo 881 is on its way.')
  expect(await resolutions(world)).toEqual([])
  await user.click(list.getByRole('button', { name: 'Resolve' }))
  expect(await list.findByText(/Resolved by Sam Rivera/)).toBeVisible()
  expect(await resolutions(world)).toHaveLength(1)
}, 60_000)

describe('where the thread cannot be looked at', () => {
  it('says so, and looks again', async () => {
    const opened = await openExceptions(1)
    const { list, user, world } = opened
    await escalatePriceDiffers(opened)
    const [thread] = await threadsOf(world, 1)
    const path = `/v1/threads/${thread?.id}`
    world.faults.add({ side: 'trading-grid', method: 'GET', path, times: 20, fault: { kind: 'status', status: 503 } })
    await user.click(list.getByRole('button', { name: 'Resolve…' }))
    const alert = await list.findByRole('alert', {}, { timeout: 20_000 })
    expect(list.getByRole('button', { name: 'Resolve' })).toBeDisabled()
    world.faults.clear()
    await user.click(within(alert).getByRole('button', { name: 'Try again' }))
    await expect.poll(() => list.getByRole('button', { name: 'Resolve' })).toBeEnabled()
  }, 60_000)
})
