import { useCallback } from 'react'
import styled from 'styled-components'
import { CommentItem } from './CommentItem.tsx'
import type { ConversationComment } from './conversation-comment.ts'

const Scroll = styled.section`
  flex: 1;
  min-height: 0;
  overflow-y: auto;
  padding: 8px 20px 16px;
  overscroll-behavior: contain;

  &:focus-visible {
    outline: none;
    box-shadow: inset 0 0 0 2px ${({ theme }) => theme.palette.blue instanceof Object ? theme.palette.blue[600] : 'blue'};
  }
`

/** As in Zendesk: the newest at the bottom, and there is where the agent starts. */
export function Conversation({ comments }: { comments: ConversationComment[] }) {
  const newest = comments.at(-1)?.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new comment is what moves the list to its end
  const keepAtEnd = useCallback((section: HTMLElement | null) => section?.scrollTo?.({ top: section.scrollHeight }), [newest])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
    <Scroll ref={keepAtEnd} aria-label="Conversation" tabIndex={0}>
      {comments.map((comment) => (
        <CommentItem key={comment.id} comment={comment} />
      ))}
    </Scroll>
  )
}
