import closeIcon from '@zendeskgarden/svg-icons/src/12/x-stroke.svg'
import mailIcon from '@zendeskgarden/svg-icons/src/16/email-stroke.svg'
import styled from 'styled-components'
import { Icon } from '../design/Icon.tsx'
import { StatusSquare } from '../design/StatusBadge.tsx'
import { color } from '../design/theme.ts'
import { pathOf } from '../routing.ts'
import { useStore } from '../store.ts'
import type { TicketDesk } from '../ticket/ticket-desk.ts'
import { isUnsaved } from '../ticket/ticket-state.ts'
import { RouteLink } from './RouteLink.tsx'

const Tab = styled.li<{ $active: boolean }>`
  position: relative;
  display: flex;
  flex: 0 1 208px;
  min-width: 116px;
  border-right: 1px solid ${color('border.default')};
  background: ${(props) => color(props.$active ? 'background.default' : 'background.recessed')(props)};

  &:hover {
    background: ${color('background.default')};
  }
`

const TabLink = styled(RouteLink)`
  display: flex;
  align-items: center;
  gap: 10px;
  flex: 1;
  min-width: 0;
  padding: 0 34px 0 14px;
  color: ${color('foreground.default')};
  text-decoration: none;

  &:focus-visible {
    outline: 2px solid ${color('border.primaryEmphasis')};
    outline-offset: -3px;
  }
`

const Kind = styled.span`
  position: relative;
  display: inline-flex;
  color: ${color('foreground.subtle')};

  > :last-child {
    position: absolute;
    right: -5px;
    bottom: -4px;
    width: 9px;
    height: 9px;
  }
`

const Words = styled.span`
  min-width: 0;
  line-height: 16px;

  > * {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  > :first-child {
    font-size: 13px;
    font-weight: 600;
  }

  > :last-child {
    font-size: 12px;
    color: ${color('foreground.subtle')};
  }
`

const Close = styled.button`
  position: absolute;
  top: 14px;
  right: 8px;
  display: grid;
  place-items: center;
  width: 24px;
  height: 24px;
  border: 0;
  border-radius: 50%;
  background: none;
  color: ${color('foreground.subtle')};
  cursor: pointer;

  &:hover,
  &:focus-visible {
    background: ${color('background.emphasis')};
    color: ${color('foreground.onEmphasis')};
    outline: none;
  }
`

type Props = { desk: TicketDesk; active: boolean; onClose: () => void }

export function TicketTab({ desk, active, onClose }: Props) {
  const state = useStore(desk.state)
  const ticket = state.saved?.ticket
  return (
    <Tab $active={active}>
      <TabLink href={pathOf({ page: 'ticket', id: desk.id })} aria-current={active ? 'page' : undefined}>
        <Kind>
          <Icon source={mailIcon} />
          {ticket ? <StatusSquare $status={ticket.status} /> : <span />}
        </Kind>
        <Words>
          <span>{ticket?.subject || 'Ticket'}</span>
          <span>
            #{desk.id}
            {isUnsaved(state) && ' · not submitted'}
          </span>
        </Words>
      </TabLink>
      <Close type="button" aria-label={`Close ticket #${desk.id}`} onClick={onClose}>
        <Icon source={closeIcon} size={12} />
      </Close>
    </Tab>
  )
}
