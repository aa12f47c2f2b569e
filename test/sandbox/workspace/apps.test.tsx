import { screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { appPage, framesOf, sidebarApp } from './app-page.ts'
import { eventually, sitDown, ticketPage } from './sit-down.tsx'

let getUp = () => {}
afterEach(() => getUp())

async function openWithApp(id = 1) {
  const desk = await sitDown({ at: `/agent/tickets/${id}` })
  getUp = desk.getUp
  const tab = within(await ticketPage(id))
  return { ...desk, tab, app: await sidebarApp(id) }
}

/** Whether the frame has any room; hidden tickets are kept without one. */
function isShown(frame: HTMLElement): boolean {
  const ticket = frame.closest('main')
  return ticket !== null && getComputedStyle(ticket).display !== 'none'
}

describe('the app beside a ticket', () => {
  it('is framed from its own origin, without the right to open dialogs, and told where it is', async () => {
    const { app } = await openWithApp()
    const address = new URL(app.frame.src)
    expect(address.origin + address.pathname).toBe('http://localhost:4001/assets/sidebar.html')
    expect(address.searchParams.get('origin')).toBe(location.origin)
    expect(address.searchParams.get('colorScheme')).toBe('light')
    expect(app.frame.getAttribute('sandbox')).toContain('allow-same-origin')
    expect(app.frame.getAttribute('sandbox')).not.toContain('allow-modals')
    expect(app.told('zaf.app.registered')).toHaveLength(1)
    expect(app.told('zaf.app.activated')[0]?.message).toEqual({ firstLoad: true })
  })

  it('is not heard when another origin or another window speaks in its name', async () => {
    const { app } = await openWithApp()
    const forged = { id: 900_001, request: 'get', params: ['currentUser'] }
    app.say(forged, { origin: 'http://evil.example' })
    app.say(forged, { source: window })
    await app.ask('get', ['ticket.id'])
    expect(app.heard.some(({ id }) => id === 900_001)).toBe(false)
  })

  it('reads what the agent has typed and not submitted', async () => {
    const { app, tab, user } = await openWithApp()
    await user.type(tab.getByRole('textbox', { name: 'Public reply' }), 'PO 4500001001')
    await eventually(() => expect(app.told('zaf.comment.text.changed').at(-1)?.message).toBe('PO 4500001001'))
    expect(await app.ask('get', ['ticket.comment.text'])).toMatchObject({ 'ticket.comment.text': 'PO 4500001001' })
  })

  it('writes into the composer, and no markup of its own gets a life there', async () => {
    const { app, tab } = await openWithApp()
    await app.ask('invoke', { 'ticket.comment.appendText': ['5 < 6 & <b>no</b>\nnext'] })
    await app.ask('invoke', {
      'ticket.comment.appendHtml': ['<p>See <a href="https://tg.example/d/1">it</a><img src=x onerror="alert(1)"></p>'],
    })
    await app.ask('set', { 'comment.type': 'internalNote' })

    const composer = await tab.findByRole('textbox', { name: 'Internal note' })
    expect(composer).toHaveTextContent('5 < 6 & <b>no</b>nextSee it')
    expect(within(composer).getByRole('link', { name: 'it' })).toHaveAttribute('href', 'https://tg.example/d/1')
    expect(composer.querySelector('img, b')).toBeNull()
  })

  it('changes the draft and not the saved ticket', async () => {
    const { app, tab, colleague } = await openWithApp()
    await app.ask('set', { 'ticket.status': 'pending' })
    await app.ask('invoke', { 'ticket.tags.add': [['escalated']] })

    expect(await tab.findByRole('button', { name: 'Submit as Pending' })).toBeVisible()
    expect(tab.getByText('escalated')).toBeVisible()
    expect(screen.getByText(/not submitted/)).toBeVisible()
    const { json } = await colleague('GET', '/api/v2/tickets/1')
    expect(json.ticket).toMatchObject({ status: 'open', tags: ['vip'] })
  })

  it('can stop a submit with a sentence, and hears how the next one went', async () => {
    const { app, tab, user } = await openWithApp()
    await user.click(tab.getByRole('button', { name: 'Submit as Open' }))
    await eventually(() => expect(app.told('zaf.ticket.save')).toHaveLength(1))
    app.say({ key: 'iframe.reply:ticket.save', error: { msg: 'Ask the partner first.' } })
    expect(await tab.findByRole('alert')).toHaveTextContent('Ask the partner first.')

    await user.click(tab.getByRole('button', { name: 'Submit as Open' }))
    await eventually(() => expect(app.told('zaf.ticket.save')).toHaveLength(2))
    app.say({ key: 'iframe.reply:ticket.save' })
    await tab.findByText('Ticket #1 was updated.')
    await eventually(() => expect(app.told('zaf.ticket.submit.always')).toHaveLength(1))
    expect(app.told('zaf.ticket.submit.done')).toHaveLength(1)
  })

  it('hears that another agent saved the ticket, and not that this one did', async () => {
    const { app, colleague, tab, user } = await openWithApp()
    await user.type(tab.getByRole('textbox', { name: 'Tags' }), 'mine ')
    await user.click(tab.getByRole('button', { name: 'Submit as Open' }))
    await eventually(() => expect(app.told('zaf.ticket.save')).toHaveLength(1))
    app.say({ key: 'iframe.reply:ticket.save' })
    await tab.findByText('Ticket #1 was updated.')
    expect(app.told('zaf.ticket.updated')).toHaveLength(0)

    await colleague('PUT', '/api/v2/tickets/1', { ticket: { tags: ['theirs'] } })
    await eventually(() => expect(app.told('zaf.ticket.updated')[0]?.message).toMatchObject({ name: 'Ada Admin' }))
  })

  it('keeps its frame when another ticket is shown, and is told of coming and going', async () => {
    const { app, user } = await openWithApp(1)
    await app.ask('invoke', { routeTo: ['ticket', 2] })
    await ticketPage(2)

    expect(app.told('zaf.app.deactivated')).toHaveLength(1)
    expect(app.frame.isConnected).toBe(true)
    expect(isShown(app.frame)).toBe(false)
    await user.click(screen.getByRole('link', { name: /#1/ }))
    expect(app.told('zaf.app.activated').at(-1)?.message).toEqual({ firstLoad: false })
    expect(isShown(app.frame)).toBe(true)
    expect(framesOf('sidebar')).toHaveLength(2)
    expect(framesOf('background')).toHaveLength(1)
  })

  it('starts anew in every open ticket when it is pinned', async () => {
    const { app, user, tab } = await openWithApp(1)
    await user.click(tab.getByRole('button', { name: 'Pin Trading Grid' }))

    // It hears that it ends before its frame goes.
    await eventually(() => expect(app.frame.isConnected).toBe(false))
    const again = await sidebarApp(1)
    expect(again.guid).not.toBe(app.guid)
    expect(again.told('zaf.app.registered')).toHaveLength(1)
    expect(framesOf('sidebar')).toHaveLength(1)
    expect(app.told('zaf.app.willDestroy')).toHaveLength(1)
  })

  it('follows the agent to dark and to German without a reload', async () => {
    const { app, user } = await openWithApp()
    await user.click(screen.getByRole('button', { name: /^Profile of/ }))
    await user.click(await screen.findByRole('menuitemradio', { name: 'Dark' }))
    await eventually(() => expect(app.told('zaf.colorScheme.changed')[0]?.message).toBe('dark'))

    await user.click(screen.getByRole('button', { name: /^Profile of/ }))
    await user.click(await screen.findByRole('menuitemradio', { name: 'Deutsch' }))
    expect(await app.ask('get', ['currentUser.locale'])).toMatchObject({ 'currentUser.locale': 'de' })
    expect(app.frame.isConnected).toBe(true)
  })

  it('shows its notices until they are closed', async () => {
    const { app, user } = await openWithApp()
    await app.ask('invoke', { notify: ['The notice is in the ticket.', 'error', { sticky: true }] })
    expect(await screen.findByRole('alert')).toHaveTextContent('The notice is in the ticket.')
    await user.click(screen.getByRole('button', { name: 'Close notification' }))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('opens a modal of the size it wants, with a frame of its own, and closes it', async () => {
    const { app } = await openWithApp()
    const made = await app.ask('invoke', {
      'instances.create': [
        { location: 'modal', url: 'assets/modal.html#place', size: { width: '640px', height: '420px' } },
      ],
    })
    expect(await screen.findByRole('dialog', { name: 'Trading Grid' })).toBeVisible()
    const [frame] = framesOf('modal')
    if (!frame) throw new Error('There is no modal')
    const modal = await appPage(frame)

    expect(JSON.stringify(made)).toContain(modal.guid)
    expect(new URL(frame.src).hash).toBe('#place')
    expect(frame).toHaveStyle({ width: '640px', height: '420px' })
    await modal.ask('invoke', { destroy: [] }).catch(() => undefined)
    await eventually(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('gets the height it asks for', async () => {
    const { app } = await openWithApp()
    await app.ask('invoke', { resize: [{ width: '100%', height: '540px' }] })
    await eventually(() => {
      expect(app.frame).toHaveStyle({ height: '540px' })
    })
  })

  it('has a panel that the keyboard makes wider, and never narrower than 320 px', async () => {
    const { tab, user } = await openWithApp()
    const handle = tab.getByRole('separator', { name: 'Width of the apps panel' })
    handle.focus()
    await user.keyboard('{ArrowLeft}')
    expect(handle).toHaveAttribute('aria-valuenow', '396')
    await user.keyboard('{Home}{ArrowRight}')
    expect(handle).toHaveAttribute('aria-valuenow', '320')
  })
})
