import { describe, expect, it } from 'vitest'
import { GRID, withProxy } from './with-proxy.ts'

describe('the request proxy', () => {
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
})
