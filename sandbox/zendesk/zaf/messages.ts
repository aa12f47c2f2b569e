import * as z from 'zod/mini'

/** What an app's page posts: an event (`key`) or a call that wants an answer (`id`, `request`). */
const Posted = z.union([
  z.object({
    id: z.number(),
    request: z.string(),
    params: z.unknown(),
    instanceGuid: z.optional(z.string()),
  }),
  z.object({
    key: z.string(),
    message: z.optional(z.unknown()),
    instanceGuid: z.optional(z.string()),
    error: z.optional(z.object({ msg: z.optional(z.unknown()) })),
  }),
])
export type Posted = z.infer<typeof Posted>
export type Call = Extract<Posted, { id: number }>

/** Most of it comes as a JSON string, replies to hooks come as objects. Whatever else is no message of ours. */
export function parsePosted(message: unknown): Posted | undefined {
  const parsed = Posted.safeParse(typeof message === 'string' ? jsonOrNothing(message) : message)
  return parsed.success ? parsed.data : undefined
}

function jsonOrNothing(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** An error of one path. It always has a name: the SDK takes one without for a result. */
export type PathError = { name: string; message: string }

export const notAvailable = (path: string): PathError => ({
  name: 'APIUnavailableError',
  message: `"${path}" API is not available in this location`,
})
export const notAllowed = (path: string, message: string): PathError => ({
  name: 'Error',
  message: `"${path}" ${message}`,
})

/** The answer of one path: a value, or why there is none. `afterwards` is done when the app has its answer. */
export type PathAnswer = { value: unknown; afterwards?: () => void } | { error: PathError }

export const isError = (answer: PathAnswer): answer is { error: PathError } => 'error' in answer
