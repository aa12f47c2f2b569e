import chevronIcon from '@zendeskgarden/svg-icons/src/12/chevron-right-fill.svg'
import styled from 'styled-components'
import { Icon } from '../design/Icon.tsx'
import { StatusBadge } from '../design/StatusBadge.tsx'
import { color } from '../design/theme.ts'
import type { SavedTicket, TicketState } from './ticket-state.ts'

const Bar = styled.div`
  display: flex;
  align-items: center;
  gap: 8px;
  flex: none;
  height: 48px;
  padding: 0 16px;
  border-bottom: 1px solid ${color('border.default')};
  background: ${color('background.default')};
  white-space: nowrap;
`

const Crumb = styled.span`
  padding: 5px 10px;
  border: 1px solid ${color('border.default')};
  border-radius: 4px;
  overflow: hidden;
  text-overflow: ellipsis;
`

const Here = styled.h1`
  display: flex;
  align-items: center;
  gap: 8px;
  margin: 0;
  padding: 5px 10px;
  border-radius: 4px;
  background: ${color('background.recessed')};
  font-size: 14px;
  font-weight: 600;
`

const Viewers = styled.span`
  margin-left: auto;
  color: ${color('foreground.subtle')};
`

export function TicketHeader({ state, saved }: { state: TicketState; saved: SavedTicket }) {
  const requester = saved.people.get(saved.ticket.requester_id)
  const viewers = state.viewers.map(({ name }) => name)
  return (
    <Bar>
      {saved.organization && (
        <>
          <Crumb>{saved.organization.name}</Crumb>
          <Icon source={chevronIcon} size={12} />
        </>
      )}
      {requester && (
        <>
          <Crumb>{requester.name}</Crumb>
          <Icon source={chevronIcon} size={12} />
        </>
      )}
      <Here>
        <StatusBadge status={saved.ticket.status} />
        Ticket #{saved.ticket.id}
      </Here>
      <Viewers role="status">{viewers.length > 0 && `${viewers.join(', ')} also viewing`}</Viewers>
    </Bar>
  )
}
