import { useEffect } from 'react'
import type { TicketHost } from '../../zendesk/zendesk.ts'

const LEAST_HEIGHT_PX = 680
const MOST_HEIGHT_PX = 1_100
/** What the browser and Zendesk themselves take of the screen, above and below the app. */
const TAKEN_PX = 270
/** Two lines: a ticket that does not concern the app takes no more of the agent's screen. */
const UNCONCERNED_HEIGHT_PX = 72

/** Set once, so that nothing in Zendesk moves; the page scrolls inside. Larger screens show more of it. */
function heightFor(screen: Pick<Screen, 'availHeight'>): number {
  return Math.min(MOST_HEIGHT_PX, Math.max(LEAST_HEIGHT_PX, screen.availHeight - TAKEN_PX))
}

export function useSidebarHeight(host: TicketHost, concerned: boolean): void {
  useEffect(() => host.setHeight(concerned ? heightFor(window.screen) : UNCONCERNED_HEIGHT_PX), [host, concerned])
}
