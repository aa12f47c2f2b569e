import * as z from 'zod/mini'
import type { TicketId } from '../domain/ids.ts'
import { callZendesk } from './api.ts'
import { ZendeskError } from './error.ts'
import { withoutPlaceholders } from './escape.ts'
import { readStamp } from './ticket-stamp.ts'
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

/** A list of audits that lags is this patiently waited for. */
const LOOKS = 6
const LOOK_AGAIN_MS = 1_000
const MOST_WRITES = 3

type OnceComment = NewComment & { marker: { key: string } }
type Clock = { now(): Date; wait(ms: number): Promise<void> }

/**
 * Writes a comment that is in the ticket once however often this is called with one `key`: after an attempt whose outcome
 * is not known, the ticket's audits are asked first, and the comment is saved only if nobody saved since.
 * @param retried whether an earlier attempt with this key may have gone through
 */
export async function writeCommentOnce(
  zendesk: Pick<Zendesk, 'send' | 'agent'>,
  ticket: TicketId,
  comment: OnceComment,
  retried: boolean,
  clock: Clock,
): Promise<WrittenComment> {
  if (retried) return writeAfterLooking(zendesk, ticket, comment, clock)
  try {
    return await writeComment(zendesk, ticket, comment)
  } catch (error) {
    if (!isOutcomeUnknown(error)) throw error
    // It may stand there all the same: look before anybody says that it failed.
    const looked = await look(zendesk, ticket, comment, clock).catch(() => undefined)
    if (looked?.written) return looked.written
    throw error
  }
}

async function writeAfterLooking(
  zendesk: Pick<Zendesk, 'send' | 'agent'>,
  ticket: TicketId,
  comment: OnceComment,
  clock: Clock,
): Promise<WrittenComment> {
  for (let write = 1; ; write++) {
    const looked = await look(zendesk, ticket, comment, clock)
    if (looked.written) return looked.written
    try {
      return await writeComment(zendesk, ticket, { ...comment, stamp: looked.stamp })
    } catch (error) {
      // Somebody saved since, perhaps the attempt before this one: look again.
      const somebodySaved = error instanceof ZendeskError && error.reason === 'conflict'
      if (!somebodySaved || write >= MOST_WRITES) throw error
    }
  }
}

type Looked = { written: WrittenComment } | { written: undefined; stamp: string }

/** A list of audits that is older than the ticket proves nothing, so it is read until it is not. */
async function look(
  zendesk: Pick<Zendesk, 'send' | 'agent'>,
  ticket: TicketId,
  comment: OnceComment,
  clock: Clock,
): Promise<Looked> {
  for (let looks = 1; looks <= LOOKS; looks++) {
    const { updatedAt } = await readStamp(zendesk, ticket)
    const { written, newestAt } = await findComment(zendesk, ticket, comment, clock.now())
    if (written) return { written }
    if (newestAt !== undefined && Date.parse(newestAt) >= Date.parse(updatedAt))
      return { written: undefined, stamp: updatedAt }
    if (looks < LOOKS) await clock.wait(LOOK_AGAIN_MS)
  }
  throw new ZendeskError('unavailable', 'The list of what happened in the ticket is behind the ticket.')
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
  comment: OnceComment,
  now: Date,
): Promise<{ written: WrittenComment | undefined; newestAt: string | undefined }> {
  const url = `/api/v2/tickets/${ticket}/audits.json?${new URLSearchParams({ 'page[size]': '100', sort: '-created_at' })}`
  const { data } = await callZendesk(zendesk, { method: 'GET', url }, Audits)
  const text = withoutPlaceholders(comment.text).trim()
  const newestAt = data.audits.at(0)?.created_at
  for (const audit of data.audits) {
    const said = audit.events.find((event) => event.type === 'Comment')
    if (!said) continue
    const key = audit.metadata?.custom?.trading_grid?.key
    if (key === comment.marker.key) return { written: writtenComment(said), newestAt }
    // Where an account drops custom metadata, the same words by the same agent just now are the same comment.
    const recent = now.getTime() - Date.parse(audit.created_at) < SAME_COMMENT_WITHIN_MS
    const same = (said.plain_body ?? said.body ?? '').trim() === text
    if (key === undefined && recent && same && audit.author_id === zendesk.agent.id)
      return { written: writtenComment(said), newestAt }
  }
  return { written: undefined, newestAt }
}
