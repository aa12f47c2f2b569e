import { screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { showSidebar } from '../../support/render-in-ticket.tsx'
import { eventsOf, threadsOf } from '../../support/what-is-there.ts'
import { createWorld } from '../../support/world.ts'
import { writeToPartner } from '../../support/write-to-partner.ts'
import { changeOf, saidIn, sidebarOf, TICKET, UNREACHABLE } from './open-outbox.tsx'

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
    await expect.poll(() => screen.getByLabelText('Your message')).toHaveFocus()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('button', { name: 'Send to partner' })).not.toBeInTheDocument()

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
