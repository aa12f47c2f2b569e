import type { Platform } from '../platform.ts'
import type { Comment, Ticket, Via } from '../store/records.ts'
import type { Caller } from './caller.ts'
import { cutSilently, htmlToText, sanitizeHtml, textToHtml } from './comment-text.ts'
import { expandPlaceholders, ticketValues } from './placeholders.ts'
import { forbidden, recordInvalid } from './refusal.ts'
import type { CommentChange } from './ticket-change.ts'
import { wholeSeconds } from './time.ts'
import { consumeUploads } from './upload-tokens.ts'

const MAX_COMMENTS = 5000

type Adding = { ticket: Ticket; change: CommentChange; auditId: number; origin: Origin }

export function addComment(platform: Platform, caller: Caller, { ticket, change, auditId, origin }: Adding): Comment {
  const { desk, clock } = platform
  if (desk.comments.count(ticket.id) >= MAX_COMMENTS) {
    throw recordInvalid({
      base: [{ description: `Ticket has reached the limit of ${MAX_COMMENTS} comments`, error: 'TooManyComments' }],
    })
  }
  const text = textOf(platform, caller, ticket, change)
  const attachmentIds = consumeUploads(platform, caller, change.uploads ?? [])
  if (text.body === '' && attachmentIds.length === 0) {
    throw recordInvalid({ comment: [{ description: 'Comment: cannot be blank', error: 'BlankValue' }] })
  }

  const id = desk.nextId()
  const comment: Comment = {
    id,
    ticketId: ticket.id,
    auditId,
    authorId: authorOf(platform, caller, change),
    public: change.public ?? ticket.isPublic,
    ...text,
    attachmentIds,
    via: origin.via,
    createdAt: wholeSeconds(clock.now()),
  }
  desk.comments.put(id, comment, { owner: ticket.id })
  for (const attachmentId of attachmentIds) {
    const attachment = desk.attachments.get(attachmentId)
    if (attachment) desk.attachments.put(attachmentId, attachment, { owner: id })
  }
  return comment
}

function textOf(platform: Platform, caller: Caller, ticket: Ticket, change: CommentChange) {
  const values = ticketValues(platform.desk, ticket, caller.user)
  if (change.html_body !== undefined) {
    const htmlBody = sanitizeHtml(cutSilently(expandPlaceholders(change.html_body, values)))
    return { htmlBody, body: htmlToText(htmlBody) }
  }
  const body = cutSilently(expandPlaceholders(change.body ?? change.value ?? '', values))
  return { body, htmlBody: textToHtml(body) }
}

/** Writing in somebody else's name takes an admin. */
function authorOf({ desk }: Platform, caller: Caller, change: CommentChange): number {
  if (change.author_id === undefined || change.author_id === caller.user.id) return caller.user.id
  if (caller.user.role !== 'admin') throw forbidden()
  if (!desk.users.get(change.author_id)) {
    throw recordInvalid({ author_id: [{ description: 'Author is not a user', error: 'InvalidValue' }] })
  }
  return change.author_id
}

/** How an update came to be: the API unless something else is said. */
export type Origin = { via: Via; client: string }
