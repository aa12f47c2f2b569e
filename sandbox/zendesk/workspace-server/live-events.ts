import type { LiveEvent } from '../workspace-api.ts'

/** Tells every open workspace page what happened. Nothing is kept: who was not listening reads the ticket. */
export type LiveEvents = {
  publish(event: LiveEvent): void
  /** @returns a function that stops listening */
  listen(listener: (event: LiveEvent) => void): () => void
}

export function createLiveEvents(): LiveEvents {
  const listeners = new Set<(event: LiveEvent) => void>()
  return {
    publish: (event) => {
      for (const listener of [...listeners]) listener(event)
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
