import { IconButton } from '@zendeskgarden/react-buttons'
import boldIcon from '@zendeskgarden/svg-icons/src/16/bold-stroke.svg'
import italicIcon from '@zendeskgarden/svg-icons/src/16/italic-stroke.svg'
import listIcon from '@zendeskgarden/svg-icons/src/16/list-bullet-stroke.svg'
import clipIcon from '@zendeskgarden/svg-icons/src/16/paperclip.svg'
import { useRef } from 'react'
import styled from 'styled-components'
import { Icon } from '../design/Icon.tsx'

const Row = styled.div`
  display: flex;
  align-items: center;
  gap: 4px;
  flex: none;
  padding: 2px 20px 8px;
`

const marks = [
  { command: 'bold', label: 'Bold', icon: boldIcon },
  { command: 'italic', label: 'Italic', icon: italicIcon },
  { command: 'insertUnorderedList', label: 'Bulleted list', icon: listIcon },
] as const

export function ComposerToolbar({ disabled, onAttach }: { disabled: boolean; onAttach: (files: File[]) => void }) {
  const picker = useRef<HTMLInputElement>(null)
  return (
    <Row role="toolbar" aria-label="Formatting">
      {marks.map(({ command, label, icon }) => (
        <IconButton
          key={command}
          size="small"
          isPill={false}
          disabled={disabled}
          aria-label={label}
          title={label}
          // The selection would leave the editor before the click arrives.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => document.execCommand(command)}
        >
          <Icon source={icon} />
        </IconButton>
      ))}
      <IconButton
        size="small"
        isPill={false}
        disabled={disabled}
        aria-label="Attach files"
        title="Attach files"
        onClick={() => picker.current?.click()}
      >
        <Icon source={clipIcon} />
      </IconButton>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label="Files to attach"
        onChange={(event) => {
          onAttach([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
    </Row>
  )
}
