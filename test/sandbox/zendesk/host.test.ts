import { describe, expect, it, vi } from 'vitest'
import { createAppFrames } from '../../../sandbox/zendesk/workspace/apps/app-frames.ts'
import { beside } from './beside-ticket.ts'
import { plainPage, plainTab } from './plain-page.ts'
import { openSdkFrame, type Sdk, settled } from './sdk-frames.ts'
import { STATE_FIELD } from './small-account.ts'

describe('ZAF for the published SDK', () => {
  it('starts a page whose address names its origin and its guid, and no other', async () => {
    const { host } = plainPage()
    const tab = plainTab(5)
    const frame = openSdkFrame(host, { location: 'ticket_sidebar', tab })
    expect(frame.sdk.init()).not.toBe(false)
    for (const missing of ['origin', 'app_guid']) {
      const without = (url: string) => {
        const cut = new URL(url)
        cut.searchParams.delete(missing)
        return cut.href
      }
      expect(openSdkFrame(host, { location: 'ticket_sidebar', tab }, without).sdk.init()).toBe(false)
    }
  })

  it("hears only the frame itself, and only from the app's origin", () => {
    const { host, page } = plainPage()
    const frames = createAppFrames({ host, page, appOrigin: 'http://localhost:4001' })
    frames.open({ location: 'ticket_sidebar', tab: plainTab(5) })
    const [frame] = frames.frames.get()
    const window = { postMessage: vi.fn() }
    // A frame as far as messages go.
    frames.attach(frame?.guid ?? '', { contentWindow: window } as unknown as HTMLIFrameElement)
    const handshake = JSON.stringify({ key: 'iframe.handshake', message: { version: '2.0.9' } })
    const from = (origin: string, source: unknown) => ({ origin, source, data: handshake }) as MessageEvent // the part that is read
    frames.receive(from('http://localhost:4002', window))
    frames.receive(from('http://localhost:4001', { postMessage: vi.fn() }))
    expect(window.postMessage).not.toHaveBeenCalled()
    frames.receive(from('http://localhost:4001', window))
    expect(window.postMessage).toHaveBeenCalledWith(
      expect.objectContaining({ key: 'zaf.app.registered' }),
      'http://localhost:4001',
    )
  })

  it('registers once for each page load, with context and metadata, and no secure setting', async () => {
    const { frame, client } = beside()
    client.get('ticket.id')
    await settled()
    const registered = frame.received.filter(({ key }) => key === 'zaf.app.registered')
    expect(registered).toHaveLength(1)
    expect(registered[0]?.message).toMatchObject({
      context: { location: 'ticket_sidebar', product: 'support', account: { subdomain: 'acme' }, ticketId: 5 },
      metadata: { appId: 771, installationId: 882, name: 'Trading Grid', settings: { title: 'Trading Grid' } },
    })
    expect(frame.posted.slice(0, 2).map((message) => JSON.parse(String(message)).key)).toEqual([
      'iframe.handshake',
      'iframe.on:context.updated',
    ])

    const again: Sdk = frame.reload().init()
    expect((await again.get('ticket.id'))['ticket.id']).toBe(5)
    expect(frame.received.filter(({ key }) => key === 'zaf.app.registered')).toHaveLength(2)
  })

  it('answers everything that has an id, tracking included', async () => {
    const { frame, client } = beside()
    await settled()
    frame.instance.receive(JSON.stringify({ id: 77, request: 'invoke', params: { track: [{ type: 'click' }] } }))
    frame.instance.receive(JSON.stringify({ key: 'session.live' }))
    frame.instance.receive(JSON.stringify({ key: '__track__', message: {} }))
    frame.instance.receive('not json')
    frame.instance.receive(42)
    frame.instance.receive(JSON.stringify({ id: 78, request: 'dance', params: {} }))
    await settled()
    expect(frame.received).toContainEqual({ id: 77, result: { errors: {}, track: [null] } })
    expect(frame.received).toContainEqual({
      id: 78,
      error: { name: 'Error', message: expect.stringContaining('dance') },
    })
    await expect(client.get('ticket.id')).resolves.toMatchObject({ 'ticket.id': 5 })
  })

  it('accepts messages as objects as well as strings', async () => {
    const { frame } = beside()
    await settled()
    frame.instance.receive({ id: 9, request: 'get', params: ['ticket.id'] })
    await settled()
    expect(frame.received).toContainEqual({ id: 9, result: { errors: {}, 'ticket.id': 5 } })
  })

  it('reads the ticket, its fields, the agent and the account', async () => {
    const { client } = beside()
    const paths = [
      'ticket.subject',
      'ticket.requester.email',
      'ticket.requester.organizations',
      'ticket.assignee.group.name',
      `ticket.customField:custom_field_${STATE_FIELD}`,
      'ticket.comments',
      'ticketFields',
      'comment.type',
      'currentUser',
      'currentAccount.subdomain',
      'colorScheme',
      'requirement:partner_state',
    ]
    const read = await client.get(paths)
    expect(read.errors).toEqual({})
    expect(read).toMatchObject({
      'ticket.subject': 'Short delivery 5',
      'ticket.requester.email': 'cleo@shop.example',
      'ticket.requester.organizations': [{ id: 41, name: 'Corner Shop', domains: ['shop.example'] }],
      'ticket.assignee.group.name': 'Support',
      [`ticket.customField:custom_field_${STATE_FIELD}`]: null,
      'ticket.comments': [
        {
          id: 100,
          value: '<p>PO 4500001001</p>',
          imageAttachments: [{ filename: 'photo.png' }],
          nonImageAttachments: [{ filename: 'po.txt' }],
        },
      ],
      ticketFields: [{ name: `custom_field_${STATE_FIELD}`, label: 'Partner state' }],
      'comment.type': 'publicReply',
      currentUser: { id: 102, role: 'agent', locale: 'en-US', timeZone: { ianaName: 'Europe/Berlin' } },
      'currentAccount.subdomain': 'acme',
      colorScheme: 'light',
      'requirement:partner_state': { requirement_id: STATE_FIELD },
    })
    expect((await client.get('ticket')).ticket).toMatchObject({ id: 5, tags: ['vip'] })
  })

  it('rejects one unknown path with a named error, and resolves several with theirs inside', async () => {
    const { client } = beside()
    await expect(client.get('ticket.foo')).rejects.toMatchObject({ name: 'APIUnavailableError' })
    await expect(client.set('ticket.id', 6)).rejects.toMatchObject({ name: 'APIUnavailableError' })
    await expect(client.invoke('popover', 'show')).rejects.toMatchObject({ name: 'APIUnavailableError' })
    const several = await client.get(['ticket.id', 'ticket.foo'])
    expect(several).toMatchObject({ 'ticket.id': 5, errors: { 'ticket.foo': { name: 'APIUnavailableError' } } })
  })

  it('rejects, with a name, when the ticket cannot be read at all', async () => {
    const { client, tab } = beside()
    tab.read = () => Promise.reject(new Error('The ticket is not there.'))
    await expect(client.get('ticket.id')).rejects.toMatchObject({ name: 'Error', message: 'The ticket is not there.' })
    await expect(client.get('currentUser.name')).resolves.toMatchObject({ 'currentUser.name': 'Alma Agent' })
  })

  it('changes the draft and nothing else', async () => {
    const { client, tab } = beside()
    await client.set('ticket.subject', 'Ten short')
    await client.set({ 'comment.text': '<p>Hi</p>', 'comment.type': 'internalNote' })
    await client.set(`ticket.customField:custom_field_${STATE_FIELD}`, 'tg_r')
    expect(tab.changes).toEqual([
      { subject: 'Ten short' },
      { composer: { text: '<p>Hi</p>' } },
      { composer: { type: 'internalNote' } },
      { customField: { id: STATE_FIELD, value: 'tg_r' } },
    ])
    await expect(client.set('ticket.status', 'closed')).rejects.toThrow(/does not fit/)
  })

  it('lets no light agent write a public reply', async () => {
    const { client, tab } = beside(5, plainPage(undefined, 'Light Agent'))
    await expect(client.set('comment.type', 'publicReply')).rejects.toThrow(/not possible/)
    await client.set('comment.type', 'internalNote')
    expect(tab.changes).toEqual([{ composer: { type: 'internalNote' } }])
  })

  it('does what an app may do on the page', async () => {
    const { client, tab, asked, frame } = beside()
    await client.invoke('comment.appendText', 'PO 4500001001')
    await client.invoke('ticket.comment.appendHtml', '<b>now</b>')
    await client.invoke('ticket.tags.add', ['late', 'vip'])
    await client.invoke('ticket.tags.remove', 'vip')
    await client.invoke({ 'ticketFields:status.hide': [], 'ticketFields:type.disable': [] })
    await client.invoke('ticket.disableSave')
    await client.invoke('notify', 'Partner replied', 'alert', { sticky: true })
    await client.invoke('notify', 'Saved')
    await client.invoke('routeTo', 'ticket', 7)
    await client.invoke('resize', { width: '100%', height: 640 })
    expect(tab.ticket.composer.text).toBe('[text]PO 4500001001[html]<b>now</b>')
    expect(tab.ticket.tags).toEqual(['late'])
    expect(tab.shown).toEqual(['status hidden', 'type disabled'])
    expect(tab.saveAllowed).toBe(false)
    expect(asked).toEqual([
      { notify: 'Partner replied', kind: 'alert', shown: 'until-closed' },
      { notify: 'Saved', kind: 'notice', shown: { forMs: 5000 } },
      { routeTo: { kind: 'ticket', id: 7 } },
      { resize: frame.instance.guid, size: { width: '100%', height: '640px' } },
    ])
  })

  it('offers no way to put a file into the composer', async () => {
    const { client } = beside()
    await expect(client.set('comment.attachments', [{ token: 't' }])).rejects.toMatchObject({
      name: 'APIUnavailableError',
    })
    await expect(client.invoke('comment.attach', 't')).rejects.toMatchObject({ name: 'APIUnavailableError' })
  })
})
