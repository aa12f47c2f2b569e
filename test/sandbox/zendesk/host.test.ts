import { describe, expect, it, vi } from 'vitest'
import { createAppFrames } from '../../../sandbox/zendesk/workspace/apps/app-frames.ts'
import { plainPage, plainTab } from './plain-page.ts'
import { openSdkFrame, type Sdk, settled } from './sdk-frames.ts'
import { callWith, people, STATE_FIELD, signIn, smallAccount } from './small-account.ts'

function beside(ticketId = 5, given = plainPage()) {
  const tab = plainTab(ticketId)
  const frame = openSdkFrame(given.host, { location: 'ticket_sidebar', tab })
  const client: Sdk = frame.sdk.init()
  return { ...given, tab, frame, client }
}
const heard = (client: Sdk, event: string) => {
  const messages: unknown[] = []
  client.on(event, (message: unknown) => void messages.push(message))
  return messages
}

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

describe('requests of an app', () => {
  async function withZendesk() {
    const account = smallAccount({ outside: async (request) => Response.json({ url: request.url }) })
    const cookie = await signIn(account.zendesk, people.agent)
    const given = plainPage((request) => {
      const headers = new Headers(request.headers)
      headers.set('cookie', cookie)
      return account.zendesk.fetch(new Request(request, { headers }))
    })
    return { ...account, ...beside(1, given) }
  }

  it('reach Zendesk as the signed-in agent', async () => {
    const { client, frame } = await withZendesk()
    expect((await client.request('/api/v2/users/me.json')).user.name).toBe('Alma Agent')
    const put = {
      url: '/api/v2/tickets/1.json',
      type: 'PUT',
      contentType: 'application/json',
      data: JSON.stringify({ ticket: { comment: { body: 'From the app', public: false } } }),
    }
    expect((await client.request(put)).audit.author_id).toBe(people.agent)
    await settled()
    const keys = frame.posted.map((message) => JSON.parse(String(message)).key)
    expect(keys.filter((key) => String(key).includes('request:1'))).toEqual([
      'iframe.on:request:1.done',
      'iframe.on:request:1.fail',
      'request:1',
    ])
  })

  it('reject with something like a jqXHR, which is no Error', async () => {
    const { client } = await withZendesk()
    const failure = await client.request('/api/v2/tickets/999.json').catch((reason: unknown) => reason)
    expect(failure).not.toBeInstanceOf(Error)
    expect(failure).toMatchObject({ status: 404, responseJSON: { error: 'RecordNotFound' }, readyState: 4 })
  })

  it('give the whole response, headers included, to those who ask for it', async () => {
    const { client } = await withZendesk()
    const whole = await client.request({ url: '/api/v2/tickets/1.json', httpCompleteResponse: true, dataType: 'text' })
    expect(whole).toMatchObject({ status: 200, headers: { date: 'Thu, 12 Mar 2026 10:00:00 GMT' } })
    expect(JSON.parse(whole.responseText).ticket.id).toBe(1)
  })

  it('form-encode an object, which is no JSON to Zendesk', async () => {
    const { client } = await withZendesk()
    const failure = await client
      .request({ url: '/api/v2/tickets/1.json', type: 'PUT', data: { ticket: { subject: 'x' } } })
      .catch((reason: unknown) => reason)
    expect(failure).toMatchObject({ status: 400 })
  })

  it('lose a file on the way: it arrives as an empty object', async () => {
    const { client, zendesk } = await withZendesk()
    const upload = await client.request({
      url: '/api/v2/uploads.json?filename=a.bin',
      type: 'POST',
      contentType: 'application/octet-stream',
      data: new Uint8Array([1, 2, 255]),
    })
    const path = new URL(upload.upload.attachment.content_url)
    const read = await callWith(zendesk, {})('GET', path.pathname + path.search)
    expect(read.text).toBe('0=1&1=2&2=255')
  })

  it('carry text unchanged, in any script', async () => {
    const { client, zendesk } = await withZendesk()
    const text = "UNA:+.? 'UNB+UNOC:3 装箱单 \u202e\n"
    const url = `/api/v2/uploads.json?${new URLSearchParams({ filename: '装箱单.edi' })}`
    const upload = await client.request({ url, type: 'POST', contentType: 'text/plain', data: text })
    expect(upload.upload.attachment).toMatchObject({ file_name: '装箱单.edi', content_type: 'text/plain' })
    const at = new URL(upload.upload.attachment.content_url)
    expect((await callWith(zendesk, {})('GET', at.pathname + at.search)).text).toBe(text)
  })

  it('to other hosts go through the proxy', async () => {
    const { client } = await withZendesk()
    expect(await client.request('https://partner.example/x?y=1')).toEqual({ url: 'https://partner.example/x?y=1' })
  })

  it('are tried again after a 429, unless the app sees to that itself', async () => {
    let answers = [429, 429, 200]
    const given = plainPage(async () => {
      const status = answers.shift() ?? 200
      return new Response('{"ok":true}', {
        status,
        headers: { 'retry-after': '7', 'content-type': 'application/json' },
      })
    })
    const { client, waiting } = beside(1, given)
    const patient = client.request('/api/v2/x')
    await settled()
    expect(waiting.map(({ milliseconds }) => milliseconds)).toEqual([7000])
    waiting.shift()?.over()
    await settled()
    waiting.shift()?.over()
    await expect(patient).resolves.toEqual({ ok: true })
    answers = [429]
    await expect(client.request({ url: '/api/v2/x', autoRetry: false })).rejects.toMatchObject({ status: 429 })
  })

  it('fail with status 0 when nothing answers, and when they take longer than they may', async () => {
    const broken = beside(
      1,
      plainPage(async () => Promise.reject(new TypeError('network'))),
    )
    await expect(broken.client.request('/x')).rejects.toMatchObject({ status: 0 })
    const silent = beside(
      1,
      plainPage(() => new Promise(() => {})),
    )
    const late = silent.client.request({ url: '/x', timeout: 3000 })
    await settled()
    silent.waiting[0]?.over()
    await expect(late).rejects.toMatchObject({ status: 0, statusText: 'timeout' })
  })
})

describe('the question before a submit', () => {
  it.each([
    ['nobody listens', undefined, { allowed: true }],
    ['true is returned', () => true, { allowed: true }],
    ['false is returned', () => false, { allowed: false, message: null }],
    ['a reason is returned', () => 'Wait for the partner', { allowed: false, message: 'Wait for the partner' }],
    [
      'it throws',
      () => {
        throw new Error('Broken')
      },
      { allowed: false, message: 'Broken' },
    ],
    ['a promise rejects', () => Promise.reject('Not yet'), { allowed: false, message: 'Not yet' }],
    ['a promise gives false', async () => false, { allowed: true }],
  ])('when %s', async (_when, handler, answer) => {
    const { client, frame } = beside()
    if (handler) client.on('ticket.save', handler)
    await settled()
    expect(await frame.instance.beforeSave()).toEqual(answer)
    expect(frame.posted.some((message) => typeof message === 'object')).toBe(true)
  })

  it('waits half a minute and then goes on without the app', async () => {
    const { client, frame, waiting } = beside()
    client.on('ticket.save', () => new Promise(() => {}))
    await settled()
    const answer = frame.instance.beforeSave()
    const second = frame.instance.beforeSave()
    expect(waiting.map(({ milliseconds }) => milliseconds)).toEqual([30_000])
    waiting[0]?.over()
    expect(await Promise.all([answer, second])).toEqual([{ allowed: true }, { allowed: true }])
  })

  it('is not put to a page that has not come up', async () => {
    const { host } = plainPage()
    const { instance } = openSdkFrame(host, { location: 'ticket_sidebar', tab: plainTab(5) })
    expect(await instance.beforeSave()).toEqual({ allowed: true })
  })
})

describe('events and other instances', () => {
  it('a trigger comes back to the page that made it', async () => {
    const { client } = beside()
    const pings = heard(client, 'ping')
    client.trigger('ping', { n: 1 })
    expect(pings).toEqual([])
    await settled()
    expect(pings).toEqual([{ n: 1 }])
  })

  it('an opener and its modal speak with each other, and the opener hears it close', async () => {
    const opener = beside()
    const created = await opener.client.invoke('instances.create', {
      location: 'modal',
      url: 'assets/modal.html#place',
      size: { width: '80vw', height: 600 },
    })
    const [{ instanceGuid: guid }] = created['instances.create']
    expect(opener.modals).toEqual([{ guid, url: 'assets/modal.html#place', size: { width: '80vw', height: '600px' } }])
    const companion = opener.client.instance(guid)
    const saved = heard(companion, 'modal.save')
    const closed = heard(companion, 'modal.close')

    const modal = openSdkFrame(opener.host, { location: 'modal', guid })
    const inside: Sdk = modal.sdk.init()
    const told = heard(inside, 'draft')
    await settled()
    companion.trigger('draft', { text: 'hello' })
    inside.trigger('modal.save', { ok: true })
    await settled()
    expect(told).toEqual([{ text: 'hello' }])
    expect(saved).toEqual([{ ok: true }])
    expect(await companion.context()).toMatchObject({ location: 'modal', instanceGuid: guid })
    await expect(inside.get('ticket.id')).rejects.toMatchObject({ name: 'APIUnavailableError' })

    await inside.invoke('destroy')
    expect(opener.asked).toContainEqual({ close: guid })
    modal.instance.close()
    await settled()
    expect(closed).toEqual([{}])
    expect(Object.keys((await opener.client.get('instances')).instances)).not.toContain(guid)
  })

  it('two tickets are two instances, and each can ask for the other', async () => {
    const given = plainPage()
    const [five, six] = [beside(5, given), beside(6, given)]
    await settled()
    const { instances } = await five.client.get('instances')
    expect(Object.values(instances)).toEqual([
      expect.objectContaining({ ticketId: 5 }),
      expect.objectContaining({ ticketId: 6 }),
    ])
    const other = five.client.instance(six.frame.instance.guid)
    expect((await other.get('ticket.subject'))['ticket.subject']).toBe('Short delivery 6')
    const subjects = heard(other, 'ticket.subject.changed')
    await settled()
    await six.client.set('ticket.subject', 'Changed')
    await six.frame.instance.ticketChanged()
    await settled()
    expect(subjects).toEqual(['Changed'])
  })

  it('never names an instance to a page that does not know it', async () => {
    const given = plainPage()
    const [five] = [beside(5, given), beside(6, given)]
    await settled()
    const named = five.frame.received.filter(({ instanceGuid }) => instanceGuid !== undefined)
    expect(named).toEqual([])
  })

  it('tells when the tab is shown and hidden, the first time apart from later ones', async () => {
    const { client, frame } = beside()
    const [shown, hidden] = [heard(client, 'app.activated'), heard(client, 'app.deactivated')]
    frame.instance.activate()
    await settled()
    frame.instance.deactivate()
    frame.instance.activate()
    await settled()
    expect(shown).toEqual([{ firstLoad: true }, { firstLoad: false }])
    expect(hidden).toEqual([{}])
    expect(await client.context()).toMatchObject({ ticketId: 5 })
  })

  it('tells every value when the ticket is first shown, and then only what changed', async () => {
    const { client, frame, tab } = beside()
    const [tags, subject, all] = [
      heard(client, 'ticket.tags.changed'),
      heard(client, 'ticket.subject.changed'),
      heard(client, '*.changed'),
    ]
    await settled()
    expect([tags, subject, all]).toEqual([[['vip']], ['Short delivery 5'], []])
    tab.ticket = { ...tab.ticket, tags: ['vip', 'late'] }
    await frame.instance.ticketChanged()
    await settled()
    expect(tags).toEqual([['vip'], ['vip', 'late']])
    expect(subject).toEqual(['Short delivery 5'])
    expect(all).toEqual([{ propertyName: 'ticket.tags', newValue: ['vip', 'late'] }])
  })

  it('passes on pushes and the change of colours to every instance', async () => {
    const given = plainPage()
    const pages = [beside(5, given), beside(6, given)]
    const pushes = pages.map(({ client }) => heard(client, 'api_notification.partner_update'))
    const colours = pages.map(({ client }) => heard(client, 'colorScheme.changed'))
    await settled()
    given.host.broadcast('api_notification.partner_update', { body: { tickets: [] }, sender: 'tg' })
    given.setColorScheme('dark')
    given.host.colorSchemeChanged()
    await settled()
    expect(pushes).toEqual([[{ body: { tickets: [] }, sender: 'tg' }], [{ body: { tickets: [] }, sender: 'tg' }]])
    expect(colours).toEqual([['dark'], ['dark']])
  })

  it('says goodbye and is silent afterwards', async () => {
    const { client, frame } = beside()
    const goodbye = heard(client, 'app.willDestroy')
    await settled()
    frame.instance.close()
    await settled()
    const before = frame.received.length
    client.trigger('ping', {})
    frame.instance.receive(JSON.stringify({ id: 5, request: 'get', params: ['ticket.id'] }))
    await settled()
    expect(goodbye).toEqual([{}])
    expect(frame.received).toHaveLength(before)
  })
})
