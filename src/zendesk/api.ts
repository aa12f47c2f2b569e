import * as z from 'zod/mini'
import { outcomeOf, ZendeskError, type ZendeskFailure } from './error.ts'
import { toJson } from './escape.ts'
import type { HttpRequest, HttpResponse, Zendesk } from './zendesk.ts'

const reasons: Record<number, ZendeskFailure> = {
  401: 'signed-out',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  429: 'busy',
}

/**
 * One call of Zendesk's Support API as the signed-in agent.
 * @throws ZendeskError for every status that is not a success, and where the answer is not what is documented
 */
export async function callZendesk<Schema extends z.ZodMiniType>(
  zendesk: Pick<Zendesk, 'send'>,
  request: Omit<HttpRequest, 'body'> & { json?: unknown; body?: string },
  schema: Schema,
  signal?: AbortSignal,
): Promise<{ data: z.infer<Schema>; response: HttpResponse }> {
  const { json, ...rest } = request
  const response = await zendesk.send({ ...rest, ...(json === undefined ? {} : { body: toJson(json) }) }, signal)
  if (response.status < 200 || response.status > 299) throw failure(request, response)
  const parsed = z.safeParse(schema, parseJson(response.text))
  if (!parsed.success) {
    throw new ZendeskError('unreadable', `${request.method} ${request.url}`, {
      cause: parsed.error,
      ...outcomeOf(request.method),
    })
  }
  return { data: parsed.data, response }
}

function failure(request: { method: string; url: string }, response: HttpResponse): ZendeskError {
  const reason = reasons[response.status] ?? (response.status >= 500 ? 'unavailable' : 'rejected')
  const retryAfter = Number(response.header('Retry-After') ?? '')
  return new ZendeskError(
    reason,
    `${request.method} ${request.url}: ${response.status} ${response.text.slice(0, 300)}`,
    {
      ...(retryAfter > 0 ? { retryAfterSeconds: retryAfter } : {}),
      ...outcomeOf(request.method),
    },
  )
}

function parseJson(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
