/** The server's no, in words for the agent. Status 0: there was no answer at all. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly status: number

  constructor(status: number, message: string, options?: ErrorOptions) {
    super(message, options)
    this.status = status
  }
}

/** Zendesk words its errors in at least three shapes. */
export async function refusalOf(response: Response): Promise<Refusal> {
  const text = await response.text()
  const retryAfter = response.headers.get('Retry-After')
  const wait = retryAfter ? ` Try again in ${retryAfter} s.` : ''
  return new Refusal(response.status, `${sentenceIn(text) ?? `The server answered ${response.status}.`}${wait}`)
}

function sentenceIn(text: string): string | undefined {
  try {
    const body: unknown = JSON.parse(text)
    if (typeof body !== 'object' || body === null) return undefined
    const details = detailsIn(Reflect.get(body, 'details'))
    if (details !== '') return details
    for (const key of ['message', 'description', 'error'] as const) {
      const value: unknown = Reflect.get(body, key)
      if (typeof value === 'string') return value
      if (typeof value === 'object' && value !== null) {
        const inner: unknown = Reflect.get(value, 'message') ?? Reflect.get(value, 'title')
        if (typeof inner === 'string') return inner
      }
    }
  } catch {
    // Not JSON, so nothing in it is meant for a person.
  }
  return undefined
}

/** Of a record that is invalid, each field says why. */
function detailsIn(details: unknown): string {
  if (typeof details !== 'object' || details === null) return ''
  return Object.values(details)
    .flat()
    .flatMap((detail: unknown) => {
      const said: unknown =
        typeof detail === 'object' && detail !== null ? Reflect.get(detail, 'description') : undefined
      return typeof said === 'string' ? [said] : []
    })
    .join(' ')
}
