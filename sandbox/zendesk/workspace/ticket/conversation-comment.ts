import type { Comment } from '../backend/support-shapes.ts'
import type { SavedTicket } from './ticket-state.ts'

export type ConversationComment = Comment & { author: string; authorIsAgent: boolean }

export function conversationOf({ comments, people }: SavedTicket): ConversationComment[] {
  return comments.map((comment) => {
    const author = people.get(comment.author_id)
    return {
      ...comment,
      author: author?.name ?? 'Unknown',
      authorIsAgent: author !== undefined && author.role !== 'end-user',
    }
  })
}
