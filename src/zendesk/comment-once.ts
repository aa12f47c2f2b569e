import * as z from 'zod/mini'
import type { Clock } from '../browser/clock.ts'
import type { TicketId } from '../domain/ids.ts'
import { type Audit, commentOf, markerOf, textOf, type WrittenComment, writtenComment } from './audits.ts'
import { ZendeskError } from './error.ts'
import { withoutPlaceholders } from './escape.ts'
import { type NewComment, writeComment } from './write-comment.ts'
import type { Zendesk } from './zendesk.ts'

/** An agent may press a second time, minutes later; older comments of the same words are other comments. */
const SAME_COMMENT_WITHIN_MS = 15 * 60_000
const MOST_WRITES = 3
/** A ticket that is saved every second for so long is left alone. */
const MOST_WAITS = 15

export type OnceComment = NewComment & { marker: { key: string } }

type Sender = Pick<Zendesk, 'send' | 'agent'>

/**
 * Writes a comment that is in the ticket once, however often this is called with one `key`.
 * @param retried whether an earlier attempt with this key may have gone through
 * @throws ZendeskError, with `outcomeUnknown` where the comment may be there all the same
 */
export async function writeCommentOnce(
  zendesk: Sender,
  ticket: TicketId,
  comment: OnceComment,
  retried: boolean,
  clock: Clock,
): Promise<WrittenComment> {
  let waits = 0
  let sent: NewComment = comment
  const outcome = await writeComment<never>({ zendesk, clock }, ticket, {
    mayBeThere: retried,
    backTo: ({ zendeskNow }) => new Date((zendeskNow ?? clock.now()).getTime() - SAME_COMMENT_WITHIN_MS),
    find: (audits, { updatedAt, zendeskNow }) => {
      // Before this attempt's first stamp only an earlier attempt can have written it.
      const since = retried ? (zendeskNow ?? clock.now()).getTime() - SAME_COMMENT_WITHIN_MS : Date.parse(updatedAt)
      return audits
        .filter((audit) => isOurs(audit, comment, zendesk.agent.id, since))
        .flatMap(commentIn)
        .reverse()
    },
    compose: async () => ({ comment: sent }),
    onRefused: async ({ reason }) => {
      const mayBeFollowers = reason === 'rejected' || reason === 'forbidden'
      if (!mayBeFollowers || !sent.followers) return reason === 'conflict'
      // One of them has left, or this agent may only comment: the comment is worth more than who is notified of it.
      const { followers: _, ...alone } = sent
      sent = alone
      return true
    },
    meanwhile: async () => {
      waits += 1
      if (waits > MOST_WAITS) throw new ZendeskError('conflict', 'The ticket is being saved again and again.')
    },
    rounds: MOST_WRITES,
    behind: { looks: 6, waitMs: 1_000 },
  })
  switch (outcome.outcome) {
    case 'written':
      return outcome.comments[0]
    case 'stopped':
      return outcome.stop
    case 'behind':
      throw new ZendeskError('unavailable', 'The list of what happened in the ticket is behind the ticket.')
    case 'gave-up':
      throw outcome.error ?? new ZendeskError('conflict', 'The ticket is being saved again and again.')
  }
}

const Keyed = z.looseObject({ key: z.string() })

/**
 * By its key. Where an account drops markers, by the same words of the same agent.
 * @param since in milliseconds; what was saved then or before is another comment
 */
function isOurs(audit: Audit, { text, marker, ...comment }: OnceComment, agent: number, since: number): boolean {
  const said = commentOf(audit)
  if (!said) return false
  const found = markerOf(audit)
  if (found !== undefined) return z.safeParse(Keyed, found).data?.key === marker.key
  if (audit.author_id !== agent || said.public !== comment.public) return false
  return Date.parse(audit.created_at) > since && textOf(said).trim() === withoutPlaceholders(text).trim()
}

function commentIn(audit: Audit): WrittenComment[] {
  const said = commentOf(audit)
  return said ? [writtenComment(said)] : []
}
