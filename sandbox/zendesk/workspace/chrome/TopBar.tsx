import type { ReactNode } from 'react'
import styled from 'styled-components'
import { color } from '../design/theme.ts'
import type { TicketDesk } from '../ticket/ticket-desk.ts'
import { TicketFinder } from './TicketFinder.tsx'
import { TicketTab } from './TicketTab.tsx'

const Bar = styled.header`
  display: flex;
  flex: none;
  height: 52px;
  border-bottom: 1px solid ${color('border.default')};
  background: ${color('background.recessed')};
`

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

const End = styled.div`
  display: flex;
  align-items: center;
  flex: none;
  border-left: 1px solid ${color('border.default')};
`

type Props = { desks: TicketDesk[]; active: number | undefined; onClose: (id: number) => void; children: ReactNode }

export function TopBar({ desks, active, onClose, children }: Props) {
  return (
    <Bar>
      <Strip aria-label="Open tickets">
        {desks.map((desk) => (
          <TicketTab key={desk.id} desk={desk} active={desk.id === active} onClose={() => onClose(desk.id)} />
        ))}
      </Strip>
      <End>
        <TicketFinder />
        {children}
      </End>
    </Bar>
  )
}
