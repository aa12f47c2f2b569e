import { Item, Menu } from '@zendeskgarden/react-dropdowns'
import chevronIcon from '@zendeskgarden/svg-icons/src/12/chevron-down-fill.svg'
import replyIcon from '@zendeskgarden/svg-icons/src/16/arrow-reverse-stroke.svg'
import noteIcon from '@zendeskgarden/svg-icons/src/16/notes-stroke.svg'
import styled from 'styled-components'
import { Icon } from '../design/Icon.tsx'
import { chosenBy } from '../design/menu-choice.ts'
import { color, noteBorder, noteColor } from '../design/theme.ts'
import { ComposerToolbar } from './ComposerToolbar.tsx'
import type { ComposerDraft } from './composer-draft.ts'
import { PendingFiles } from './PendingFiles.tsx'
import { RichTextEditor } from './RichTextEditor.tsx'

const Box = styled.section<{ $note: boolean }>`
  display: flex;
  flex-direction: column;
  flex: none;
  height: 236px;
  border-top: 1px solid ${(props) => (props.$note ? noteBorder(props) : color('border.default')(props))};
  background: ${(props) => (props.$note ? noteColor(props) : color('background.default')(props))};
`

const Channel = styled.div`
  display: flex;
  align-items: center;
  gap: 12px;
  flex: none;
  padding: 8px 20px 4px;
`

const ChannelButton = styled.button`
  display: inline-flex;
  align-items: center;
  gap: 8px;
  height: 32px;
  padding: 0 10px;
  border: 0;
  border-radius: 4px;
  background: none;
  color: ${color('foreground.default')};
  font: inherit;
  font-weight: 600;
  white-space: nowrap;
  cursor: pointer;

  &:hover {
    background: rgb(128 128 128 / 12%);
  }

  &:focus-visible {
    outline: 2px solid ${color('border.primaryEmphasis')};
  }
`

const To = styled.span`
  min-width: 0;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  color: ${color('foreground.subtle')};

  b {
    margin-inline-start: 6px;
    padding: 3px 10px;
    border-radius: 12px;
    background: ${color('background.recessed')};
    color: ${color('foreground.default')};
    font-weight: 400;
  }
`

type Props = {
  draft: ComposerDraft
  requester: string
  canReplyPublicly: boolean
  disabled: boolean
  onType: (type: ComposerDraft['type']) => void
  onHtml: (html: string) => void
  onAttach: (files: File[]) => void
  onDetach: (key: string) => void
}

export function Composer({ draft, requester, canReplyPublicly, disabled, onType, onHtml, onAttach, onDetach }: Props) {
  const isNote = draft.type === 'internalNote'
  return (
    <Box $note={isNote} aria-label="Composer">
      <Channel>
        <Menu
          isCompact
          placement="top-start"
          onChange={(change) => {
            const chosen = chosenBy(change)
            if (chosen === 'publicReply' || chosen === 'internalNote') onType(chosen)
          }}
          button={(trigger) => (
            <ChannelButton {...trigger} type="button" disabled={disabled}>
              <Icon source={isNote ? noteIcon : replyIcon} />
              {isNote ? 'Internal note' : 'Public reply'}
              <Icon source={chevronIcon} size={12} />
            </ChannelButton>
          )}
        >
          <Item value="publicReply" label="Public reply" isDisabled={!canReplyPublicly} />
          <Item value="internalNote" label="Internal note" />
        </Menu>
        <To>
          {isNote ? (
            'Only agents will see it'
          ) : (
            <>
              To <b>{requester}</b>
            </>
          )}
        </To>
      </Channel>
      <RichTextEditor
        label={isNote ? 'Internal note' : 'Public reply'}
        html={draft.html}
        disabled={disabled}
        onHtml={onHtml}
      />
      <PendingFiles files={draft.files} onDetach={onDetach} />
      <ComposerToolbar disabled={disabled} onAttach={onAttach} />
    </Box>
  )
}
