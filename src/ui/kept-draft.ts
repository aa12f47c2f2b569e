import { useCallback, useRef, useState } from 'react'
import * as z from 'zod/mini'
import type { KeptStorage } from '../browser/storage.ts'
import { useServices } from '../services.tsx'

/** What was kept, if it is still of that shape: an older version of the app may have written another. */
export function readKept<Schema extends z.ZodMiniType>(
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

/**
 * A draft that survives a reload: every change is written to storage before it is shown.
 * @returns the draft, a way to change it that answers the changed one at once, and a way to let it go
 */
export function useKeptDraft<Schema extends z.ZodMiniType>(
  key: string,
  schema: Schema,
  fresh: () => z.output<Schema>,
): [z.output<Schema>, (change: (draft: z.output<Schema>) => z.output<Schema>) => z.output<Schema>, () => void] {
  const { storage } = useServices()
  const [draft, show] = useState(() => readKept(storage, key, schema) ?? fresh())
  // Two changes in one tick both start from the latest.
  const latest = useRef(draft)
  const change = useCallback(
    (by: (draft: z.output<Schema>) => z.output<Schema>) => {
      latest.current = by(latest.current)
      storage.set(key, JSON.stringify(latest.current))
      show(latest.current)
      return latest.current
    },
    [key, storage],
  )
  const forget = useCallback(() => {
    storage.remove(key)
    latest.current = fresh()
    show(latest.current)
  }, [key, storage, fresh])
  return [draft, change, forget]
}
