import { useEffect } from 'react'
import { focusIsLost } from './focus-lost.ts'
import { focusNear, placesOf } from './near.ts'

/** By then whatever takes the place of what is gone has taken the focus, if it wants it. */
const SETTLED_AFTER_MS = 50

/**
 * What an agent presses often goes once it is done: an exception that is resolved has no Resolve button. Wherever that
 * takes the focus along, it goes to the heading of the part that was pressed in, rather than to the page's beginning.
 */
export function useKeepFocus(): void {
  useEffect(() => keepFocus(document), [])
}

function keepFocus(page: Document): () => void {
  let places: HTMLElement[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const remember = ({ target }: Event) => {
    places = target instanceof Element ? placesOf(target) : []
  }
  // Whoever leaves an element that stays has gone elsewhere on purpose.
  const forget = ({ target }: Event) =>
    queueMicrotask(() => {
      if (target === places[0] && places[0]?.isConnected) places = []
    })
  const observer = new MutationObserver(() => {
    if (places[0]?.isConnected !== false) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (focusIsLost()) focusNear(places)
      places = []
    }, SETTLED_AFTER_MS)
  })
  page.addEventListener('focusin', remember)
  page.addEventListener('focusout', forget)
  observer.observe(page.body, { childList: true, subtree: true })
  return () => {
    page.removeEventListener('focusin', remember)
    page.removeEventListener('focusout', forget)
    observer.disconnect()
    clearTimeout(timer)
  }
}
