import closeIcon from '@zendeskgarden/svg-icons/src/12/x-stroke.svg'
import mailIcon from '@zendeskgarden/svg-icons/src/16/email-stroke.svg'
import styled from 'styled-components'
import { Icon } from '../design/Icon.tsx'
import { StatusSquare, type TicketStatus } from '../design/StatusBadge.tsx'
import { color } from '../design/theme.ts'
import { pathOf } from '../routing.ts'
import { RouteLink } from './RouteLink.tsx'

export type TicketTab = { id: number; subject: string; status: TicketStatus | undefined; unsaved: boolean }

const Strip = styled.ul`
  display: flex;
  flex: 1;
  min-width: 0;
  margin: 0;
  padding: 0;
  list-style: none;
  overflow-x: auto;
  scrollbar-width: none;
`

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

type Props = { tabs: TicketTab[]; active: number | undefined; onClose: (id: number) => void }

export function TicketTabs({ tabs, active, onClose }: Props) {
  return (
    <Strip aria-label="Open tickets">
      {tabs.map((tab) => (
        <Tab key={tab.id} $active={tab.id === active}>
          <TabLink href={pathOf({ page: 'ticket', id: tab.id })} aria-current={tab.id === active ? 'page' : undefined}>
            <Kind>
              <Icon source={mailIcon} />
              {tab.status ? <StatusSquare $status={tab.status} /> : <span />}
            </Kind>
            <Words>
              <span>{tab.subject}</span>
              <span>
                #{tab.id}
                {tab.unsaved && ' · not saved'}
              </span>
            </Words>
          </TabLink>
          <Close type="button" aria-label={`Close ticket #${tab.id}`} onClick={() => onClose(tab.id)}>
            <Icon source={closeIcon} size={12} />
          </Close>
        </Tab>
      ))}
    </Strip>
  )
}
