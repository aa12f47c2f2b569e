import * as z from 'zod/mini'
import type { ThreadId, TicketId } from '../domain/ids.ts'
import type { Anchor } from '../domain/trail/check-anchors.ts'
import { markerOf, readAudits } from './audits.ts'
import type { Zendesk } from './zendesk.ts'

const Marker = z.object({
  thread: z.string(),
  head: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  to: z.optional(z.int().check(z.positive())),
})

/**
 * What the notes in a ticket say of a thread's trail: `head` and `to` in the `metadata.custom.trading_grid` of their
 * audits. All of them, newest first: a trail that was rewritten agrees with the notes written since, not with the older.
 */
export async function readAnchors(
  zendesk: Pick<Zendesk, 'send'>,
  ticket: TicketId,
  thread: ThreadId,
  signal?: AbortSignal,
): Promise<Anchor[]> {
  const audits = await readAudits(zendesk, ticket, undefined, signal)
  return audits.flatMap((audit): Anchor[] => {
    const marker = z.safeParse(Marker, markerOf(audit)).data
    if (marker?.thread !== thread) return []
    const seq = marker.to === undefined ? {} : { seq: marker.to }
    return [{ ticket, auditId: audit.id, at: audit.created_at, ...seq, head: marker.head }]
  })
}
