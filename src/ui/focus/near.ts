/** The element that has the focus, then the parts of the page around it, inner ones first. */
export function placesOf(element: Element | null): HTMLElement[] {
  const places: HTMLElement[] = []
  for (let at = element; at && at !== document.body; at = at.parentElement) {
    const isPlace = at === element || at.matches('section, main, [role=tabpanel]')
    if (isPlace && at instanceof HTMLElement) places.push(at)
  }
  return places
}

/** Where the focus was before; where that is gone, the heading of the part of the page that it was in. */
export function focusNear(before: HTMLElement[]): void {
  const back = before.find((place) => place.isConnected)
  const isSame = back === before[0]
  const next = isSame ? back : (back?.querySelector<HTMLElement>('h1, h2, h3, h4, h5') ?? back)
  if (next && !isSame) next.tabIndex = -1
  next?.focus()
}
