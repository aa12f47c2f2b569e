import * as z from 'zod/mini'
import type { Clock } from '../browser/clock.ts'
import type { TicketId } from '../domain/ids.ts'
import { callZendesk } from './api.ts'
import type { Zendesk } from './zendesk.ts'

const Stamped = z.object({
  ticket: z.looseObject({
    status: z.string(),
    updated_at: z.string(),
    followup_ids: z.optional(z.nullable(z.array(z.int()))),
    tags: z.optional(z.nullable(z.array(z.string()))),
  }),
})

/** When the ticket was last saved, in whole seconds, and what Zendesk's own clock said when it answered. */
export type Stamp = {
  updatedAt: string
  status: string
  followUps: number[]
  tags: string[]
  zendeskNow: Date | undefined
}

export async function readStamp(zendesk: Pick<Zendesk, 'send'>, ticket: TicketId): Promise<Stamp> {
  const { data, response } = await callZendesk(
    zendesk,
    { method: 'GET', url: `/api/v2/tickets/${ticket}.json` },
    Stamped,
  )
  const date = Date.parse(response.header('Date') ?? '')
  return {
    updatedAt: data.ticket.updated_at,
    status: data.ticket.status,
    followUps: data.ticket.followup_ids ?? [],
    tags: data.ticket.tags ?? [],
    zendeskNow: Number.isNaN(date) ? undefined : new Date(date),
  }
}

/** Stamps have whole seconds and two saves can share one: a stamp is unique only when its second is over. */
const STABLE_AFTER_MS = 2_000

/**
 * Reads the ticket until its stamp can mean one save only, by Zendesk's own clock.
 * @param meanwhile called before the ticket is read again
 */
export async function waitForStableStamp(
  zendesk: Pick<Zendesk, 'send'>,
  ticket: TicketId,
  clock: Clock,
  meanwhile: () => Promise<void> = async () => undefined,
): Promise<Stamp> {
  let seenAt = clock.now().getTime()
  let stamp = await readStamp(zendesk, ticket)
  for (;;) {
    // Without a `Date` from Zendesk, our own clock measures how long the same stamp has been seen.
    const now = clock.now().getTime()
    const ageMs = stamp.zendeskNow ? stamp.zendeskNow.getTime() - Date.parse(stamp.updatedAt) : now - seenAt
    if (ageMs >= STABLE_AFTER_MS) return stamp
    await clock.wait(STABLE_AFTER_MS - Math.max(0, ageMs))
    await meanwhile()
    const again = await readStamp(zendesk, ticket)
    if (again.updatedAt !== stamp.updatedAt) seenAt = clock.now().getTime()
    stamp = again
  }
}
