import { useCallback, useRef } from 'react'
import { useServices } from '../services.tsx'

/** The same request tried again keeps its idempotency key, so that it happens once; another request gets another one. */
export function useSameKey(): (request: unknown) => string {
  const { randomUuid } = useServices()
  const keys = useRef(new Map<string, string>())
  return useCallback(
    (request: unknown) => {
      const words = JSON.stringify(request)
      const key = keys.current.get(words) ?? randomUuid()
      keys.current.set(words, key)
      return key
    },
    [randomUuid],
  )
}
