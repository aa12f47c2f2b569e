import { type RefObject, useEffect, useRef } from 'react'

/**
 * Focuses and scrolls to `part` each time `arrivals` increases.
 * @param where `elsewhere` on the page is what was asked for; `within` the part something brings itself into view
 */
export function useArrival(
  arrivals: number,
  part: RefObject<HTMLElement>,
  where: 'here' | 'within' | 'elsewhere',
): void {
  const handled = useRef(0)
  // The page's focus and scroll position are the browser's.
  useEffect(() => {
    if (arrivals === handled.current) return
    handled.current = arrivals
    if (where === 'elsewhere') return
    part.current?.focus({ preventScroll: true })
    if (where === 'here') part.current?.scrollIntoView({ block: 'start' })
  }, [arrivals, part, where])
}

/** Where less than this of a tab's content could be seen, it is brought up. */
const LEAST_IN_VIEW_PX = 280

/**
 * Scrolls to `part` each time `glances` increases and too little of what is below its top can be seen.
 * @param isHere false where something within the part brings itself into view
 */
export function useGlance(glances: number, part: RefObject<HTMLElement>, isHere: boolean): void {
  const handled = useRef(0)
  // The page's scroll position is the browser's.
  useEffect(() => {
    if (glances === handled.current) return
    handled.current = glances
    if (!isHere) return
    const top = part.current?.getBoundingClientRect().top ?? 0
    if (window.innerHeight - top < LEAST_IN_VIEW_PX) part.current?.scrollIntoView({ block: 'start' })
  }, [glances, part, isHere])
}
