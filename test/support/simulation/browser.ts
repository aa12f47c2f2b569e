import type { Channel } from '../../../src/browser/channel.ts'
import { type Locks, locksOf } from '../../../src/browser/locks.ts'

/** What the pages of one browser share. */
export type Browser = {
  locks: Locks
  openChannel(): Channel
  storage: { get(key: string): string | undefined; set(key: string, value: string): void }
}

export function openBrowser(): Browser {
  const channels = new Map<Channel, Set<(message: unknown) => void>>()
  const kept = new Map<string, string>()
  return {
    locks: locksOf(undefined),
    openChannel: () => {
      const listeners = new Set<(message: unknown) => void>()
      const channel: Channel = {
        say: (message) => {
          for (const [other, heard] of channels) {
            if (other !== channel)
              for (const listener of heard) queueMicrotask(() => listener(structuredClone(message)))
          }
        },
        onHear: (listener) => {
          listeners.add(listener)
          return () => listeners.delete(listener)
        },
      }
      channels.set(channel, listeners)
      return channel
    },
    storage: { get: (key) => kept.get(key), set: (key, value) => void kept.set(key, value) },
  }
}
