import * as z from 'zod/mini'
import type { KeptStorage } from '../../browser/storage.ts'
import { inSendingOrder, QueuedMessage } from '../../domain/drafts/outbox.ts'

/** Messages on their way out, as all pages of this browser see them. */
export type Queue = {
  /** In the order in which they go out. The same array while nothing changes. */
  messages(): readonly QueuedMessage[]
  /** A new message for which there is no room is not kept, a change of one that is there at least by this page. */
  keep(message: QueuedMessage): void
  forget(key: string): void
}

/** Beside other things that are kept until they were sent. */
const PREFIX = 'outbox/message/'

export function openQueue(storage: KeptStorage): Queue {
  /**
   * Changes that found no room, beside what stands in storage instead: without them a message that is to wait would be due
   * again at once. Whatever else another page writes there is newer.
   */
  const unkept = new Map<string, { standing: string; text: string }>()
  let known = ''
  let messages: readonly QueuedMessage[] = []

  function textAt(place: string): string {
    const standing = storage.get(place) ?? ''
    const change = unkept.get(place)
    return change?.standing === standing ? change.text : standing
  }

  return {
    // Reads storage each time, because other pages write there too; parses only what is new.
    messages: () => {
      const places = storage.keys().filter((key) => key.startsWith(PREFIX))
      const texts = places.map(textAt).sort()
      const now = texts.join('\n')
      if (now !== known) {
        known = now
        messages = inSendingOrder(texts.flatMap(parsed))
      }
      return messages
    },
    keep: (message) => {
      const [place, text] = [PREFIX + message.key, JSON.stringify(message)]
      storage.set(place, text)
      const standing = storage.get(place)
      if (standing === text || standing === undefined) unkept.delete(place)
      else unkept.set(place, { standing, text })
    },
    forget: (key) => {
      storage.remove(PREFIX + key)
      unkept.delete(PREFIX + key)
    },
  }
}

/** What an older version of the app wrote in another shape cannot be sent by this one. */
function parsed(text: string): QueuedMessage[] {
  try {
    const message = z.safeParse(QueuedMessage, JSON.parse(text))
    return message.success ? [message.data] : []
  } catch {
    return []
  }
}
