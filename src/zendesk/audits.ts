import * as z from 'zod/mini'
import type { TicketId } from '../domain/ids.ts'
import { everyPage, inPages } from './every-page.ts'
import type { Zendesk } from './zendesk.ts'

export const Attachment = z.looseObject({ file_name: z.string(), size: z.optional(z.nullable(z.number())) })

/** An event of an audit, with what is known only of comments. */
export const AuditEvent = z.looseObject({
  id: z.int(),
  type: z.string(),
  public: z.optional(z.nullable(z.boolean())),
  body: z.optional(z.nullable(z.string())),
  plain_body: z.optional(z.nullable(z.string())),
  attachments: z.optional(z.nullable(z.array(Attachment))),
})
export type AuditEvent = z.infer<typeof AuditEvent>

const Source = z.looseObject({
  rel: z.optional(z.nullable(z.string())),
  from: z.optional(z.nullable(z.looseObject({ ticket_id: z.optional(z.nullable(z.int())) }))),
})

/** One save of a ticket. */
export const Audit = z.looseObject({
  id: z.int(),
  author_id: z.optional(z.nullable(z.int())),
  created_at: z.string(),
  via: z.optional(z.nullable(z.looseObject({ source: z.optional(z.nullable(Source)) }))),
  metadata: z.optional(z.nullable(z.looseObject({ custom: z.optional(z.unknown()) }))),
  events: z.array(AuditEvent),
})
export type Audit = z.infer<typeof Audit>

const AuditPage = z.object({
  audits: z.array(Audit),
  ...inPages,
})

/**
 * The saves of a ticket, newest first.
 * @param backTo reads to the end of the page on which something older stands; absent, all of them
 */
export async function readAudits(
  zendesk: Pick<Zendesk, 'send'>,
  ticket: TicketId,
  backTo?: Date,
  signal?: AbortSignal,
): Promise<Audit[]> {
  const read: Audit[] = []
  const path = `/api/v2/tickets/${ticket}/audits.json`
  for await (const page of everyPage(zendesk, path, { sort: '-created_at' }, AuditPage, signal)) {
    read.push(...page.audits)
    const oldest = page.audits.at(-1)
    if (oldest === undefined || (backTo && Date.parse(oldest.created_at) < backTo.getTime())) break
  }
  return read
}

const Custom = z.looseObject({ trading_grid: z.optional(z.unknown()) })

/** What the app said of itself in a save: `metadata.custom.trading_grid`. Accounts may drop it. */
export function markerOf({ metadata }: Audit): unknown {
  const custom = z.safeParse(Custom, metadata?.custom)
  return custom.success ? custom.data.trading_grid : undefined
}

export function commentOf({ events }: Pick<Audit, 'events'>): AuditEvent | undefined {
  return events.find(({ type }) => type === 'Comment')
}

export function textOf({ plain_body, body }: AuditEvent): string {
  return plain_body ?? body ?? ''
}

export type CommentFile = { name: string; size: number }

/** A comment that is in the ticket. `files` is absent where the audit does not list any. */
export type WrittenComment = { id: number; files?: CommentFile[] }

export function writtenComment({ id, attachments }: AuditEvent): WrittenComment {
  return attachments ? { id, files: filesOf(attachments) } : { id }
}

export function filesOf(attachments: z.infer<typeof Attachment>[]): CommentFile[] {
  return attachments.map(({ file_name, size }) => ({ name: file_name, size: size ?? 0 }))
}
