import type { Channel } from '../../../src/browser/channel.ts'
import { type Locks, locksOf } from '../../../src/browser/locks.ts'
import { type KeptStorage, openStorage } from '../../../src/browser/storage.ts'

/** What the pages of one browser share. */
export type Browser = {
  locks: Locks
  openChannel(): Channel
  storage: KeptStorage
}

export function openBrowser(): Browser {
  const channels = new Map<Channel, Set<(message: unknown) => void>>()
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
    storage: openStorage({ subdomain: 'acme', installationId: 1, userId: 1 }, undefined, () => 0),
  }
}
