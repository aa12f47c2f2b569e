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
    return where === 'here' && part.current ? bringUp(part.current) : undefined
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
    const shown = part.current
    if (!shown || window.innerHeight - shown.getBoundingClientRect().top >= LEAST_IN_VIEW_PX) return
    return bringUp(shown)
  }, [glances, part, isHere])
}

/** What a tab holds may come late, and then there is more to scroll by. */
const GROWS_FOR_MS = 2_000

/** Scrolls to the top of `part`, and again as it grows, until somebody scrolls. @returns ends it */
function bringUp(part: HTMLElement): () => void {
  const scroll = () => {
    part.scrollIntoView({ block: 'start' })
    return window.scrollY
  }
  let at = scroll()
  const observer = new ResizeObserver(() => {
    if (window.scrollY === at) at = scroll()
    else observer.disconnect()
  })
  observer.observe(part)
  const timer = setTimeout(() => observer.disconnect(), GROWS_FOR_MS)
  return () => {
    clearTimeout(timer)
    observer.disconnect()
  }
}
