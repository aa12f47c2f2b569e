import settingsIcon from '@zendeskgarden/svg-icons/src/16/gear-fill.svg'
import listIcon from '@zendeskgarden/svg-icons/src/16/inbox-fill.svg'
import logIcon from '@zendeskgarden/svg-icons/src/16/terminal-cli-fill.svg'
import zendeskIcon from '@zendeskgarden/svg-icons/src/16/zendesk-fill.svg'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { Icon } from '../design/Icon.tsx'
import { railColor } from '../design/theme.ts'
import { pathOf, type Route } from '../routing.ts'
import { RouteLink } from './RouteLink.tsx'

const Rail = styled.nav`
  display: flex;
  flex-direction: column;
  align-items: stretch;
  width: 52px;
  flex: none;
  background: ${railColor};
  color: #fff;
`

const Mark = styled.span`
  display: grid;
  place-items: center;
  height: 52px;
`

const RailLink = styled(RouteLink)`
  display: grid;
  place-items: center;
  height: 52px;
  color: #fff;
  opacity: 0.8;

  &:hover {
    background: rgb(255 255 255 / 10%);
    opacity: 1;
  }

  &[aria-current='page'] {
    background: rgb(255 255 255 / 20%);
    opacity: 1;
  }

  &:focus-visible {
    outline: 2px solid #fff;
    outline-offset: -4px;
    opacity: 1;
  }
`

const Bottom = styled.div`
  margin-top: auto;
`

function RailItem(props: { to: Route; label: string; current: boolean; children: ReactNode }) {
  return (
    <RailLink
      href={pathOf(props.to)}
      aria-label={props.label}
      title={props.label}
      aria-current={props.current ? 'page' : undefined}
    >
      {props.children}
    </RailLink>
  )
}

export function NavRail({ route, isAdmin }: { route: Route; isAdmin: boolean }) {
  return (
    <Rail aria-label="Products and pages">
      <Mark>
        <Icon source={zendeskIcon} size={22} />
      </Mark>
      <RailItem to={{ page: 'views' }} label="Views" current={route.page === 'views' || route.page === 'ticket'}>
        <Icon source={listIcon} size={20} />
      </RailItem>
      {isAdmin && (
        <Bottom>
          <RailItem to={{ page: 'proxy-log' }} label="Proxy log" current={route.page === 'proxy-log'}>
            <Icon source={logIcon} size={20} />
          </RailItem>
          <RailItem to={{ page: 'installation' }} label="App settings" current={route.page === 'installation'}>
            <Icon source={settingsIcon} size={20} />
          </RailItem>
        </Bottom>
      )}
    </Rail>
  )
}
