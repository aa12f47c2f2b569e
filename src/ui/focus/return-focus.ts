import { useEffect, useState } from 'react'
import { focusIsLost } from './focus-lost.ts'

/**
 * When this view goes while it has the focus, the focus goes back to where it was before. Where that is gone too, it goes to
 * the part of the page that it was in, rather than to the page's beginning.
 */
export function useReturnFocus(): void {
  const [before] = useState(() => placesOf(document.activeElement))
  useEffect(
    () => () => {
      if (!focusIsLost()) return
      const back = before.find((place) => place.isConnected)
      if (back && back !== before[0]) back.tabIndex = -1
      back?.focus()
    },
    [before],
  )
}

/** The element that has the focus, then the parts of the page around it, inner ones first. */
function placesOf(element: Element | null): HTMLElement[] {
  const places: HTMLElement[] = []
  for (let at = element; at && at !== document.body; at = at.parentElement) {
    const isPlace = at === element || at.matches('section, main, [role=tabpanel]')
    if (isPlace && at instanceof HTMLElement) places.push(at)
  }
  return places
}
