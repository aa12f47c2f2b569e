import type { TicketId } from '../domain/ids.ts'
import { readStamp, type Stamp } from '../zendesk/ticket-stamp.ts'
import type { Zendesk } from '../zendesk/zendesk.ts'

/** Zendesk's stamps have whole seconds: only a second that is over can have one meaning. */
const SETTLED_AFTER_MS = 2_000

type World = {
  zendesk: Pick<Zendesk, 'send'>
  clock: { now(): Date; wait(ms: number): Promise<void> }
}

/**
 * Reads the ticket until its stamp counts: when Zendesk's own clock has moved on from it.
 * @param meanwhile called before the ticket is read again
 */
export async function settle(world: World, ticket: TicketId, meanwhile: () => Promise<void>): Promise<Stamp> {
  let seenAt = world.clock.now().getTime()
  let stamp = await readStamp(world.zendesk, ticket)
  for (;;) {
    // Without a `Date` from Zendesk, our own clock measures how long the same stamp has been seen.
    const now = world.clock.now().getTime()
    const ageMs = stamp.zendeskNow ? stamp.zendeskNow.getTime() - Date.parse(stamp.updatedAt) : now - seenAt
    if (ageMs >= SETTLED_AFTER_MS) return stamp
    await world.clock.wait(SETTLED_AFTER_MS - Math.max(0, ageMs))
    await meanwhile()
    const again = await readStamp(world.zendesk, ticket)
    if (again.updatedAt !== stamp.updatedAt) seenAt = world.clock.now().getTime()
    stamp = again
  }
}
