import { describe, expect, it } from 'vitest'
import { beside } from './beside-ticket.ts'
import { plainPage, plainTab } from './plain-page.ts'
import { openSdkFrame, type Sdk, settled } from './sdk-frames.ts'

const heard = (client: Sdk, event: string) => {
  const messages: unknown[] = []
  client.on(event, (message: unknown) => void messages.push(message))
  return messages
}

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
