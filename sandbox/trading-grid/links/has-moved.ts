import * as z from 'zod/mini'
import { auditsSince } from '../ticket-audits.ts'
import type { World } from '../world.ts'
import { mergeTarget } from '../write-note.ts'
import { NoAnswer } from '../zendesk-client.ts'
import { usesZendesk } from './ticket-links.ts'

const Ticket = z.object({ ticket: z.object({ followup_ids: z.optional(z.array(z.int())) }) })
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
    if (how === 'merged') {
      const audits = await auditsSince(world, { account, ticket, lookBackTo: NEWEST })
      return Array.isArray(audits) && audits.some((audit) => mergeTarget(audit) === to)
    }
    const answer = await world.zendesk.send(account, `/api/v2/tickets/${ticket}.json`)
    return Ticket.safeParse(answer.json).data?.ticket.followup_ids?.includes(to) === true
  } catch (error) {
    if (error instanceof NoAnswer) return false
    throw error
  }
}
