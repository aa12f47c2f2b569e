import { type RefObject, useLayoutEffect, useState } from 'react'

/**
 * How many of a list's items do not fit on its first line. The list clips what is below.
 * @param open nothing is clipped, so nothing is counted anew
 */
export function useHiddenCount(list: RefObject<HTMLElement>, count: number, open: boolean): number {
  const [hidden, setHidden] = useState(0)
  // Where lines break is the browser's to say.
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted anew when there are more or fewer items
  useLayoutEffect(() => {
    const items = list.current
    if (!items || open) return
    const measure = () => {
      const top = items.firstElementChild instanceof HTMLElement ? items.firstElementChild.offsetTop : 0
      const below = [...items.children].filter((item) => item instanceof HTMLElement && item.offsetTop > top)
      setHidden(below.length)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(items)
    return () => observer.disconnect()
  }, [list, count, open])
  return hidden
}
