import * as z from 'zod/mini'
import type { KeptStorage } from '../browser/storage.ts'

/** What was kept there, if it is still of that shape: an older version of the app may have written another. */
export function readStored<Schema extends z.ZodMiniType>(
  storage: KeptStorage,
  key: string,
  schema: Schema,
): z.output<Schema> | undefined {
  const text = storage.get(key)
  if (text === undefined) return undefined
  try {
    const parsed = z.safeParse(schema, JSON.parse(text))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}
