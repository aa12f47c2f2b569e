import * as z from 'zod/mini'
import { ZendeskError } from './error.ts'
import type { ZafClient } from './sdk/sdk.ts'

const Bulk = z.looseObject({
  errors: z.optional(z.record(z.string(), z.looseObject({ message: z.optional(z.string()) }))),
})

/**
 * Reads several of the framework's paths at once.
 * @throws ZendeskError `refused` for the first path that failed or is missing in the answer
 */
export async function readPaths(client: ZafClient, paths: readonly string[]): Promise<Record<string, unknown>> {
  const read = await readAvailablePaths(client, paths)
  const missing = paths.find((path) => !(path in read))
  if (missing !== undefined) throw new ZendeskError('refused', `Zendesk refused ${missing}.`)
  return read
}

/** As above, leaving out what Zendesk does not give: paths differ between plans and kinds of tickets. */
export async function readAvailablePaths(
  client: ZafClient,
  paths: readonly string[],
): Promise<Record<string, unknown>> {
  // A bulk `get` resolves even when paths fail; the failures sit in `errors`. An error without a name resolves too.
  const answer = z.safeParse(Bulk, await client.get([...paths]))
  if (!answer.success)
    throw new ZendeskError('refused', 'Zendesk answered something unexpected.', { cause: answer.error })
  const { errors = {}, ...values } = answer.data
  return Object.fromEntries(Object.entries(values).filter(([path]) => !(path in errors)))
}
