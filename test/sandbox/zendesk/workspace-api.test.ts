import { describe, expect, it } from 'vitest'
import { callWith, ORIGIN, people, secrets, signIn, smallAccount } from './small-account.ts'

describe("what the agents' pages ask for", () => {
  it('signs agents in and out, and end users not at all', async () => {
    const { zendesk } = smallAccount()
    const anonymous = callWith(zendesk, {})
    expect((await anonymous('GET', '/_workspace/start')).json).toMatchObject({
      signedIn: null,
      account: { name: 'Acme Retail' },
    })
    expect((await anonymous('POST', '/_workspace/session', { agentId: people.customer })).status).toBe(404)
    const cookie = await signIn(zendesk, people.light)
    const lou = callWith(zendesk, { cookie })
    const { json } = await lou('GET', '/_workspace/start')
    expect(json.signedIn).toMatchObject({ name: 'Lou Light', role: 'light' })
    expect(json.agents.map(({ id }: { id: number }) => id)).not.toContain(people.customer)
    expect((await lou('DELETE', '/_workspace/session')).status).toBe(204)
    expect((await lou('GET', '/api/v2/tickets/1')).status).toBe(401)
  })

  it('tells the app everything about its installation but secure settings', async () => {
    const { as } = smallAccount()
    const { json, text } = await (await as(people.admin))('GET', '/_workspace/start')
    expect(json.app).toMatchObject({
      appId: 771,
      installationId: 882,
      settings: { base_url: 'https://trading-grid.example/v1', authentication: 'token' },
      locations: { ticket_sidebar: { url: 'assets/sidebar.html' }, modal: { autoLoad: false } },
    })
    expect(Object.keys(json.app.settings)).not.toEqual(expect.arrayContaining(['api_token']))
    expect(text).not.toContain('canary')
  })

  it('lists views with counts and their tickets, as each agent may see them', async () => {
    const { as } = smallAccount()
    const alma = await as(people.agent)
    expect((await alma('GET', '/_workspace/views')).json).toEqual([
      { id: 51, title: 'Mine', count: 1 },
      { id: 52, title: 'Unassigned', count: 1 },
      { id: 53, title: 'VIP', count: 2 },
    ])
    expect((await alma('GET', '/_workspace/views/51/tickets')).json).toMatchObject([
      { id: 1, requester: 'Cleo Customer', assignee: 'Alma Agent', group: 'Support', status: 'open' },
    ])
    expect((await (await as(people.restricted))('GET', '/_workspace/views/53/tickets')).json).toEqual([])
  })

  it('lets an admin change settings; a secure one is taken and never given back', async () => {
    const { as, zendesk } = smallAccount()
    const ada = await as(people.admin)
    const put = (settings: Record<string, unknown>) => ada('PUT', '/_workspace/installation', { settings })
    const changed = await put({ api_token: 'canary-new', concerns: 'brands' })
    const setting = (name: string) =>
      changed.json.parameters.find((parameter: { name: string }) => parameter.name === name)
    expect(setting('api_token')).toMatchObject({ secure: true, value: null, isSet: true, scopes: ['header'] })
    expect(setting('concerns')).toMatchObject({ value: 'brands' })
    expect(changed.text).not.toContain('canary')
    expect((await put({ base_url: '' })).json.message).toBe('base_url: is required')
    expect((await put({ base_url: 'nowhere' })).json.message).toBe('base_url: must be a URL')
    expect((await put({ test_system: 'yes' })).status).toBe(422)
    expect((await put({ nonsense: 1 })).status).toBe(422)
    expect(
      (await callWith(zendesk, { cookie: await signIn(zendesk, people.agent) })('GET', '/_workspace/installation'))
        .status,
    ).toBe(403)
    expect((await (await as(people.agent))('PUT', '/_workspace/installation', { settings: {} })).status).toBe(403)
    expect(secrets.token).toContain('canary')
  })

  it('tells open pages what happens, and pushes only to whom they are for', async () => {
    const { zendesk, as } = smallAccount()
    const streamFor = async (agentId: number) => {
      const cookie = await signIn(zendesk, agentId)
      const response = await zendesk.fetch(new Request(`${ORIGIN}/_workspace/events`, { headers: { cookie } }))
      expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/)
      const reader = response.body?.getReader()
      if (!reader) throw new Error('The stream has no body')
      return async () => new TextDecoder().decode((await reader.read()).value)
    }
    const [alma, ada] = [await streamFor(people.agent), await streamFor(people.admin)]
    expect(await alma()).toContain('retry:')
    expect(await ada()).toContain('retry:')

    const call = await as(people.agent)
    await call('PUT', '/api/v2/tickets/1', { ticket: { comment: { body: 'x', public: false } } })
    const updated = await ada()
    expect(updated).toMatch(/^event: ticket\.updated\ndata: \{/)
    expect(JSON.parse(updated.split('data: ')[1] ?? '')).toEqual({
      type: 'ticket.updated',
      ticketId: 1,
      by: { id: people.agent, name: 'Alma Agent' },
      updatedAt: '2026-03-12T10:00:00Z',
    })
    await call('POST', '/api/v2/apps/notify', { app_id: 771, event: 'nudge', body: 1, agent_id: people.agent })
    await call('POST', '/_workspace/viewing', { ticketId: 1, viewing: true })
    expect(await ada()).toContain('"viewers":[{"id":102,"name":"Alma Agent"}]')
    expect(await alma()).toContain('ticket.updated')
    expect(await alma()).toContain('"type":"notify"')
  })

  it('pushes 60 times a minute and no more, to the installed app only', async () => {
    const { as, clock } = smallAccount()
    const call = await as(people.agent)
    const push = (app_id: number) => call('POST', '/api/v2/apps/notify', { app_id, event: 'nudge' })
    expect((await push(1)).status).toBe(404)
    for (let i = 0; i < 59; i += 1) expect((await push(771)).status).toBe(200)
    expect((await push(771)).status).toBe(429)
    clock.advance(60_000)
    expect((await push(771)).status).toBe(200)
  })
})
