import { useEffect } from 'react'
import type { TicketHost } from '../zendesk/zendesk.ts'

/** Set once, so that nothing in Zendesk moves; the page scrolls inside. */
const HEIGHT_PX = 680
/** Two lines: a ticket that does not concern the app takes no more of the agent's screen. */
const UNCONCERNED_HEIGHT_PX = 72

export function useSidebarHeight(host: TicketHost, concerned: boolean): void {
  useEffect(() => host.setHeight(concerned ? HEIGHT_PX : UNCONCERNED_HEIGHT_PX), [host, concerned])
}
