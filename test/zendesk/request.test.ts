import { describe, expect, it } from 'vitest'
import { sendRequest } from '../../src/zendesk/request.ts'
import type { ZafClient } from '../../src/zendesk/sdk/sdk.ts'
import { bareClient } from './bare-client.ts'

const OURS = '/api/v2/tickets/1.json'
const THEIRS = 'https://trading-grid.example/v1/threads'
/** The package does not list this host. */
const ELSEWHERE = 'https://elsewhere.example/v1/threads'

const answering = (request: ZafClient['request']) => bareClient({ request })
const resolving = (answer: unknown) => answering(async () => answer)
const rejecting = (reason: unknown) => answering(() => Promise.reject(reason))

describe('what the framework hands over is an answer', () => {
  it.each<[string, ZafClient, { status: number; text: string }]>([
    ['a complete response', resolving({ status: 200, responseText: '{"a":1}' }), { status: 200, text: '{"a":1}' }],
    ['a bad status, which is rejected', rejecting({ status: 422, responseText: 'no' }), { status: 422, text: 'no' }],
    ['an empty body', resolving({ status: 204, responseText: '' }), { status: 204, text: '' }],
    ['no body at all', resolving({ status: 204 }), { status: 204, text: '' }],
    ['a body of null', resolving({ status: 200, responseText: null }), { status: 200, text: '' }],
    [
      'JSON that was parsed on the way',
      resolving({ status: 200, responseJSON: { a: 1 } }),
      { status: 200, text: '{"a":1}' },
    ],
    [
      'words about proxies that are no failure',
      resolving({ status: 200, responseText: 'A Proxy error: x' }),
      { status: 200, text: 'A Proxy error: x' },
    ],
  ])('%s', async (_name, client, expected) => {
    expect(await sendRequest(client, { method: 'GET', url: OURS })).toMatchObject(expected)
  })
})

describe('what is no answer of the other side is an error with a reason', () => {
  it.each<[string, ZafClient, string, { reason: string; write: boolean }]>([
    ['no status', rejecting({ status: 0, statusText: 'error' }), OURS, { reason: 'offline', write: true }],
    ['nothing known of it', rejecting({}), OURS, { reason: 'offline', write: true }],
    ['the framework itself broke', rejecting(new Error('x')), OURS, { reason: 'offline', write: true }],
    ['a word', resolving('OK'), OURS, { reason: 'unreadable', write: true }],
    ['undefined', resolving(undefined), OURS, { reason: 'unreadable', write: true }],
    [
      'the proxy’s failure',
      rejecting({ status: 502, responseText: 'Proxy error: {:error=>"timeout"}' }),
      THEIRS,
      { reason: 'proxy', write: true },
    ],
    [
      'a host that the package does not list',
      rejecting({ status: 400, responseText: 'https://elsewhere.example/v1 is not a proxyable URI' }),
      ELSEWHERE,
      { reason: 'other-host', write: false },
    ],
    [
      'the same of a host that it lists',
      rejecting({ status: 400, responseText: 'https://trading-grid.example/v1 is not a proxyable URI' }),
      THEIRS,
      { reason: 'proxy', write: true },
    ],
    [
      'the same words after something was sent',
      rejecting({ status: 502, responseText: 'https://elsewhere.example/v1 is not a proxyable URI' }),
      ELSEWHERE,
      { reason: 'proxy', write: true },
    ],
  ])('%s', async (name, client, url, { reason, write }) => {
    const read = sendRequest(client, { method: 'GET', url })
    await expect(read, name).rejects.toMatchObject({ reason, outcomeUnknown: false })
    const written = sendRequest(client, { method: 'POST', url })
    await expect(written, name).rejects.toMatchObject({ reason, outcomeUnknown: write })
  })

  it('silence, after as long as the request may take', async () => {
    const silent = answering(() => new Promise(() => undefined))
    const late = sendRequest(silent, { method: 'PUT', url: OURS, timeoutMs: 5 })
    await expect(late).rejects.toMatchObject({ reason: 'timed-out', outcomeUnknown: true })
  })

  it('a call that was given up, which rejects with the caller’s own reason', async () => {
    const silent = answering(() => new Promise(() => undefined))
    const given = new AbortController()
    const waiting = sendRequest(silent, { method: 'GET', url: OURS }, given.signal)
    given.abort('enough')
    await expect(waiting).rejects.toBe('enough')
    await expect(sendRequest(silent, { method: 'GET', url: OURS }, given.signal)).rejects.toBe('enough')
  })
})

it.each<[string, unknown, string | undefined]>([
  ['an object', { headers: { 'Retry-After': '7' } }, '7'],
  ['an object in other letters', { headers: { 'retry-after': 7 } }, '7'],
  ['one text', { headers: 'Date: now\r\nRetry-After:  7 \r\n' }, '7'],
  ['one text under its older name', { responseHeaders: 'retry-after: 7' }, '7'],
  ['text without it', { headers: 'Date: now' }, undefined],
  ['an object without it', { headers: {} }, undefined],
  ['nothing', {}, undefined],
  ['null', { headers: null }, undefined],
])('reads a header from %s', async (_name, answer, expected) => {
  const response = await sendRequest(resolving({ status: 200, responseText: '', ...Object(answer) }), {
    method: 'GET',
    url: OURS,
  })
  expect(response.header('Retry-After')).toBe(expected)
})

describe('what the framework is told', () => {
  async function toldFor(request: Parameters<typeof sendRequest>[1]): Promise<unknown> {
    let told: unknown
    const client = answering(async (options) => {
      told = options
      return { status: 200, responseText: '' }
    })
    await sendRequest(client, request)
    return told
  }

  it.each<[string, Parameters<typeof sendRequest>[1], object, string[]]>([
    [
      'a path of Zendesk',
      { method: 'GET', url: OURS },
      { dataType: 'text', autoRetry: false },
      ['secure', 'cors', 'data', 'jwt'],
    ],
    ['an address outside', { method: 'GET', url: THEIRS }, { secure: true, cors: false }, ['data', 'contentType']],
    ['a body', { method: 'POST', url: OURS, body: '{}' }, { data: '{}', contentType: 'application/json' }, ['secure']],
    [
      'a token that Zendesk signs',
      { method: 'GET', url: THEIRS, jwt: { secretSetting: 'jwt_secret', claims: { sub: '1' } } },
      { jwt: { algorithm: 'HS256', secret_key: '{{setting.jwt_secret}}', expiry: 300, claims: { sub: '1' } } },
      [],
    ],
  ])('of %s', async (_name, request, expected, absent) => {
    const told = await toldFor(request)
    expect(told).toMatchObject({ url: request.url, type: request.method, ...expected })
    for (const key of absent) expect(told).not.toHaveProperty(key)
  })
})
