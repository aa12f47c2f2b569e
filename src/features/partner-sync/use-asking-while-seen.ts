import { focusManager } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useVisible } from '../../ui/use-visible.ts'

/**
 * Nothing is asked again by itself behind another ticket. Queries know whether the browser's tab is in front, but to the
 * browser the frames of all open tickets are.
 */
export function useAskingWhileSeen(): void {
  const visible = useVisible()
  useEffect(() => {
    focusManager.setFocused(visible)
    return () => focusManager.setFocused(undefined)
  }, [visible])
}
