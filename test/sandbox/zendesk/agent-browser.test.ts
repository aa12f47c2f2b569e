import { describe, expect, it } from 'vitest'
import { type AgentBrowser, openAgentBrowser } from '../../support/agent-browser.ts'
import { directFrame } from '../../support/zaf-client.ts'
import { plainPage, plainTab } from './plain-page.ts'
import { openSdkFrame, settled } from './sdk-frames.ts'
import { callerAsServer, people, smallAccount } from './small-account.ts'

async function browserOf(account = smallAccount(), agentId: number = people.agent) {
  return { ...account, browser: await openAgentBrowser({ zendesk: account.zendesk, agentId }) }
}

async function ticketIn(browser: AgentBrowser, id = 1) {
  const opened = await browser.openTicket(id)
  return { ...opened, client: opened.sdk.init() }
}

describe('a browser without a screen', () => {
  it('shows the app a ticket of the sandbox', async () => {
    const { browser } = await browserOf()
    const { client } = await ticketIn(browser)
    expect(await client.get(['ticket.subject', 'ticket.requester.email', 'currentUser.name'])).toEqual({
      errors: {},
      'ticket.subject': 'Short delivery 1',
      'ticket.requester.email': 'cleo@shop.example',
      'currentUser.name': 'Alma Agent',
    })
    const [comment] = Object((await client.get('ticket.comments'))['ticket.comments'])
    expect(comment.value).toContain('PO 4500001001 came ten short.<br>Please help.')
    browser.close()
  })

  it('writes a note as the agent, which the agent sees and others are told of', async () => {
    const account = smallAccount()
    const { browser: alma } = await browserOf(account)
    const { browser: ada } = await browserOf(account, people.admin)
    const [own, other] = [await ticketIn(alma), await ticketIn(ada)]
    const told: unknown[][] = [[], []]
    own.client.on('ticket.updated', (by) => void told[0]?.push(by))
    other.client.on('ticket.updated', (by) => void told[1]?.push(by))
    await settled()
    await own.client.request({
      url: '/api/v2/tickets/1.json',
      type: 'PUT',
      contentType: 'application/json',
      data: JSON.stringify({ ticket: { comment: { body: 'Escalated', public: false } } }),
    })
    await settled()
    expect(told).toEqual([[], [{ id: people.agent, name: 'Alma Agent' }]])
    const comments = Object((await own.client.get('ticket.comments'))['ticket.comments'])
    expect(comments.at(-1)).toMatchObject({ public: false, author: { name: 'Alma Agent' } })
    alma.close()
    ada.close()
  })

  it('hears what a server pushes, unless it is for another agent', async () => {
    const account = smallAccount()
    const { browser } = await browserOf(account)
    const heard: unknown[] = []
    browser
      .openBackground()
      .sdk.init()
      .on('api_notification.nudge', (message) => void heard.push(message))
    await settled()
    const server = await callerAsServer(account.zendesk)
    await server('POST', '/api/v2/apps/notify', { app_id: 771, event: 'nudge', body: { seq: 4 } })
    await server('POST', '/api/v2/apps/notify', { app_id: 771, event: 'nudge', body: {}, agent_id: people.admin })
    await settled()
    expect(heard).toEqual([{ body: { seq: 4 }, sender: 'trading.grid@acme.example' }])
    browser.close()
  })

  it('keeps a draft apart from the saved ticket', async () => {
    const { browser } = await browserOf()
    const { client, tab } = await ticketIn(browser)
    await client.invoke('ticket.comment.appendText', 'Dear <Cleo>')
    await client.set('ticket.subject', 'Ten short')
    expect(tab.draft.text).toBe('Dear &#60;Cleo&#62;')
    expect((await client.get('ticket.subject'))['ticket.subject']).toBe('Ten short')
    const saved = Object(await client.request('/api/v2/tickets/1.json'))
    expect(saved.ticket.subject).toBe('Short delivery 1')
    browser.close()
  })

  it('opens a modal that speaks with its opener', async () => {
    const { browser } = await browserOf()
    const { client } = await ticketIn(browser)
    const created = Object(await client.invoke('instances.create', { location: 'modal', url: 'assets/modal.html' }))
    const companion = client.instance(created['instances.create'][0].instanceGuid)
    const done: unknown[] = []
    companion.on('done', (message) => void done.push(message))
    const inside = browser.modals[0]?.sdk.init()
    await settled()
    inside?.trigger('done', { ok: true })
    await settled()
    expect(done).toEqual([{ ok: true }])
    await inside?.invoke('destroy')
    expect(browser.modals).toEqual([])
    browser.close()
  })
})

describe('the client that component tests use', () => {
  const calls: [string, (client: ReturnType<typeof both>[number]) => Promise<unknown>][] = [
    ['reads one path', (client) => client.get('ticket.subject')],
    ['reads several', (client) => client.get(['ticket.id', 'ticket.nonsense', 'currentUser'])],
    ['reads an unknown path', (client) => client.get('ticket.nonsense')],
    ['sets one', (client) => client.set('ticket.subject', 'New')],
    ['sets what cannot be set', (client) => client.set('ticket.id', 1)],
    ['sets several', (client) => client.set({ 'ticket.subject': 'New', 'ticket.id': 1 })],
    ['invokes', (client) => client.invoke('notify', 'Hello', 'notice')],
    ['invokes several', (client) => client.invoke({ 'ticketFields:status.hide': [], popover: [] })],
    ['requests', (client) => client.request({ url: '/x', httpCompleteResponse: true })],
    ['requests what fails', (client) => client.request('/missing')],
    ['asks for its context', async (client) => ({ ...Object(await client.context()), instanceGuid: 0 })],
    ['asks for its metadata', (client) => client.metadata()],
  ]

  function both() {
    const fetch = async (request: Request) =>
      request.url.endsWith('/missing') ? Response.json({ error: 'x' }, { status: 404 }) : Response.json({ ok: 1 })
    const [real, ours] = [plainPage(fetch), plainPage(fetch)]
    const frame = directFrame()
    const instance = ours.host.open({ location: 'ticket_sidebar', tab: plainTab(5), port: frame.port })
    const published = openSdkFrame(real.host, { location: 'ticket_sidebar', tab: plainTab(5) })
    return [frame.sdk(instance).init(), published.sdk.init()] as const
  }

  it.each(calls)('%s as the published SDK does', async (_what, call) => {
    const outcomes = await Promise.all(
      both().map((client) =>
        call(client).then(
          (value) => ({ value }),
          (reason: unknown) => ({ failed: reason instanceof Error ? `${reason.name}: ${reason.message}` : reason }),
        ),
      ),
    )
    expect(outcomes[0]).toEqual(outcomes[1])
  })
})
