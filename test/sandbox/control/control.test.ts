import { expect, it } from 'vitest'
import { simulatedClock } from '../../../sandbox/clock.ts'
import { runningClock } from '../../../sandbox/control/running-clock.ts'
import { secrets } from '../../../sandbox/seed.ts'
import { harshest } from '../../../sandbox/switches.ts'
import { atTradingGrid, post, runningSandbox, sam, signedIn } from '../server/running-sandbox.ts'

it('tells how things stand, on every port', async () => {
  const { workspaceUrl, appUrl, tradingGridUrl, clock } = await runningSandbox({
    switches: harshest,
    clock: simulatedClock(new Date('2026-11-20T16:20:00Z')),
  })
  for (const origin of [workspaceUrl, appUrl, tradingGridUrl]) {
    const state = await (await fetch(`${origin}/_sandbox`)).json()
    expect(state).toEqual({ now: clock.now().toISOString(), switches: harshest, faults: [] })
  }
})

it('moves the clock of both sides', async () => {
  const sandbox = await runningSandbox({ clock: simulatedClock(new Date('2026-11-20T16:20:00Z')) })
  const turn = (to: unknown) => fetch(`${sandbox.workspaceUrl}/_sandbox/clock`, post(to))
  const overview = async () => {
    const asked = { agent: sam, ticket: { account: 'acme', id: 1 }, references: [], requester: {} }
    return (await (await atTradingGrid(sandbox, '/overview', asked)).json()).at
  }

  await turn({ advanceMs: 3_600_000 })
  expect(await overview()).toBe('2026-11-20T17:20:00.000Z')
  expect((await turn({ set: '2026-12-01T08:00:00+01:00' })).status).toBe(200)
  expect(await overview()).toBe('2026-12-01T07:00:00.000Z')

  const get = await signedIn(sandbox, sam.id)
  await get('/api/v2/tickets/1', { ...post({ ticket: { subject: 'Later' } }), method: 'PUT' })
  expect(await (await get('/api/v2/tickets/1')).json()).toMatchObject({
    ticket: { updated_at: '2026-12-01T07:00:00Z' },
  })
})

it('runs on from where the clock was put', () => {
  const real = simulatedClock(new Date('2026-11-20T16:20:00Z'))
  const clock = runningClock(real)
  clock.set(new Date('2030-01-01T00:00:00Z'))
  real.advance(1_500)
  clock.advance(500)
  expect(clock.now()).toEqual(new Date('2030-01-01T00:00:02Z'))
})

it('breaks requests at the side that it is told, and mends them again', async () => {
  const sandbox = await runningSandbox()
  const get = await signedIn(sandbox, sam.id)
  const control = (path: string, init: RequestInit) => fetch(`${sandbox.workspaceUrl}/_sandbox${path}`, init)
  const search = () => atTradingGrid(sandbox, '/threads/search', { agent: sam })

  await control(
    '/faults',
    post({ side: 'trading-grid', path: '/v1/threads/*', fault: { kind: 'status', status: 500 } }),
  )
  expect((await search()).status).toBe(500)
  expect((await search()).status).toBe(200)

  await control('/faults', post([{ side: 'zendesk', path: '/api/v2/tickets/*', fault: { kind: 'reset' } }]))
  await expect(get('/api/v2/tickets/1')).rejects.toThrow('fetch failed')
  expect((await get('/api/v2/tickets/1')).status).toBe(200)

  await control('/faults', post({ side: 'trading-grid', times: 99, fault: { kind: 'html' } }))
  expect(await (await control('/faults', { method: 'DELETE' })).json()).toMatchObject({ faults: [] })
  expect((await search()).headers.get('content-type')).toBe('application/json')
})

it('lets a request die on its way back through the proxy, after the Trading Grid has done it', async () => {
  const sandbox = await runningSandbox()
  const get = await signedIn(sandbox, sam.id)
  sandbox.faults.add({ side: 'proxy', path: '/v1/*', when: 'after', fault: { kind: 'reset' } })
  const options = {
    url: 'https://trading-grid.example/v1/threads/thr_1042/messages',
    type: 'POST',
    contentType: 'application/json',
    headers: { Authorization: 'Bearer {{setting.api_token}}' },
    secure: true,
    data: JSON.stringify({
      idempotencyKey: 'said-once-and-only-once',
      agent: sam,
      ticket: { account: 'acme', id: 2 },
      text: 'Thank you, Maria.',
      quotes: [],
      documents: [],
      attachments: [],
    }),
  }
  const send = () => get('/proxy/v2', post({ installationId: 882_001, options }))

  const lost = await send()
  expect([lost.status, await lost.text()]).toEqual([502, expect.stringContaining('Proxy error')])
  expect(await (await send()).json()).toMatchObject({ event: { body: { text: 'Thank you, Maria.' } } })

  const events = await sandbox.tradingGrid.fetch(
    new Request('https://trading-grid.example/v1/threads/thr_1042/events', {
      headers: { authorization: `Bearer ${secrets.apiToken}` },
    }),
  )
  const { items } = await events.json()
  const said = items.filter(({ body }: { body: { text?: string } }) => body.text === 'Thank you, Maria.')
  expect(said).toHaveLength(1)
})

it('throws a switch that counts from the next request on', async () => {
  const sandbox = await runningSandbox()
  const state = await fetch(`${sandbox.appUrl}/_sandbox/switches`, post({ attachments: 'private' }))
  expect(await state.json()).toMatchObject({ switches: { attachments: 'private', stampAtomic: true } })
  expect(sandbox.switches.attachments).toBe('private')
})

it('starts the story over', async () => {
  const sandbox = await runningSandbox()
  sandbox.faults.add({ side: 'zendesk', path: '/never', fault: { kind: 'hang' } })
  const get = await signedIn(sandbox, sam.id)
  await get('/api/v2/tickets/1', { ...post({ ticket: { subject: 'Changed' } }), method: 'PUT' })

  const state = await fetch(`${sandbox.workspaceUrl}/_sandbox/reset`, post({}))

  expect(await state.json()).toMatchObject({ faults: [] })
  const again = await signedIn(sandbox, sam.id)
  expect((await (await again('/api/v2/tickets/1')).json()).ticket.subject).toMatch(/^40 cases missing/)
})

it('refuses what makes no sense', async () => {
  const { workspaceUrl } = await runningSandbox()
  const status = async (path: string, init: RequestInit) =>
    (await fetch(`${workspaceUrl}/_sandbox${path}`, init)).status

  expect(await status('/switches', post({ gravity: 'off' }))).toBe(422)
  expect(await status('/clock', post({ set: 'tomorrow' }))).toBe(422)
  expect(await status('/faults', post({ side: 'zendesk', fault: { kind: 'meteor' } }))).toBe(422)
  expect(await status('/clock', { ...post(''), body: '{' })).toBe(400)
  expect(await status('/coffee', post({}))).toBe(404)
})

it('refuses a form, which a page of another site could send', async () => {
  const { workspaceUrl } = await runningSandbox()
  const form = { method: 'POST', body: new URLSearchParams({ a: '1' }) }
  expect((await fetch(`${workspaceUrl}/_sandbox/reset`, form)).status).toBe(415)
})
