import { useCallback, useState } from 'react'

/** Whether an element can be seen in the window, as far as scrolling goes. */
export function useOnScreen(): [(element: HTMLElement | null) => void, boolean] {
  const [onScreen, setOnScreen] = useState(false)
  const [observer] = useState(
    () => new IntersectionObserver((entries) => setOnScreen(entries.at(-1)?.isIntersecting ?? false)),
  )
  const watch = useCallback(
    (element: HTMLElement | null) => {
      observer.disconnect()
      if (element) observer.observe(element)
    },
    [observer],
  )
  return [watch, onScreen]
}
