import { useCallback, useRef, useState } from 'react'
import type * as z from 'zod/mini'
import type { KeptStorage } from '../browser/storage.ts'
import type { Retention } from '../domain/drafts/retention.ts'
import { useServices } from '../services.tsx'
import { readStored } from '../sync/read-stored.ts'

/** A draft that was kept, in whichever of its two places. */
export function readDraft<Schema extends z.ZodMiniType>(
  storage: KeptStorage,
  key: string,
  schema: Schema,
): z.output<Schema> | undefined {
  return readStored(storage, outboxKey(key), schema) ?? readStored(storage, key, schema)
}

const outboxKey = (key: string) => `outbox/${key}`

/** Written to its new place before it leaves the old one. */
function keep(storage: KeptStorage, key: string, draft: unknown, keptFor: Retention): void {
  if (keptFor === 'until-sent') storage.set(outboxKey(key), JSON.stringify(draft))
  if (keptFor === 'today') storage.set(key, JSON.stringify(draft))
  else storage.remove(key)
  if (keptFor !== 'until-sent') storage.remove(outboxKey(key))
}

/** Changes a draft that may not be on the screen. @returns false where this browser had no room for it */
export function changeDraft<Schema extends z.ZodMiniType>(
  storage: KeptStorage,
  key: string,
  schema: Schema,
  by: (kept: z.output<Schema> | undefined) => z.output<Schema>,
  keptFor: (draft: z.output<Schema>) => Retention,
): boolean {
  const changed = by(readDraft(storage, key, schema))
  const wanted = keptFor(changed)
  keep(storage, key, changed, wanted)
  return wanted === 'nothing' || storage.get(wanted === 'today' ? key : outboxKey(key)) === JSON.stringify(changed)
}

/**
 * A draft that survives a reload: every change is written to storage before it is shown.
 * @param begin makes the first draft out of what was kept, if anything was
 * @returns the draft, a way to change it that answers the changed one at once, and a way to let it go
 */
export function usePersistentDraft<Schema extends z.ZodMiniType>(
  key: string,
  schema: Schema,
  begin: (kept: z.output<Schema> | undefined) => z.output<Schema>,
  keptFor: (draft: z.output<Schema>) => Retention,
): [z.output<Schema>, (change: (draft: z.output<Schema>) => z.output<Schema>) => z.output<Schema>, () => void] {
  const { storage } = useServices()
  const [draft, show] = useState(() => begin(readDraft(storage, key, schema)))
  // Two changes in one tick both start from the latest.
  const latest = useRef(draft)
  const change = useCallback(
    (by: (draft: z.output<Schema>) => z.output<Schema>) => {
      latest.current = by(latest.current)
      keep(storage, key, latest.current, keptFor(latest.current))
      show(latest.current)
      return latest.current
    },
    [key, storage, keptFor],
  )
  const forget = useCallback(() => {
    latest.current = begin(undefined)
    keep(storage, key, latest.current, 'nothing')
    show(latest.current)
  }, [key, storage, begin])
  return [draft, change, forget]
}
