import { expect, it } from 'vitest'
import type { FaultDraft } from '../../../sandbox/control/fault.ts'
import { createFaults } from '../../../sandbox/control/faults.ts'
import { ConnectionReset, withFaults } from '../../../sandbox/control/with-faults.ts'

const url = 'https://trading-grid.example/v1/threads/thr_1/messages'

/** A server that counts what it has done, behind `fault`. */
function faulty(fault: Omit<FaultDraft, 'side'>) {
  const faults = createFaults()
  faults.add({ side: 'trading-grid', ...fault })
  const waited: number[] = []
  let done = 0
  const server = async () => {
    done += 1
    return Response.json({ done }, { status: 201 })
  }
  const fetch = withFaults(server, faults, 'trading-grid', async (milliseconds) => {
    waited.push(milliseconds)
  })
  return { fetch, faults, waited, done: () => done, send: (method = 'POST') => fetch(new Request(url, { method })) }
}

it('meets as many requests as it was told to, and then no more', async () => {
  const { send, faults } = faulty({ fault: { kind: 'status', status: 503, retryAfterSeconds: 7 }, times: 2 })

  expect([(await send()).status, (await send()).status, (await send()).status]).toEqual([503, 503, 201])
  expect(faults.waiting()).toEqual([])
})

it('answers in the contract’s form, with the waiting time in header and body, or with nothing at all', async () => {
  const problem = await faulty({ fault: { kind: 'status', status: 429, retryAfterSeconds: 7 } }).send()
  expect(problem.headers.get('content-type')).toBe('application/problem+json')
  expect(problem.headers.get('retry-after')).toBe('7')
  expect(await problem.json()).toMatchObject({ status: 429, retryAfterSeconds: 7 })

  const bare = await faulty({ fault: { kind: 'status', status: 401, problem: false } }).send()
  expect([bare.status, await bare.text(), bare.headers.get('www-authenticate')]).toEqual([401, '', null])
})

it('loses the answer, not the work, when it comes after the commit', async () => {
  const before = faulty({ fault: { kind: 'reset' } })
  await expect(before.send()).rejects.toThrow(ConnectionReset)
  expect(before.done()).toBe(0)

  const after = faulty({ fault: { kind: 'reset' }, when: 'after' })
  await expect(after.send()).rejects.toThrow(TypeError)
  expect(after.done()).toBe(1)
})

it('keeps silent until the caller gives up', async () => {
  const { fetch, done } = faulty({ fault: { kind: 'hang' }, when: 'after' })
  const leaving = new AbortController()
  const answer = fetch(new Request(url, { signal: leaving.signal }))
  leaving.abort(new Error('gave up'))

  await expect(answer).rejects.toThrow('gave up')
  expect(done()).toBe(1)
})

it('answers late, but rightly', async () => {
  const { send, waited } = faulty({ fault: { kind: 'slow', milliseconds: 4_000 } })
  expect((await send()).status).toBe(201)
  expect(waited).toEqual([4_000])
})

it.each([
  ['html' as const, 'text/html; charset=utf-8', /^<!doctype html>/],
  ['other-shape' as const, 'application/json', /^\{"result"/],
  ['empty-body' as const, null, /^$/],
  ['truncated' as const, 'application/json', /^\{"don$/],
])('answers with %s where JSON was asked for', async (kind, type, body) => {
  const answer = await faulty({ fault: { kind } }).send()
  expect(answer.headers.get('content-type')).toBe(type)
  expect(await answer.text()).toMatch(body)
})

it('meets only the method, the path and the side that it is for', async () => {
  const { send } = faulty({ fault: { kind: 'html' }, method: 'PUT', path: '/v1/threads/*/messages' })
  expect((await send('POST')).status).toBe(201)
  expect((await send('PUT')).status).toBe(200)

  expect((await faulty({ fault: { kind: 'html' }, path: '/v1/threads/*/events' }).send()).status).toBe(201)
  expect((await faulty({ fault: { kind: 'html' }, path: '/v1/threads' }).send()).status).toBe(201)

  const faults = createFaults()
  faults.add({ side: 'zendesk', fault: { kind: 'html' } })
  const other = withFaults(async () => new Response('fine'), faults, 'trading-grid')
  expect(await (await other(new Request(url))).text()).toBe('fine')
})

it('refuses a fault that makes no sense', () => {
  expect(() => createFaults().add({ side: 'zendesk', fault: { kind: 'status', status: 200 } })).toThrow()
  expect(() => createFaults().add({ side: 'zendesk', times: 0, fault: { kind: 'hang' } })).toThrow()
})
