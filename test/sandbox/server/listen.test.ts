import { request } from 'node:http'
import { expect, it, onTestFinished } from 'vitest'
import { ConnectionReset } from '../../../sandbox/control/with-faults.ts'
import { fromFetch, type Handler, listen } from '../../../sandbox/server/listen.ts'

async function serving(...handlers: Handler[]) {
  const server = await listen(0)
  onTestFinished(() => server.stop())
  const [handler] = handlers
  if (handler) server.answer(handler)
  return server
}

function statusFor(origin: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(origin, { headers: { host } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })
}

it('says that it is starting until it has something to answer with', async () => {
  const { origin } = await serving()
  const answer = await fetch(origin)
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1'])
})

it('refuses a request that names another host, so that no web page can reach it under its own name', async () => {
  const { origin } = await serving(fromFetch(async () => new Response('here')))
  expect(await statusFor(origin, 'localhost:80')).toBe(200)
  expect(await statusFor(origin, '127.0.0.1')).toBe(200)
  expect(await statusFor(origin, 'evil.example')).toBe(421)
  expect(await statusFor(origin, 'localhost.evil.example')).toBe(421)
})

it('hands a request on whole, bytes and headers, and the answer back', async () => {
  const { origin } = await serving(
    fromFetch(async (received) => {
      const headers = new Headers({ 'x-echo': received.headers.get('x-sent') ?? '' })
      headers.append('set-cookie', 'a=1')
      headers.append('set-cookie', 'b=2')
      return new Response(await received.arrayBuffer(), { status: 201, headers })
    }),
  )
  const bytes = Uint8Array.from({ length: 256 }, (_, value) => value)

  const answer = await fetch(`${origin}/any?q=1`, { method: 'POST', headers: { 'x-sent': 'yes' }, body: bytes })

  expect(answer.status).toBe(201)
  expect(answer.headers.get('x-echo')).toBe('yes')
  expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes)
})

it('reads no more of a request than it may have, whether its length is said before or not', async () => {
  let answered = 0
  const echo = async (received: Request) => {
    answered += 1
    return new Response(String((await received.arrayBuffer()).byteLength))
  }
  const { origin } = await serving(fromFetch(echo, 1_000))
  const send = (bytes: number, headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve, reject) => {
      const sending = request(origin, { method: 'POST', headers }, (response) => {
        response.resume()
        resolve(response.statusCode)
      }).on('error', reject)
      sending.write(Buffer.alloc(bytes))
      if (bytes <= 1_000) sending.end()
    })
  const chunked = { 'transfer-encoding': 'chunked' }

  expect(await send(1_000, chunked)).toBe(200)
  expect(await send(1_000, { 'content-length': '1000' })).toBe(200)
  // Refused although the rest never comes.
  expect(await send(1_001, chunked)).toBe(413)
  expect(await send(0, { 'content-length': '1001' })).toBe(413)
  expect(answered).toBe(2)
})

it('tells the handler when the browser hangs up, and ends answers that go on for ever when it stops', async () => {
  let aborted = () => {}
  const hungUp = new Promise<void>((resolve) => {
    aborted = resolve
  })
  const server = await listen(0)
  server.answer(
    fromFetch(async (received) => {
      received.signal.addEventListener('abort', aborted)
      return new Response(new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array([1])) }))
    }),
  )
  const leaving = new AbortController()
  await fetch(server.origin, { signal: leaving.signal })
  leaving.abort()
  await hungUp

  const endless = await fetch(server.origin)
  const stopped = server.stop()
  await expect(endless.text()).rejects.toThrow()
  await stopped
})

it('breaks the connection where a fault says so', async () => {
  const { origin } = await serving(
    fromFetch(async () => {
      throw new ConnectionReset('fetch failed')
    }),
  )
  await expect(fetch(origin)).rejects.toThrow('fetch failed')
})
