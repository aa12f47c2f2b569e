import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kindest } from '../../../sandbox/switches.ts'
import { people, secrets } from './small-account.ts'
import { GRID, manifest, withProxy } from './with-proxy.ts'

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
      { numRuns: 40 },
    )
  })
})
