import * as z from 'zod/mini'
import type { Channel } from '../browser/channel.ts'

/** Said by every page beside a ticket, about itself. */
const Presence = z.object({ kind: z.literal('presence'), ticket: z.int(), visible: z.boolean() })

export function sayPresence(channel: Channel, ticket: number, visible: boolean): void {
  channel.say({ kind: 'presence', ticket, visible } satisfies z.infer<typeof Presence>)
}

/** Which tickets are open in this browser, and which of them the agent sees. */
export function followPresence(channel: Channel, cameIntoView: () => void) {
  const open = new Map<number, boolean>()
  const stop = channel.onHear((message) => {
    const heard = z.safeParse(Presence, message)
    if (!heard.success) return
    const { ticket, visible } = heard.data
    const isNew = visible && open.get(ticket) !== true
    open.set(ticket, visible)
    if (isNew) cameIntoView()
  })
  return {
    isOpen: (ticket: number) => open.has(ticket),
    isInView: (ticket: number) => open.get(ticket) === true,
    anyInView: () => [...open.values()].some((visible) => visible),
    stop,
  }
}
