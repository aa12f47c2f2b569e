import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { KeptStorage } from '../browser/storage.ts'
import type { QueuedMessage } from '../domain/drafts/outbox.ts'
import type { ThreadId } from '../domain/ids.ts'
import { useServices } from '../services.tsx'
import { type Outbox, openOutbox } from '../sync/outbox/outbox.ts'

const opened = new WeakMap<KeptStorage, Outbox>()
/** How soon a page notices what another one did to the queue. */
const LOOK_EVERY_MS = 2_000

/** The one outbox of this page. */
export function useOutbox(): Outbox {
  const services = useServices()
  const { storage } = services
  const outbox = opened.get(storage) ?? openOutbox(services)
  opened.set(storage, outbox)
  return outbox
}

/** What waits to go out in a thread, in the order in which it will. */
export function useQueuedMessages(thread: ThreadId): QueuedMessage[] {
  const outbox = useOutbox()
  const subscribe = useCallback(
    (changed: () => void) => {
      const stopListening = outbox.listen({ changed })
      const timer = setInterval(changed, LOOK_EVERY_MS)
      return () => {
        stopListening()
        clearInterval(timer)
      }
    },
    [outbox],
  )
  const messages = useSyncExternalStore(subscribe, outbox.messages)
  return useMemo(() => messages.filter((message) => message.thread === thread), [messages, thread])
}
