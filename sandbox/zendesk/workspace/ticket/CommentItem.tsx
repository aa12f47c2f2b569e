import styled from 'styled-components'
import { PersonAvatar } from '../design/PersonAvatar.tsx'
import { color, noteBorder, noteColor } from '../design/theme.ts'
import { timeOf } from '../design/time.ts'
import { RichText } from '../html/RichText.tsx'
import { AttachmentList } from './AttachmentList.tsx'
import type { ConversationComment } from './conversation-comment.ts'

const Item = styled.article`
  display: grid;
  grid-template-columns: 32px 1fr;
  gap: 12px;
  padding: 14px 0;
`

const Head = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  column-gap: 8px;
  margin-bottom: 2px;

  strong {
    font-weight: 600;
  }

  span,
  time {
    font-size: 12px;
    color: ${color('foreground.subtle')};
  }
`

const Body = styled.div<{ $note: boolean }>`
  ${({ $note, theme }) =>
    $note &&
    `margin-top: 4px; padding: 12px 14px; border: 1px solid ${noteBorder({ theme })}; border-radius: 6px; background: ${noteColor({ theme })};`}
`

const Kind = styled.span`
  && {
    font-weight: 600;
    color: ${color('foreground.warningEmphasis')};
  }
`

export function CommentItem({ comment }: { comment: ConversationComment }) {
  const kind = comment.public ? 'Public reply' : 'Internal note'
  return (
    <Item aria-label={`${kind} by ${comment.author}`}>
      <PersonAvatar name={comment.author} isAgent={comment.authorIsAgent} />
      <div>
        <Head>
          <strong>{comment.author}</strong>
          {!comment.public && <Kind>Internal</Kind>}
          <time dateTime={comment.created_at}>{timeOf(comment.created_at)}</time>
        </Head>
        <Body $note={!comment.public}>
          <RichText html={comment.html_body} />
          <AttachmentList attachments={comment.attachments} />
        </Body>
      </div>
    </Item>
  )
}
