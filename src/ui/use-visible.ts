import { useSyncExternalStore } from 'react'
import { useServices } from '../services.tsx'
import type { Zendesk } from '../zendesk/zendesk.ts'

const shown = new WeakMap<Zendesk, boolean>()

/** Whether the agent can see this page: its ticket is the one in front, and the browser's tab too. */
export function useVisible(): boolean {
  const { zendesk } = useServices()
  return useSyncExternalStore(
    (changed) => {
      const stop = zendesk.onVisibility((visible) => {
        shown.set(zendesk, visible)
        changed()
      })
      document.addEventListener('visibilitychange', changed)
      return () => {
        stop()
        document.removeEventListener('visibilitychange', changed)
      }
    },
    () => (shown.get(zendesk) ?? true) && document.visibilityState !== 'hidden',
  )
}
