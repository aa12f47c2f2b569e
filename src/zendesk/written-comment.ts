import * as z from 'zod/mini'
import type { TicketId } from '../domain/ids.ts'
import { callZendesk } from './api.ts'
import type { Zendesk } from './zendesk.ts'

const Attachments = z.array(z.looseObject({ file_name: z.string(), size: z.optional(z.nullable(z.number())) }))

/** A comment as an audit tells of it. */
export const CommentEvent = z.looseObject({
  id: z.int(),
  type: z.string(),
  attachments: z.optional(z.nullable(Attachments)),
})

export type CommentFile = { name: string; size: number }
/** A comment that stands in the ticket. `files` is absent where the audit says nothing of any. */
export type WrittenComment = { id: number; files?: CommentFile[] }

export function writtenComment({ id, attachments }: z.infer<typeof CommentEvent>): WrittenComment {
  return { id, ...(attachments ? { files: filesOf(attachments) } : {}) }
}

function filesOf(attachments: z.infer<typeof Attachments>): CommentFile[] {
  return attachments.map(({ file_name, size }) => ({ name: file_name, size: size ?? 0 }))
}

const Comments = z.object({ comments: z.array(z.looseObject({ id: z.int(), attachments: Attachments })) })

/** The files of one of the newest comments. @returns undefined where it is not among them */
export async function readCommentFiles(
  zendesk: Pick<Zendesk, 'send'>,
  ticket: TicketId,
  comment: number,
): Promise<CommentFile[] | undefined> {
  const query = new URLSearchParams({ 'page[size]': '30', sort: '-created_at' })
  const url = `/api/v2/tickets/${ticket}/comments.json?${query}`
  const { data } = await callZendesk(zendesk, { method: 'GET', url }, Comments)
  const found = data.comments.find(({ id }) => id === comment)
  return found && filesOf(found.attachments)
}
