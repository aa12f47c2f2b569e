type Details = Record<string, { description: string; error?: string }[]>

/** A request that Zendesk does not grant, with the body it answers; their shapes differ as they do in the product. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly status: number
  readonly body: unknown
  readonly headers: Record<string, string>

  constructor(status: number, body: unknown, headers: Record<string, string> = {}) {
    super(`Zendesk answers ${status}: ${JSON.stringify(body)}`)
    this.status = status
    this.body = body
    this.headers = headers
  }
}

export const notAuthenticated = () => new Refusal(401, { error: "Couldn't authenticate you" })

export const tokenNotAccepted = () =>
  new Refusal(401, {
    error: 'invalid_token',
    error_description: 'The access token provided is expired, revoked, malformed or invalid for other reasons.',
  })

export const forbidden = () =>
  new Refusal(403, {
    error: {
      title: 'Forbidden',
      message:
        'You do not have access to this page. Please contact the account owner of this help desk for further help.',
    },
  })

export const notFound = () => new Refusal(404, { error: 'RecordNotFound', description: 'Not found' })

export const noSuchPage = () =>
  new Refusal(404, {
    error: {
      title: 'No such page',
      message: 'We could not find the page you were looking for. Please check the address and try again.',
    },
  })

export const badRequest = (message: string) => new Refusal(400, { error: { title: 'Invalid attribute', message } })

export const recordInvalid = (details: Details) =>
  new Refusal(422, { error: 'RecordInvalid', description: 'Record validation errors', details })

export const updateConflict = () =>
  new Refusal(409, {
    error: 'UpdateConflict',
    description:
      'Safe Update prevented the update due to outdated ticket data. Please fetch the latest ticket data and try again.',
  })

export const tooManyRequests = (retryAfterSeconds: number, description: string) =>
  new Refusal(
    429,
    { error: 'APIRateLimitExceeded', description },
    { 'retry-after': String(Math.max(1, Math.ceil(retryAfterSeconds))) },
  )
