import { type MutableRefObject, useCallback, useEffect, useRef } from 'react'

/** How often the agent came to a tab, whether to the conversation, and how many of those were answered. */
export type Arrivals = { count: number; isHere: boolean; handled: MutableRefObject<number> }

/**
 * Brings what is new into view, else the end of the conversation, whenever the agent comes to it.
 * @param loaded what is said is there
 */
export function useBringUp({ count, isHere, handled }: Arrivals, loaded: boolean) {
  const newEntry = useRef<HTMLElement | null>(null)
  const end = useRef<HTMLDivElement>(null)
  const firstNew = useCallback((element: HTMLElement | null) => {
    newEntry.current = element
  }, [])
  // The page's scroll position is the browser's.
  useEffect(() => {
    if (!loaded || count === handled.current) return
    handled.current = count
    if (!isHere) return
    if (newEntry.current) newEntry.current.scrollIntoView({ block: 'nearest' })
    else end.current?.scrollIntoView({ block: 'nearest' })
  }, [count, isHere, handled, loaded])
  return { firstNew, end }
}
