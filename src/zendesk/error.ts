/** Why Zendesk, or the way through it, failed. Closed, so that `ui` can say each in words. */
export const zendeskFailures = [
  'not-in-zendesk', // the page is open outside Zendesk
  'refused', // the framework refused a path that the app cannot do without
  'settings', // the installation's settings are missing or wrong
  'offline', // no answer at all: network, blocked, aborted by the browser
  'proxy', // Zendesk's request proxy gave its own error
  'other-host', // the proxy sends nothing there: the package was built for another host
  'timed-out',
  'signed-out', // 401
  'forbidden', // 403
  'not-found', // 404
  'conflict', // 409: somebody saved the ticket meanwhile
  'rejected', // 4xx, 422 above all
  'busy', // 429
  'unavailable', // 5xx
  'unreadable', // an answer of another shape than documented
] as const
export type ZendeskFailure = (typeof zendeskFailures)[number]

/** After these a request may have been done all the same, unless somebody knows better. */
const unknownAfter: readonly ZendeskFailure[] = ['offline', 'timed-out', 'unavailable', 'unreadable', 'proxy']

const transient: readonly ZendeskFailure[] = ['offline', 'timed-out', 'busy', 'unavailable', 'proxy']

/** A reader waits this long by itself, and no longer. */
const SHORT_PAUSE_MS = 3_000

/** Something outside of this app failed. What that means for another attempt is a property of the error. */
export abstract class OutsideError extends Error {
  abstract readonly reason: string
  /** What was asked for may have been done all the same: only looking tells. */
  abstract readonly outcomeUnknown: boolean
  /** How long the other side, or the way there, asked us to wait. */
  abstract readonly retryAfterMs: number | undefined
  /** Time alone mends it. */
  abstract readonly transient: boolean
  /** A read that failed like this may be tried again in a moment, without asking anybody. */
  abstract readonly worthReadingAgain: boolean

  /** Whoever is busy for longer than a breath is not waited for. */
  protected get isShort(): boolean {
    return (this.retryAfterMs ?? SHORT_PAUSE_MS) <= SHORT_PAUSE_MS
  }
}

type Options = ErrorOptions & { retryAfterSeconds?: number | undefined; outcomeUnknown?: boolean }

export class ZendeskError extends OutsideError {
  override name = 'ZendeskError'
  readonly reason: ZendeskFailure
  /** Seconds that Zendesk asked us to wait. */
  readonly retryAfterSeconds: number | undefined
  readonly outcomeUnknown: boolean

  constructor(reason: ZendeskFailure, message: string, options: Options = {}) {
    super(message, options)
    this.reason = reason
    this.retryAfterSeconds = options.retryAfterSeconds
    this.outcomeUnknown = options.outcomeUnknown ?? unknownAfter.includes(reason)
  }

  get transient(): boolean {
    return transient.includes(this.reason)
  }

  get retryAfterMs(): number | undefined {
    return this.retryAfterSeconds === undefined ? undefined : this.retryAfterSeconds * 1_000
  }

  /** Whoever waited for a time-out has waited long enough. */
  get worthReadingAgain(): boolean {
    if (this.reason === 'busy') return this.isShort
    return this.reason === 'offline' || this.reason === 'unavailable'
  }

  /** The same failure, of something that may have been done before it. */
  withUnknownOutcome(): ZendeskError {
    if (this.outcomeUnknown) return this
    const { reason, message, retryAfterSeconds } = this
    return new ZendeskError(reason, message, { cause: this, retryAfterSeconds, outcomeUnknown: true })
  }
}

/** Reading changes nothing, whatever became of the request. */
export function outcomeOf(method: string): { outcomeUnknown?: false } {
  return method === 'GET' ? { outcomeUnknown: false } : {}
}
