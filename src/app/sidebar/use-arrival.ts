import { type RefObject, useEffect, useRef } from 'react'

/**
 * Focuses and scrolls to `part` each time `arrivals` increases.
 * @param isHere false where what was asked for is elsewhere on the page
 */
export function useArrival(arrivals: number, part: RefObject<HTMLElement>, isHere: boolean): void {
  const handled = useRef(0)
  // The page's focus and scroll position are the browser's.
  useEffect(() => {
    if (arrivals === handled.current) return
    handled.current = arrivals
    if (!isHere) return
    part.current?.focus({ preventScroll: true })
    part.current?.scrollIntoView({ block: 'start' })
  }, [arrivals, part, isHere])
}
