import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { ConnectionReset } from '../control/with-faults.ts'

export type Listening = {
  /** `http://localhost:4000` */
  origin: string
  /** For sockets of hot reload. */
  server: Server
  answer(handler: Handler): void
  stop(): Promise<void>
}
/** A connect-style handler for what this server should not answer itself; it calls `next` for what it does not know. */
export type Handler = (incoming: IncomingMessage, outgoing: ServerResponse, next: () => void) => void

export class PortTaken extends Error {
  override name = 'PortTaken'
  readonly port: number
  constructor(port: number) {
    super(`Port ${port} is taken by another program.`)
    this.port = port
  }
}

/** Listens on this machine only. Port 0 takes a free one. Until `answer` says otherwise, everything is 503. */
export async function listen(port: number): Promise<Listening> {
  let handler: Handler = (_incoming, outgoing) => {
    outgoing.writeHead(503, { 'content-type': 'text/plain', 'retry-after': '1' }).end('The sandbox is starting.')
  }
  const server = createServer((incoming, outgoing) => {
    // A page anywhere may point its own host name at 127.0.0.1; such a request names that host.
    if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(incoming.headers.host ?? '')) {
      outgoing.writeHead(421, { 'content-type': 'text/plain' }).end('The sandbox answers for localhost only.')
      return
    }
    handler(incoming, outgoing, () => {
      outgoing.writeHead(404, { 'content-type': 'text/plain' }).end('There is nothing here.')
    })
  })
  server.listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') throw new PortTaken(port)
    throw error
  }
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('A TCP server has an address with a port')
  return {
    origin: `http://localhost:${address.port}`,
    server,
    answer: (to) => {
      handler = to
    },
    stop: async () => {
      const closed = once(server, 'close')
      server.close()
      // Live updates and faults that hang would keep it open for ever.
      server.closeAllConnections()
      await closed
    },
  }
}

/** Several of the largest files in one form. */
const MAX_BODY_BYTES = 100 * 1024 * 1024

class BodyTooLarge extends Error {}

/** Answers with a Request → Response function; `undefined` means that it is for the next handler. */
export function fromFetch(
  answer: (request: Request) => Promise<Response | undefined>,
  maxBodyBytes = MAX_BODY_BYTES,
): Handler {
  return (incoming, outgoing, next) => {
    void respond(answer, maxBodyBytes, incoming, outgoing, next)
  }
}

async function respond(
  answer: (request: Request) => Promise<Response | undefined>,
  maxBodyBytes: number,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  next: () => void,
): Promise<void> {
  const hungUp = new AbortController()
  outgoing.on('close', () => hungUp.abort())
  try {
    const response = await answer(await requestFrom(incoming, maxBodyBytes, hungUp.signal))
    if (response) await send(response, outgoing)
    else next()
  } catch (error) {
    if (hungUp.signal.aborted) return
    if (error instanceof BodyTooLarge) {
      // The rest is not read, so the connection is good for nothing else.
      outgoing.writeHead(413, { 'content-type': 'text/plain', connection: 'close' }).end(error.message)
      return
    }
    if (error instanceof ConnectionReset) {
      incoming.socket.destroy()
      return
    }
    console.error(error)
    if (outgoing.headersSent) outgoing.destroy()
    else outgoing.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(`The sandbox failed: ${error}`)
  }
}

async function requestFrom(incoming: IncomingMessage, maxBodyBytes: number, signal: AbortSignal): Promise<Request> {
  const { method = 'GET', url = '/', headers } = incoming
  const sent = new Headers()
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) sent.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const body = hasBody ? { body: await bodyOf(incoming, maxBodyBytes) } : {}
  return new Request(`http://${headers.host}${url}`, { method, headers: sent, signal, ...body })
}

/** Read once, for all handlers that are asked about one request. */
const bodies = new WeakMap<IncomingMessage, Promise<Uint8Array<ArrayBuffer>>>()

function bodyOf(incoming: IncomingMessage, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const known = bodies.get(incoming)
  if (known) return known
  const read = readBody(incoming, maxBytes)
  bodies.set(incoming, read)
  return read
}

async function readBody(incoming: IncomingMessage, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () => new BodyTooLarge(`A request may have at most ${maxBytes} bytes.`)
  if (Number(incoming.headers['content-length'] ?? 0) > maxBytes) throw tooLarge()
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of incoming.iterator({ destroyOnReturn: false })) {
    size += part.length
    if (size > maxBytes) throw tooLarge()
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  const headers: Record<string, string | string[]> = Object.fromEntries(response.headers)
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) headers['set-cookie'] = cookies
  outgoing.writeHead(response.status, headers)
  outgoing.flushHeaders()
  if (!response.body) {
    outgoing.end()
    return
  }
  const reader = response.body.getReader()
  outgoing.on('close', () => void reader.cancel().catch(() => undefined))
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (!outgoing.write(part.value)) await Promise.race([once(outgoing, 'drain'), once(outgoing, 'close')])
  }
  outgoing.end()
}

/** Tries `handlers` in order. */
export function inOrder(...handlers: Handler[]): Handler {
  return (incoming, outgoing, next) => {
    const from = (index: number) => {
      const handler = handlers[index]
      if (handler) handler(incoming, outgoing, () => from(index + 1))
      else next()
    }
    from(0)
  }
}
