import { problemTypes } from '../../src/trading-grid/contract/problem.ts'

type Status = 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 503

const titles: Record<Status, string> = {
  401: 'Credentials are missing or not accepted',
  403: 'Not allowed',
  404: 'Not found',
  409: 'The current state does not allow it',
  410: 'No longer there',
  413: 'Too large',
  415: 'Not a JSON request',
  422: 'The request does not match the contract',
  429: 'Too many requests',
  503: 'Not available at the moment',
}

export type FieldError = { pointer: string; detail: string }

/** An answer that is not a success: thrown anywhere, and everything that the request had written is taken back. */
export class Problem extends Error {
  override name = 'Problem'
  readonly status: Status
  readonly type: string
  /** Members beyond RFC 9457's own, such as the current state beside a 409. */
  readonly extra: Record<string, unknown>

  constructor(status: Status, detail: string, type = 'about:blank', extra: Record<string, unknown> = {}) {
    super(detail)
    this.status = status
    this.type = type
    this.extra = extra
  }

  /** Without `WWW-Authenticate`: it would open the browser's login box behind the proxy. */
  response(requestId: string): Response {
    const retryAfter = this.extra.retryAfterSeconds
    return new Response(
      JSON.stringify({
        type: this.type,
        title: titles[this.status],
        status: this.status,
        detail: this.message,
        requestId,
        ...this.extra,
      }),
      {
        status: this.status,
        headers: {
          'content-type': 'application/problem+json',
          ...(typeof retryAfter === 'number' ? { 'retry-after': String(Math.ceil(retryAfter)) } : {}),
        },
      },
    )
  }
}

export const notFound = (what: string): Problem => new Problem(404, `${what} is not known here.`)

export const invalid = (errors: FieldError[]): Problem =>
  new Problem(422, errors.map(({ pointer, detail }) => `${pointer}: ${detail}`).join('; '), 'about:blank', { errors })

export const cursorUnknown = (): Problem =>
  new Problem(410, 'The feed knows no such cursor, or no longer. Begin anew.', problemTypes.cursorUnknown)

export const stateForbids = (detail: string): Problem => new Problem(409, detail, problemTypes.stateForbids)
