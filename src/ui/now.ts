import { useSyncExternalStore } from 'react'
import { useServices } from '../services.tsx'

/**
 * The present, moving in steps, for "12 minutes ago". All views that ask for one step length move together.
 * @param everyMs how often it moves
 */
export function useNow(everyMs = 10_000): Date {
  const { clock } = useServices()
  useSyncExternalStore(
    (changed) => {
      const timer = setInterval(changed, everyMs)
      return () => clearInterval(timer)
    },
    () => Math.floor(clock.now().getTime() / everyMs),
  )
  return clock.now()
}
