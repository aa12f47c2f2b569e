import * as z from 'zod/mini'
import type { ThreadId, TicketId } from '../domain/ids.ts'
import type { Anchor } from '../domain/trail/check-anchors.ts'
import { callZendesk } from './api.ts'
import type { Zendesk } from './zendesk.ts'

const Marked = z.object({
  id: z.int(),
  created_at: z.string(),
  metadata: z.object({
    custom: z.object({
      trading_grid: z.object({
        thread: z.string(),
        head: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
        to: z.optional(z.int().check(z.positive())),
      }),
    }),
  }),
})
const AuditPage = z.object({
  /** Most audits are not ours and look like anything. */
  audits: z.array(z.unknown()),
  meta: z.optional(z.looseObject({ has_more: z.boolean(), after_cursor: z.optional(z.nullable(z.string())) })),
})
const PAGE_SIZE = 100

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
  const anchors: Anchor[] = []
  let after: string | undefined
  do {
    const query = new URLSearchParams({
      'page[size]': String(PAGE_SIZE),
      sort: '-created_at',
      ...(after ? { 'page[after]': after } : {}),
    })
    const url = `/api/v2/tickets/${ticket}/audits.json?${query}`
    const { data } = await callZendesk(zendesk, { method: 'GET', url }, AuditPage, signal)
    anchors.push(...data.audits.flatMap((audit) => anchorIn(audit, ticket, thread) ?? []))
    after = data.meta?.has_more ? (data.meta.after_cursor ?? undefined) : undefined
  } while (after)
  return anchors
}

function anchorIn(audit: unknown, ticket: TicketId, thread: ThreadId): Anchor | undefined {
  const marked = z.safeParse(Marked, audit)
  if (!marked.success) return undefined
  const { id, created_at, metadata } = marked.data
  const { trading_grid: marker } = metadata.custom
  if (marker.thread !== thread) return undefined
  const seq = marker.to === undefined ? {} : { seq: marker.to }
  return { ticket, auditId: id, at: created_at, ...seq, head: marker.head }
}
