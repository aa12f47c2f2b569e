import { Button, IconButton } from '@zendeskgarden/react-buttons'
import { Item, Menu } from '@zendeskgarden/react-dropdowns'
import chevronIcon from '@zendeskgarden/svg-icons/src/16/chevron-up-fill.svg'
import styled from 'styled-components'
import { Icon } from '../design/Icon.tsx'
import { chosenBy } from '../design/menu-choice.ts'
import { StatusSquare, statusLabel, type TicketStatus, ticketStatuses } from '../design/StatusBadge.tsx'
import { color } from '../design/theme.ts'

const Bar = styled.footer`
  display: flex;
  align-items: center;
  justify-content: flex-end;
  gap: 16px;
  flex: none;
  height: 56px;
  padding: 0 20px;
  border-top: 1px solid ${color('border.default')};
  background: ${color('background.default')};

  /* Zendesk's own submit button is ink, not blue. */
  button[type='button'] {
    border-color: ${color('background.default')};
    background: ${color('foreground.default')};
    color: ${color('background.default')};

    &:hover {
      opacity: 0.9;
    }

    &:disabled {
      background: ${color('background.disabled')};
      color: ${color('foreground.disabled')};
    }
  }
`

const Said = styled.p<{ $bad: boolean }>`
  flex: 1;
  min-width: 0;
  margin: 0;
  color: ${(props) => color(props.$bad ? 'foreground.danger' : 'foreground.subtle')(props)};
`

const Split = styled.div`
  display: flex;
  gap: 1px;

  > :first-child {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }

  > :nth-child(2) {
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }
`

type Props = {
  status: TicketStatus
  isNew: boolean
  /** For those who may not change a status. */
  onlyAsIs: boolean
  busy: boolean
  disabled: boolean
  said: { text: string; bad: boolean } | undefined
  onSubmit: (status: TicketStatus) => void
}

export function SubmitBar({ status, isNew, onlyAsIs, busy, disabled, said, onSubmit }: Props) {
  // Zendesk never lets a ticket go back to New, nor an agent close one by hand.
  const choices = ticketStatuses.filter((choice) => choice !== 'closed' && (choice !== 'new' || isNew))
  const off = disabled || busy
  const submit = (
    <Button isPrimary disabled={off} onClick={() => onSubmit(status)}>
      {busy ? 'Submitting…' : `Submit as ${statusLabel(status)}`}
    </Button>
  )
  return (
    <Bar>
      <Said $bad={said?.bad ?? false} role={said?.bad ? 'alert' : 'status'}>
        {said?.text}
      </Said>
      {onlyAsIs ? (
        submit
      ) : (
        <Split>
          {submit}
          <Menu
            placement="top-end"
            style={{ minWidth: 230 }}
            onChange={(change) => {
              const chosen = choices.find((choice) => choice === chosenBy(change))
              if (chosen) onSubmit(chosen)
            }}
            button={(trigger) => (
              <IconButton {...trigger} isPrimary isPill={false} disabled={off} aria-label="Submit with another status">
                <Icon source={chevronIcon} />
              </IconButton>
            )}
          >
            {choices.map((choice) => (
              <Item
                key={choice}
                value={choice}
                label={`Submit as ${statusLabel(choice)}`}
                icon={<StatusSquare $status={choice} />}
              />
            ))}
          </Menu>
        </Split>
      )}
    </Bar>
  )
}
