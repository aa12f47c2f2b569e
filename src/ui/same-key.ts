import { useCallback, useRef } from 'react'
import { useServices } from '../services.tsx'

/**
 * The same request tried again keeps its idempotency key until an answer has arrived, so that it happens once. Asked for
 * again after that it is another one: the Trading Grid would only repeat what it said then.
 */
export function useSameKey(): <Answer>(request: unknown, send: (key: string) => Promise<Answer>) => Promise<Answer> {
  const { randomUuid } = useServices()
  const keys = useRef(new Map<string, string>())
  return useCallback(
    async (request, send) => {
      const words = JSON.stringify(request)
      const key = keys.current.get(words) ?? randomUuid()
      keys.current.set(words, key)
      const answer = await send(key)
      keys.current.delete(words)
      return answer
    },
    [randomUuid],
  )
}
