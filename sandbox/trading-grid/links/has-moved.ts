import * as z from 'zod/mini'
import { mergedInto } from '../../../src/domain/ticket/merged-into.ts'
import { auditsSince } from '../ticket-audits.ts'
import type { World } from '../world.ts'
import { NoAnswer } from '../zendesk-client.ts'
import { usesZendesk } from './ticket-links.ts'

const Ticket = z.object({
  ticket: z.object({
    status: z.string(),
    followup_ids: z.optional(z.array(z.int())),
    tags: z.optional(z.array(z.string())),
  }),
})
/** A merge closes the ticket, so it is among the newest of its audits. */
const NEWEST = new Date(8.64e15)

/** Whether Zendesk says that a conversation goes on in another ticket: a browser that says so may have made it up. */
export async function hasMoved(
  world: World,
  account: string,
  ticket: number,
  { to, how }: { to: number; how: 'merged' | 'follow-up' },
): Promise<boolean> {
  if (!usesZendesk(world)) return false
  try {
    const answer = await world.zendesk.send(account, `/api/v2/tickets/${ticket}.json`)
    const known = Ticket.safeParse(answer.json).data?.ticket
    if (how === 'follow-up') return known?.followup_ids?.includes(to) === true
    if (known?.status !== 'closed') return false
    const audits = await auditsSince(world, { account, ticket, lookBackTo: NEWEST })
    if (!Array.isArray(audits)) return false
    return mergedInto({ status: known.status, tags: known.tags ?? [] }, audits) === to
  } catch (error) {
    if (error instanceof NoAnswer) return false
    throw error
  }
}
