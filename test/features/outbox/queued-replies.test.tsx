import { screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { showSidebar } from '../../support/render-in-ticket.tsx'
import { createWorld } from '../../support/world.ts'
import { saidIn, sidebarOf, TICKET, UNREACHABLE } from './open-outbox.tsx'

it('sends at once when all is well, and shows the message where all others stand', async () => {
  const world = await createWorld()
  const { send } = await sidebarOf(world)

  await send('When does truck 7 leave?')

  expect(await screen.findByText('When does truck 7 leave?')).toBeVisible()
  expect(await screen.findByText(/^(Sent|Delivered)$/)).toBeVisible()
  expect((await saidIn(world)).at(-1)).toBe('When does truck 7 leave?')
  expect(screen.queryByRole('region', { name: /^Sending to/ })).not.toBeInTheDocument()
})

describe('while the Trading Grid cannot be reached', () => {
  it('keeps the message, says so, and sends it once when the agent does not want to wait', async () => {
    const world = await createWorld()
    const { user, send, queue } = await sidebarOf(world)
    await screen.findByRole('region', { name: 'Status' })
    world.faults.add(UNREACHABLE)

    await send('When does truck 7 leave?')
    const queued = await queue()
    expect(await within(queued).findByText(/Trading Grid can’t be reached/)).toBeVisible()
    world.faults.clear()
    await user.click(within(queued).getByRole('button', { name: 'Send again' }))

    await expect.poll(() => saidIn(world), { timeout: 8_000 }).toContain('When does truck 7 leave?')
    expect((await saidIn(world)).filter((text) => text === 'When does truck 7 leave?')).toHaveLength(1)
  })

  it('sends what was queued once, in its order, after the page was closed and the agent signed in again', async () => {
    const world = await createWorld()
    const before = await sidebarOf(world)
    await screen.findByRole('region', { name: 'Status' })
    world.faults.add(UNREACHABLE)
    await before.send('First question')
    await within(await before.queue()).findByText(/Trading Grid can’t be reached/)
    await before.send('Second question')
    expect(await within(await before.queue()).findByText(/Sends after the message above/)).toBeVisible()
    before.view.unmount()
    world.browser.close()
    world.faults.clear()

    await showSidebar(await world.browserOf(2_002), TICKET)

    await expect
      .poll(async () => (await saidIn(world)).slice(-2), { timeout: 8_000 })
      .toEqual(['First question', 'Second question'])
  })

  it('is sent from beside any other ticket too', async () => {
    const world = await createWorld()
    const before = await sidebarOf(world)
    await screen.findByRole('region', { name: 'Status' })
    world.faults.add(UNREACHABLE)
    await before.send('First question')
    await within(await before.queue()).findByText(/Trading Grid can’t be reached/)
    before.view.unmount()
    world.faults.clear()

    await showSidebar(world.browser, 1)

    await expect.poll(() => saidIn(world), { timeout: 8_000 }).toContain('First question')
  })
})

it('is queued, and not called sent, while this computer has no connection', async () => {
  const world = await createWorld()
  const { send, queue } = await sidebarOf(world)
  await screen.findByRole('region', { name: 'Status' })
  const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  world.faults.add({ side: 'zendesk', method: 'POST', path: '/proxy/v2', times: 99, fault: { kind: 'reset' } })
  await send('When does truck 7 leave?')
  const queued = within(await queue())
  expect(await queued.findByText('Queued.')).toBeVisible()
  expect(queued.queryByText(/Sent/)).toBeNull()

  world.faults.clear()
  onLine.mockRestore()
  window.dispatchEvent(new Event('online'))
  await expect.poll(() => saidIn(world), { timeout: 20_000 }).toContain('When does truck 7 leave?')
  expect((await saidIn(world)).filter((text) => text === 'When does truck 7 leave?')).toHaveLength(1)
}, 60_000)

it('arrives once when the answer to the first attempt was lost', async () => {
  const world = await createWorld()
  const { user, send, queue } = await sidebarOf(world)
  await screen.findByRole('region', { name: 'Status' })
  world.faults.add({ ...UNREACHABLE, when: 'after', times: 1, fault: { kind: 'reset' } })

  await send('When does truck 7 leave?')
  const queued = await queue()
  expect(await within(queued).findByText(/not confirmed yet/)).toBeVisible()
  expect(within(queued).queryByRole('button', { name: 'Edit' })).not.toBeInTheDocument()
  await user.click(within(queued).getByRole('button', { name: 'Send again' }))

  await expect.poll(() => screen.queryByRole('region', { name: /^Sending to/ }), { timeout: 8_000 }).toBeNull()
  expect((await saidIn(world)).filter((text) => text === 'When does truck 7 leave?')).toHaveLength(1)
})

it('waits while the credentials are refused, and can be edited meanwhile', async () => {
  const world = await createWorld()
  const { user, send, queue } = await sidebarOf(world)
  await screen.findByRole('region', { name: 'Status' })
  world.faults.add({ ...UNREACHABLE, fault: { kind: 'status', status: 401 } })

  await send('When does truck 7 leave?')
  const queued = await queue()
  expect(await within(queued).findByText(/didn’t accept the app’s credentials/)).toBeVisible()
  await user.click(within(queued).getByRole('button', { name: 'Edit' }))
  const field = await screen.findByLabelText('Your message')
  expect(field).toHaveDisplayValue('When does truck 7 leave?')
  world.faults.clear()
  await user.type(field, ' Or truck 8?')
  await user.click(screen.getByRole('button', { name: 'Send to partner' }))

  await expect
    .poll(async () => (await saidIn(world)).at(-1), { timeout: 8_000 })
    .toBe('When does truck 7 leave? Or truck 8?')
  expect(await saidIn(world)).not.toContain('When does truck 7 leave?')
})

it('says why a message was refused, holds the next one back, and lets the agent discard it', async () => {
  const world = await createWorld()
  const { user, send, queue } = await sidebarOf(world)
  await screen.findByRole('region', { name: 'Status' })
  world.faults.add({ ...UNREACHABLE, times: 1, fault: { kind: 'status', status: 422 } })

  await send('First question')
  expect(await within(await queue()).findByRole('alert')).toHaveTextContent(/didn’t accept this/)
  await send('Second question')
  expect(await within(await queue()).findByText(/^On hold/)).toBeVisible()
  await user.click(within(await queue()).getAllByRole('button', { name: 'Discard' })[0] ?? document.body)

  await expect.poll(async () => (await saidIn(world)).at(-1), { timeout: 8_000 }).toBe('Second question')
  expect(await saidIn(world)).not.toContain('First question')
})
