import * as z from 'zod/mini'
import type { TicketId } from '../domain/ids.ts'
import { callZendesk } from './api.ts'
import { Attachment, type CommentFile, filesOf } from './audits.ts'
import type { Zendesk } from './zendesk.ts'

const Comments = z.object({ comments: z.array(z.looseObject({ id: z.int(), attachments: z.array(Attachment) })) })

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
