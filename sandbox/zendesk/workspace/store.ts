import { useSyncExternalStore } from 'react'

/** A value that both React and the app host read and write; the host answers messages outside any rendering. */
export type Store<Value> = {
  get(): Value
  set(change: (value: Value) => Value): void
  /** @returns a function that stops listening */
  subscribe(listener: (value: Value, before: Value) => void): () => void
}

export function createStore<Value>(initial: Value): Store<Value> {
  let value = initial
  const listeners = new Set<(value: Value, before: Value) => void>()
  return {
    get: () => value,
    set(change) {
      const before = value
      value = change(before)
      if (value !== before) for (const listener of [...listeners]) listener(value, before)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export function useStore<Value>(store: Store<Value>): Value {
  return useSyncExternalStore(store.subscribe, store.get)
}
