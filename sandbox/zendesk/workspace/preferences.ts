import { z } from 'zod'
import { createStore, type Store } from './store.ts'

const Preferences = z.object({
  colorScheme: z.enum(['light', 'dark']).default('light'),
  /** Of the agent who is signed in; none chosen means the one in their profile. */
  locale: z.string().optional(),
  appsWidthPx: z.number().default(380),
  /** Which panel stands on the right; none when it is folded away. */
  panel: z.enum(['customer', 'apps', 'none']).default('apps'),
  pinned: z.boolean().default(false),
})
export type Preferences = z.infer<typeof Preferences>

const KEY = 'workspace.preferences'

/** How this browser likes its workspace; kept between visits. */
export function createPreferences(storage: Storage): Store<Preferences> {
  const store = createStore(readFrom(storage))
  store.subscribe((preferences) => storage.setItem(KEY, JSON.stringify(preferences)))
  return store
}

function readFrom(storage: Storage): Preferences {
  try {
    return Preferences.parse(JSON.parse(storage.getItem(KEY) ?? '{}'))
  } catch {
    return Preferences.parse({})
  }
}
