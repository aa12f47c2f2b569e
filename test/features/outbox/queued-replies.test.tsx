import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { showSidebar } from '../../support/render-in-ticket.tsx'
import { eventsOf, threadsOf } from '../../support/what-is-there.ts'
import { createWorld, type World } from '../../support/world.ts'
import { writeToPartner } from '../../support/write-to-partner.ts'

const TICKET = 2
const UNREACHABLE = {
  side: 'trading-grid',
  path: '/v1/threads/*/messages',
  times: 99,
  fault: { kind: 'status', status: 503 },
} as const

/** What we said in the ticket's thread, oldest first. */
async function saidIn(world: World): Promise<string[]> {
  const [thread] = await threadsOf(world, TICKET)
  if (!thread) throw new Error('The ticket has no thread.')
  const events = await eventsOf(world, thread)
  return events.flatMap((event) =>
    event.type === 'message' && event.actor.side === 'us' ? [event.body?.text ?? ''] : [],
  )
}

/** The way to change one message among several. */
async function changeOf(text: string): Promise<HTMLElement> {
  const entry = (await screen.findByText(text)).closest('article')
  return within(entry ?? document.body).findByRole('button', { name: 'Edit or withdraw' })
}

async function sidebarOf(world: World) {
  const { view } = await showSidebar(world.browser, TICKET)
  const user = userEvent.setup()
  const send = async (text: string) => {
    await writeToPartner(user)
    await user.click(await screen.findByLabelText('Your message'))
    await user.paste(text)
    await user.click(screen.getByRole('button', { name: 'Send to partner' }))
  }
  return { view, user, send, queue: () => screen.findByRole('region', { name: /^Sending to/ }) }
}

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

describe('a message that is taken back to be changed', () => {
  const REFUSED = { ...UNREACHABLE, fault: { kind: 'status', status: 401 } } as const

  async function waiting() {
    const world = await createWorld()
    const sidebar = await sidebarOf(world)
    await screen.findByRole('region', { name: 'Status' })
    world.faults.add(REFUSED)
    await sidebar.send('When does truck 7 leave?')
    await within(await sidebar.queue()).findByText(/didn’t accept the app’s credentials/)
    const edit = async () => sidebar.user.click(within(await sidebar.queue()).getByRole('button', { name: 'Edit' }))
    return { world, ...sidebar, edit }
  }

  it('stands below what the agent is writing to the same partner, and has the keyboard', async () => {
    const { user, edit } = await waiting()
    await writeToPartner(user)
    const field = await screen.findByLabelText('Your message')
    await user.click(field)
    await user.keyboard('Half a sen')

    await edit()

    await expect.poll(() => field).toHaveDisplayValue('Half a sen\n\nWhen does truck 7 leave?')
    expect(field).toHaveFocus()
    expect(screen.queryByRole('region', { name: /^Sending to/ })).not.toBeInTheDocument()
  })

  it('stays when the agent closes it at once', async () => {
    const { user, edit } = await waiting()
    await edit()
    await screen.findByLabelText('Your message')
    await user.keyboard('{Escape}')
    await user.click(await screen.findByRole('button', { name: 'Continue message' }))

    expect(await screen.findByLabelText('Your message')).toHaveDisplayValue('When does truck 7 leave?')
  })

  it('stays when the page is loaded anew at once', async () => {
    const { world, view, user, edit } = await waiting()
    await edit()
    await screen.findByLabelText('Your message')
    view.unmount()

    await showSidebar(world.browser, TICKET)
    await user.click(await screen.findByRole('button', { name: 'Continue message' }))

    expect(await screen.findByLabelText('Your message')).toHaveDisplayValue('When does truck 7 leave?')
  })

  it('stays in the queue, with a word on why, where the browser has no room for a draft', async () => {
    const { edit, queue } = await waiting()
    const room = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('Full', 'QuotaExceededError')
    })

    await edit()

    expect(await within(await queue()).findByRole('alert')).toHaveTextContent(/no room left/)
    expect(within(await queue()).getByText('When does truck 7 leave?')).toBeVisible()
    room.mockRestore()
  })
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

describe('a message that was sent', () => {
  it('is edited by a further entry', async () => {
    const world = await createWorld()
    const { user, send } = await sidebarOf(world)
    await send('When does truck 7 leave?')
    await user.click(await changeOf('When does truck 7 leave?'))
    const field = screen.getByLabelText('New text')
    await user.clear(field)
    await user.paste('When does truck 8 leave?')
    await user.click(screen.getByRole('button', { name: 'Save' }))

    expect(await screen.findByText('When does truck 8 leave?')).toBeVisible()
    expect(await screen.findByText('Edited')).toBeVisible()
    expect((await saidIn(world)).at(-1)).toBe('When does truck 7 leave?')
  })

  it('keeps a half-written change over a reload, and lets go of it when it is saved', async () => {
    const world = await createWorld()
    const { user, send, view } = await sidebarOf(world)
    await send('When does truck 7 leave?')
    await user.click(await changeOf('When does truck 7 leave?'))
    await user.type(screen.getByLabelText('New text'), ' Or truck 8')
    view.unmount()

    await showSidebar(world.browser, TICKET)
    await user.click(await changeOf('When does truck 7 leave?'))
    expect(screen.getByLabelText('New text')).toHaveDisplayValue('When does truck 7 leave? Or truck 8')
    await user.type(screen.getByLabelText('New text'), '?')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await user.click(await changeOf('When does truck 7 leave? Or truck 8?'))
    await user.clear(screen.getByLabelText('New text'))
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    await user.click(await changeOf('When does truck 7 leave? Or truck 8?'))

    expect(screen.getByLabelText('New text')).toHaveDisplayValue('When does truck 7 leave? Or truck 8?')
  })

  it('gives the keyboard back to its button when the agent does not change it after all', async () => {
    const world = await createWorld()
    const { user, send } = await sidebarOf(world)
    await send('When does truck 7 leave?')
    await user.click(await changeOf('When does truck 7 leave?'))
    expect(screen.getByLabelText('New text')).toHaveFocus()

    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(await changeOf('When does truck 7 leave?')).toHaveFocus()

    await user.keyboard('{Enter}')
    await user.keyboard('{Escape}')
    expect(screen.queryByLabelText('New text')).not.toBeInTheDocument()
    expect(await changeOf('When does truck 7 leave?')).toHaveFocus()
  })

  it('is withdrawn by a further entry, once, even when the first answer was lost', async () => {
    const world = await createWorld()
    const { user, send } = await sidebarOf(world)
    await send('When does truck 7 leave?')
    await user.click(await changeOf('When does truck 7 leave?'))
    world.faults.add({ ...UNREACHABLE, path: '*/changes', when: 'after', times: 1, fault: { kind: 'reset' } })
    await user.click(screen.getByRole('button', { name: 'Withdraw' }))
    await user.click(await screen.findByRole('button', { name: 'Try again' }))

    expect(await screen.findByText('Withdrawn')).toBeVisible()
    const [thread] = await threadsOf(world, TICKET)
    const events = thread ? await eventsOf(world, thread) : []
    expect(events.filter(({ type }) => type === 'withdrawn')).toHaveLength(1)
  })
})
