import * as z from 'zod/mini'
import type { TicketId } from '../domain/ids.ts'
import { callZendesk } from './api.ts'
import { ZendeskError } from './error.ts'
import { withoutPlaceholders } from './escape.ts'
import { type NewComment, writeComment } from './tickets.ts'
import { CommentEvent, type WrittenComment, writtenComment } from './written-comment.ts'
import type { Zendesk } from './zendesk.ts'

const Audits = z.object({
  audits: z.array(
    z.looseObject({
      author_id: z.int(),
      created_at: z.string(),
      metadata: z.optional(
        z.looseObject({
          custom: z.optional(
            z.nullable(z.looseObject({ trading_grid: z.optional(z.looseObject({ key: z.optional(z.string()) })) })),
          ),
        }),
      ),
      events: z.array(
        z.extend(CommentEvent, {
          body: z.optional(z.nullable(z.string())),
          plain_body: z.optional(z.nullable(z.string())),
        }),
      ),
    }),
  ),
})

/** An agent may press a second time, minutes later; older comments of the same words are other comments. */
const SAME_COMMENT_WITHIN_MS = 15 * 60_000

/**
 * Writes a comment that is in the ticket once however often this is called with one `key`: after an attempt whose outcome
 * is not known, the ticket's audits are asked first.
 * @param retried whether an earlier attempt with this key may have gone through
 */
export async function writeCommentOnce(
  zendesk: Pick<Zendesk, 'send' | 'agent'>,
  ticket: TicketId,
  comment: NewComment & { marker: { key: string } },
  retried: boolean,
  now: Date,
): Promise<WrittenComment> {
  const earlier = retried ? await findComment(zendesk, ticket, comment, now) : undefined
  if (earlier !== undefined) return earlier
  try {
    return await writeComment(zendesk, ticket, comment)
  } catch (error) {
    if (!isOutcomeUnknown(error)) throw error
    // It may stand there all the same: look before anybody says that it failed.
    const written = await findComment(zendesk, ticket, comment, now).catch(() => undefined)
    if (written === undefined) throw error
    return written
  }
}

/** After these nobody knows whether Zendesk saved. */
export function isOutcomeUnknown(error: unknown): boolean {
  return (
    error instanceof ZendeskError &&
    ['offline', 'timed-out', 'unavailable', 'unreadable', 'proxy'].includes(error.reason)
  )
}

async function findComment(
  zendesk: Pick<Zendesk, 'send' | 'agent'>,
  ticket: TicketId,
  comment: NewComment & { marker: { key: string } },
  now: Date,
): Promise<WrittenComment | undefined> {
  const url = `/api/v2/tickets/${ticket}/audits.json?${new URLSearchParams({ 'page[size]': '100', sort: '-created_at' })}`
  const { data } = await callZendesk(zendesk, { method: 'GET', url }, Audits)
  const text = withoutPlaceholders(comment.text).trim()
  for (const audit of data.audits) {
    const said = audit.events.find((event) => event.type === 'Comment')
    if (!said) continue
    if (audit.metadata?.custom?.trading_grid?.key === comment.marker.key) return writtenComment(said)
    // Where an account drops custom metadata, the same words by the same agent just now are the same comment.
    const recent = now.getTime() - Date.parse(audit.created_at) < SAME_COMMENT_WITHIN_MS
    const same = (said.plain_body ?? said.body ?? '').trim() === text
    if (recent && same && audit.author_id === zendesk.agent.id) return writtenComment(said)
  }
  return undefined
}
