import { createHmac } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kindest } from '../../../sandbox/switches.ts'
import { people, secrets, smallAccount } from './small-account.ts'

const manifest = (scopes: { api_token?: string[]; jwt_secret?: string[] } = {}) => ({
  name: 'Trading Grid',
  version: '0.1.0',
  location: { support: { ticket_sidebar: { url: 'assets/sidebar.html' } } },
  domainWhitelist: ['trading-grid.example'],
  parameters: [
    { name: 'base_url', type: 'url', required: true },
    { name: 'api_token', type: 'text', secure: true, scopes: scopes.api_token ?? ['header'] },
    { name: 'jwt_secret', type: 'text', secure: true, scopes: scopes.jwt_secret ?? ['jwt_secret_key'] },
    { name: 'note', type: 'text', default: 'plain' },
  ],
})

type Sent = { method: string; url: string; headers: Record<string, string>; body: string }

async function withProxy(
  given: Parameters<typeof smallAccount>[0] = {},
  answer = (): Response => Response.json({ ok: true }),
) {
  const sent: Sent[] = []
  const account = smallAccount({
    installation: { manifest: manifest() },
    // Nothing is late unless a test says so.
    wait: () => new Promise(() => {}),
    outside: async (request) => {
      const { method, url } = request
      sent.push({ method, url, headers: Object.fromEntries(request.headers), body: await request.text() })
      return answer()
    },
    ...given,
  })
  const call = await account.as(people.agent)
  const request = (options: Record<string, unknown>) => call('POST', '/proxy/v2', { installationId: 882, options })
  return { ...account, sent, request, call }
}

const GRID = 'https://trading-grid.example/v1/overview'

describe('the request proxy', () => {
  it('fills a secure setting in where its scope allows, on the server', async () => {
    const { request, sent } = await withProxy()
    const answer = await request({
      url: GRID,
      type: 'POST',
      secure: true,
      data: '{}',
      contentType: 'application/json',
      headers: { Authorization: 'Bearer {{setting.api_token}}' },
    })
    expect(answer.json).toEqual({ ok: true })
    expect(sent).toMatchObject([
      {
        method: 'POST',
        url: GRID,
        body: '{}',
        headers: { authorization: `Bearer ${secrets.token}`, 'content-type': 'application/json' },
      },
    ])
    expect(answer.text + JSON.stringify([...answer.headers])).not.toContain(secrets.token)
  })

  it('leaves it as text wherever its scope does not allow it, whoever typed it', async () => {
    const { request, sent } = await withProxy()
    await request({
      url: `${GRID}?q={{setting.api_token}}`,
      type: 'POST',
      secure: true,
      data: '{"text":"{{setting.api_token}} {{setting.jwt_secret}}"}',
    })
    expect(JSON.stringify(sent)).not.toContain('canary')
    expect(sent[0]?.body).toBe('{"text":"{{setting.api_token}} {{setting.jwt_secret}}"}')
  })

  it('pastes it into whatever anybody typed, if the scope is too wide', async () => {
    const { request, sent } = await withProxy({ installation: { manifest: manifest({ api_token: ['body', 'url'] }) } })
    await request({
      url: `${GRID}?q={{setting.api_token}}`,
      type: 'POST',
      secure: true,
      data: 'typed: {{ setting.api_token }}',
    })
    expect(sent[0]?.body).toBe(`typed: ${secrets.token}`)
    expect(new URL(sent[0]?.url ?? '').search).toContain('canary-token')
  })

  it('fills nothing in without `secure`, and nothing that is not a secure setting', async () => {
    const { request, sent } = await withProxy()
    const headers = { Authorization: '{{setting.api_token}} {{setting.base_url}} {{setting.nonsense}}' }
    await request({ url: GRID, headers })
    await request({ url: GRID, headers, secure: true })
    expect(sent[0]?.headers.authorization).toBe(headers.Authorization)
    expect(sent[1]?.headers.authorization).toBe(`${secrets.token} {{setting.base_url}} {{setting.nonsense}}`)
  })

  it.each([
    'https://evil.example/x',
    'https://sub.trading-grid.example/x',
    'https://trading-grid.example.evil.example/x',
  ])('sends secure settings to whitelisted hosts only, not to %s', async (url) => {
    const { request, sent } = await withProxy()
    const answer = await request({ url, secure: true, headers: { Authorization: '{{setting.api_token}}' } })
    expect(answer.status).toBe(422)
    expect(answer.text).toMatch(/^Proxy error: \{:code=>"UnprocessableEntity", :status=>"422"/)
    expect(sent).toEqual([])
    expect((await request({ url })).json).toEqual({ ok: true })
  })

  it('signs a JWT from a secure secret', async () => {
    const { request, sent } = await withProxy()
    const jwt = {
      algorithm: 'HS256',
      secret_key: '{{setting.jwt_secret}}',
      expiry: 300,
      claims: { iss: 'acme', sub: '{{setting.jwt_secret}}' },
    }
    await request({ url: GRID, secure: true, jwt, headers: { Authorization: 'Bearer {{jwt.token}}' } })
    const [header = '', payload = '', signature] = (sent[0]?.headers.authorization ?? '')
      .slice('Bearer '.length)
      .split('.')
    expect(signature).toBe(createHmac('sha256', secrets.jwt).update(`${header}.${payload}`).digest('base64url'))
    const now = Math.floor(Date.parse('2026-03-12T10:00:00Z') / 1000)
    expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toEqual({
      iat: now,
      exp: now + 300,
      iss: 'acme',
      sub: '{{setting.jwt_secret}}',
    })
  })

  it('makes a basic token of a name and a secure password', async () => {
    const { request, sent } = await withProxy({
      installation: { manifest: manifest({ api_token: ['basic_auth_password'] }) },
    })
    const basic_auth = { username: 'acme', password: '{{setting.api_token}}' }
    await request({ url: GRID, secure: true, basic_auth, headers: { Authorization: 'Basic {{basic_auth.token}}' } })
    const token = (sent[0]?.headers.authorization ?? '').slice('Basic '.length)
    expect(Buffer.from(token, 'base64').toString()).toBe(`acme:${secrets.token}`)
  })

  it("loses headers with an underscore, and the browser's own", async () => {
    const { request, sent } = await withProxy()
    await request({
      url: GRID,
      headers: { client_id: 'a', 'client-id': 'b', Cookie: 'x=1', Origin: 'http://localhost:4001' },
    })
    expect(sent[0]?.headers).toMatchObject({ 'client-id': 'b' })
    expect(Object.keys(sent[0]?.headers ?? {})).not.toEqual(expect.arrayContaining(['client_id']))
    expect(sent[0]?.headers.cookie).toBeUndefined()
    expect(sent[0]?.headers.origin).toBeUndefined()
  })

  it.each([
    ['all', true],
    ['certain-only', false],
  ] as const)('hands conditional headers on: %s', async (proxyHeaders, handedOn) => {
    const { request, sent } = await withProxy({ switches: { proxyHeaders } })
    await request({ url: GRID, headers: { 'If-Match': '"1"', 'Idempotency-Key': 'k', Accept: 'application/json' } })
    expect(sent[0]?.headers.accept).toBe('application/json')
    expect('if-match' in (sent[0]?.headers ?? {})).toBe(handedOn)
    expect('idempotency-key' in (sent[0]?.headers ?? {})).toBe(handedOn)
  })

  it('turns every answer into text, so bytes that are no text are lost', async () => {
    const bytes = Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0xff, 0xfe])
    const { request } = await withProxy(
      {},
      () => new Response(bytes, { headers: { 'content-type': 'application/pdf' } }),
    )
    expect((await request({ url: GRID })).text).toBe('%PDF\ufffd\ufffd')
  })

  it('hands on status, text and headers of the other side, cookies excepted', async () => {
    const headers = {
      'www-authenticate': 'Basic',
      'set-cookie': 'a=b',
      'retry-after': '9',
      'content-type': 'text/html',
    }
    const { request } = await withProxy({}, () => new Response('<h1>No</h1>', { status: 401, headers }))
    const answer = await request({ url: GRID })
    expect(answer.status).toBe(401)
    expect(answer.text).toBe('<h1>No</h1>')
    expect(answer.headers.get('www-authenticate')).toBe('Basic')
    expect(answer.headers.get('retry-after')).toBe('9')
    expect(answer.headers.get('set-cookie')).toBeNull()
  })

  it.each([
    'https://acme.zendesk.com/api/v2/tickets/1',
    'https://static.zdassets.com/x',
    'http://localhost:4000/api/v2/users/me',
  ])('goes to no host of Zendesk, as in %s', async (url) => {
    const { request, sent } = await withProxy()
    const answer = await request({ url })
    expect(answer.status).toBe(403)
    expect(answer.text).toBe(`${url} is not a proxyable URI`)
    expect(sent).toEqual([])
  })

  it('has an error of its own, which is no JSON, where the app is not installed or the request is none', async () => {
    const { call, request } = await withProxy()
    const wrong = await call('POST', '/proxy/v2', { installationId: 1, options: { url: GRID } })
    expect(wrong.text).toContain(':message=>"Failed to get installation and oauth information for app."')
    expect((await request({ url: 'ftp://trading-grid.example/x' })).status).toBe(422)
    expect((await request({ url: '/api/v2/users/me' })).status).toBe(422)
    expect((await request({ url: GRID, type: 'BREW' })).status).toBe(422)
    expect((await request({})).json).toBeUndefined()
  })

  it('says that a host does not answer, answers too much, or points elsewhere', async () => {
    const broken = await withProxy({}, () => {
      throw new TypeError('ECONNREFUSED')
    })
    expect((await broken.request({ url: GRID })).status).toBe(502)
    const large = await withProxy({ switches: { proxyMaxResponseBytes: 10 } }, () => new Response('x'.repeat(11)))
    expect((await large.request({ url: GRID })).text).toContain('ResponseTooLarge')
    const fits = await withProxy({ switches: { proxyMaxResponseBytes: 10 } }, () => new Response('x'.repeat(10)))
    expect((await fits.request({ url: GRID })).status).toBe(200)
    const moved = await withProxy(
      {},
      () => new Response(null, { status: 302, headers: { location: 'https://evil.example' } }),
    )
    expect((await moved.request({ url: GRID })).status).toBe(502)
  })

  it('gives up after the time that it has', async () => {
    const waits: number[] = []
    const { request } = await withProxy({
      switches: { proxyTimeoutMs: 15_000 },
      outside: () => new Promise(() => {}),
      wait: async (milliseconds) => void waits.push(milliseconds),
    })
    const answer = await request({ url: GRID })
    expect([answer.status, waits]).toEqual([504, [15_000]])
  })

  it('sends for nobody who is not signed in', async () => {
    const { zendesk, sent } = await withProxy()
    const answer = await zendesk.fetch(
      new Request('http://localhost:4000/proxy/v2', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      }),
    )
    expect([answer.status, sent]).toEqual([401, []])
  })

  it('keeps a log for admins in which no secure value stands, in whatever form it was sent', async () => {
    const { request, as } = await withProxy({
      installation: { manifest: manifest({ api_token: ['header', 'body', 'url', 'basic_auth_password'] }) },
    })
    const jwt = { secret_key: '{{setting.jwt_secret}}' }
    await request({
      url: `${GRID}?t={{setting.api_token}}`,
      type: 'POST',
      secure: true,
      jwt,
      basic_auth: { username: 'u', password: '{{setting.api_token}}' },
      headers: {
        Authorization: 'Bearer {{jwt.token}}',
        'X-Key': '{{setting.api_token}}',
        'X-Basic': '{{basic_auth.token}}',
      },
      data: JSON.stringify({ typed: '{{setting.api_token}}', again: secrets.token }),
    })
    await request({ url: 'https://acme.zendesk.com/x' })
    expect((await (await as(people.agent))('GET', '/_workspace/proxy-log')).status).toBe(403)
    const log = await (await as(people.admin))('GET', '/_workspace/proxy-log')
    const forms = [secrets.token, secrets.jwt].flatMap((secret) => [
      secret,
      encodeURIComponent(secret),
      JSON.stringify(secret).slice(1, -1),
      Buffer.from(`u:${secret}`).toString('base64'),
    ])
    for (const form of forms) expect(log.text).not.toContain(form)
    expect(log.json).toMatchObject([
      { status: 0, refused: 'not a proxyable URI' },
      { status: 200, method: 'POST', agent: 'Alma Agent', filledIn: ['jwt_secret', 'api_token'], refused: null },
    ])
  })

  it('never shows a secure value to the browser, whatever an app asks for', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          url: fc.constantFrom(GRID, 'https://evil.example/', '/api/v2/users/me', `${GRID}?x={{setting.api_token}}`),
          type: fc.constantFrom('GET', 'POST', 'X'),
          secure: fc.boolean(),
          data: fc.constantFrom('{{setting.api_token}}', '{{jwt.token}}', { a: '{{setting.jwt_secret}}' }),
          headers: fc.dictionary(
            fc.constantFrom('a', 'Authorization', 'x_y'),
            fc.constantFrom('{{setting.jwt_secret}}', 'z'),
          ),
        }),
        fc.constantFrom('all' as const, 'certain-only' as const),
        async (options, proxyHeaders) => {
          const { request } = await withProxy({ switches: { ...kindest, proxyHeaders } })
          const answer = await request(options)
          expect(answer.text + JSON.stringify([...answer.headers])).not.toContain('canary')
        },
      ),
      { seed: 42, numRuns: 40 },
    )
  })
})
