import { useCallback } from 'react'
import styled from 'styled-components'
import { color } from '../design/theme.ts'
import { CommentItem } from './CommentItem.tsx'
import { conversationOf } from './conversation-comment.ts'
import type { SavedTicket } from './ticket-state.ts'

const Subject = styled.div`
  flex: none;
  padding: 14px 20px 10px;
  border-bottom: 1px solid ${color('border.subtle')};

  h2 {
    margin: 0;
    overflow: hidden;
    font-size: 18px;
    font-weight: 600;
    line-height: 24px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  p {
    margin: 0;
    font-size: 12px;
    color: ${color('foreground.subtle')};
  }
`

const Scroll = styled.section`
  flex: 1;
  min-height: 0;
  overflow-y: auto;
  padding: 4px 20px 16px;
  overscroll-behavior: contain;

  &:focus-visible {
    outline: 2px solid ${color('border.primaryEmphasis')};
    outline-offset: -2px;
  }
`

const channels = new Map(Object.entries<string>({ web: 'Via web form', email: 'Via email', api: 'Via API' }))

/** As in Zendesk: the newest at the bottom, and there is where the agent starts. */
export function Conversation({ saved }: { saved: SavedTicket }) {
  const newest = saved.comments.at(-1)?.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new comment is what moves the list to its end
  const keepAtEnd = useCallback((list: HTMLElement | null) => list?.scrollTo?.({ top: list.scrollHeight }), [newest])
  return (
    <>
      <Subject>
        <h2 title={saved.ticket.subject ?? ''}>{saved.ticket.subject || '(no subject)'}</h2>
        <p>{channels.get(saved.ticket.via?.channel ?? 'web') ?? `Via ${saved.ticket.via?.channel}`}</p>
      </Subject>
      <Scroll ref={keepAtEnd} aria-label="Conversation" tabIndex={0}>
        {conversationOf(saved).map((comment) => (
          <CommentItem key={comment.id} comment={comment} />
        ))}
      </Scroll>
    </>
  )
}
