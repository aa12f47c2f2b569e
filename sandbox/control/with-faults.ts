import type { FaultKind, FaultSide } from './fault.ts'
import type { Faults } from './faults.ts'

/** The other side hung up in the middle: what `fetch` reports as a `TypeError`, without saying why. */
export class ConnectionReset extends TypeError {
  override name = 'ConnectionReset'
}

export type Fetch = (request: Request) => Promise<Response>

/** The same server, except for what `faults` has in store for it. */
export function withFaults(
  fetch: Fetch,
  faults: Faults,
  side: FaultSide,
  wait: (milliseconds: number) => Promise<void> = realWait,
): Fetch {
  return async (request) => {
    const met = faults.take(side, request.method, new URL(request.url).pathname)
    if (!met) return fetch(request)
    const { fault } = met
    if (fault.kind === 'slow') {
      await wait(fault.milliseconds)
      return fetch(request)
    }
    // These two are about an answer that there really was.
    const needsAnswer = fault.kind === 'truncated' || fault.kind === 'empty-body'
    const answer = met.when === 'after' || needsAnswer ? await fetch(request) : undefined
    return spoiled(fault, request, answer)
  }
}

async function spoiled(
  fault: Exclude<FaultKind, { kind: 'slow' }>,
  request: Request,
  answer: Response | undefined,
): Promise<Response> {
  switch (fault.kind) {
    case 'status':
      return errorResponse(fault)
    case 'html':
      return new Response('<!doctype html><title>Sign in</title><h1>Please sign in to continue</h1>', {
        status: fault.status,
        headers: { 'content-type': 'text/html; charset=utf-8' },
      })
    case 'hang':
      return abortOf(request.signal)
    case 'reset':
      throw new ConnectionReset('fetch failed')
    case 'other-shape':
      return Response.json({ result: 'ok', rows: [{ n: 1 }, null] })
    case 'empty-body':
      return new Response(new Uint8Array(), { status: answer?.status === 204 ? 200 : (answer?.status ?? 200) })
    case 'truncated': {
      const whole = new Uint8Array((await answer?.arrayBuffer()) ?? [])
      const type = answer?.headers.get('content-type') ?? 'application/json'
      return new Response(whole.slice(0, Math.floor(whole.length / 2)), {
        status: answer?.status ?? 200,
        headers: { 'content-type': type },
      })
    }
  }
}

function abortOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    else signal.addEventListener('abort', () => reject(signal.reason))
  })
}

function errorResponse(fault: Extract<FaultKind, { kind: 'status' }>): Response {
  const { status, problem, retryAfterSeconds } = fault
  const retry = retryAfterSeconds === undefined ? {} : { retryAfterSeconds }
  const headers = new Headers(retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) })
  if (!problem) return new Response('', { status, headers })
  headers.set('content-type', 'application/problem+json')
  const title = `The sandbox was told to answer ${status}`
  return Response.json({ type: 'about:blank', title, status, requestId: 'req_sandbox', ...retry }, { status, headers })
}

const realWait = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds)
  })
