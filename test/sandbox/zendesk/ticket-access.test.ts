import { describe, expect, it } from 'vitest'
import { callerAsServer, callWith, note, people, signIn, smallAccount } from './small-account.ts'

describe('limits', () => {
  it('let one user update one ticket 30 times in ten minutes', async () => {
    const { as, clock } = smallAccount()
    const [alma, ada] = [await as(people.agent), await as(people.admin)]
    for (let i = 0; i < 30; i += 1) expect((await alma('PUT', '/api/v2/tickets/1', note(`n${i}`))).status).toBe(200)
    clock.advance(60_000)
    const refused = await alma('PUT', '/api/v2/tickets/1', note('31st'))
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('540')
    expect((await ada('PUT', '/api/v2/tickets/1', note('somebody else'))).status).toBe(200)
    expect((await alma('PUT', '/api/v2/tickets/2', note('another ticket'))).status).toBe(200)
    clock.advance(540_000)
    expect((await alma('PUT', '/api/v2/tickets/1', note('later'))).status).toBe(200)
  })

  it('let apps and servers ask so often in a minute, by plan, and the workspace as often as it likes', async () => {
    const account = { subdomain: 'acme', name: 'Acme', timeZone: 'UTC', planName: 'Suite Team' }
    const { as, zendesk, clock } = smallAccount({ story: { account } })
    const server = await callerAsServer(zendesk)
    for (let i = 0; i < 200; i += 1) await server('GET', '/api/v2/tickets/1')
    const refused = await server('GET', '/api/v2/tickets/1')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    const alma = await as(people.agent)
    expect((await alma('GET', '/api/v2/tickets/1')).status).toBe(200)
    expect((await alma('GET', '/api/v2/tickets/1', undefined, { 'x-zendesk-app-id': '771' })).status).toBe(429)
    clock.advance(60_000)
    expect((await server('GET', '/api/v2/tickets/1')).headers.get('x-rate-limit-remaining')).toBe('199')
  })
})

describe('who may', () => {
  it('nobody who is not signed in, and no page of another origin', async () => {
    const { zendesk } = smallAccount()
    const anonymous = callWith(zendesk, {})
    expect((await anonymous('GET', '/api/v2/tickets/1')).status).toBe(401)
    expect((await anonymous('GET', '/api/v2/users/me')).json.user.id).toBeNull()
    const elsewhere = callWith(zendesk, {
      cookie: await signIn(zendesk, people.agent),
      origin: 'http://localhost:4001',
    })
    expect((await elsewhere('GET', '/api/v2/tickets/1')).status).toBe(401)
    expect((await callWith(zendesk, { authorization: 'Bearer made-up' })('GET', '/api/v2/tickets/1')).status).toBe(401)
  })

  it('a restricted agent sees the tickets of their groups', async () => {
    const { as } = smallAccount()
    const call = await as(people.restricted)
    expect((await call('GET', '/api/v2/tickets/2')).status).toBe(200)
    expect((await call('GET', '/api/v2/tickets/1')).status).toBe(403)
    expect((await call('PUT', '/api/v2/tickets/1', note('x'))).status).toBe(403)
    expect((await call('GET', '/api/v2/tickets/1/comments')).status).toBe(403)
  })

  it('a light agent writes internal notes, and neither public replies nor fields', async () => {
    const { as } = smallAccount()
    const call = await as(people.light)
    expect((await call('PUT', '/api/v2/tickets/1', note('seen'))).status).toBe(200)
    expect((await call('PUT', '/api/v2/tickets/1', note('hello', { public: true }))).status).toBe(403)
    // Left out, it is public, because the ticket is.
    expect((await call('PUT', '/api/v2/tickets/1', { ticket: { comment: { body: 'hello' } } })).status).toBe(403)
    const both = { ticket: { ...note('x').ticket, status: 'solved' } }
    expect((await call('PUT', '/api/v2/tickets/1', both)).status).toBe(403)
    expect((await call('PUT', '/api/v2/tickets/1/tags', { tags: ['x'] })).status).toBe(403)
  })

  it("only an admin writes in somebody else's name", async () => {
    const { as } = smallAccount()
    const forged = note('I agree', { author_id: people.light })
    expect((await (await as(people.agent))('PUT', '/api/v2/tickets/1', forged)).status).toBe(403)
    const saved = await (await as(people.admin))('PUT', '/api/v2/tickets/1', forged)
    expect(saved.json.audit).toMatchObject({ author_id: people.admin, events: [{ author_id: people.light }] })
  })

  it("a server by its OAuth client, as that client's user, for two hours", async () => {
    const { zendesk, clock } = smallAccount()
    const server = await callerAsServer(zendesk)
    const saved = await server('PUT', '/api/v2/tickets/1', note('From the server.'))
    expect(saved.json.audit.author_id).toBe(people.integration)
    clock.advance(2 * 60 * 60 * 1000)
    expect((await server('GET', '/api/v2/users/me')).json.error).toBe('invalid_token')
    const wrong = await callWith(zendesk, {})('POST', '/oauth/tokens', {
      grant_type: 'client_credentials',
      client_id: 'trading-grid',
      client_secret: 'guess',
    })
    expect(wrong.status).toBe(401)
  })
})
