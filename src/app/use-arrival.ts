import { type RefObject, useEffect } from 'react'

/**
 * Takes eyes and keyboard to a part of the page that the agent asked for.
 * @param arrivals grows with every wish; nothing happens while it is 0
 */
export function useArrival(arrivals: number, part: RefObject<HTMLElement>): void {
  // The page's focus and scroll position are the browser's.
  useEffect(() => {
    if (arrivals === 0) return
    part.current?.focus({ preventScroll: true })
    part.current?.scrollIntoView({ block: 'start' })
  }, [arrivals, part])
}
