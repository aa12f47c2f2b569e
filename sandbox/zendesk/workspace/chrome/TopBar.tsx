import type { ReactNode } from 'react'
import styled from 'styled-components'
import { color } from '../design/theme.ts'
import { type TicketTab, TicketTabs } from './TicketTabs.tsx'

const Bar = styled.header`
  display: flex;
  flex: none;
  height: 52px;
  border-bottom: 1px solid ${color('border.default')};
  background: ${color('background.recessed')};
`

const End = styled.div`
  display: flex;
  align-items: center;
  flex: none;
  margin-left: auto;
  background: ${color('background.default')};
  border-left: 1px solid ${color('border.default')};
`

type Props = { tabs: TicketTab[]; active: number | undefined; onClose: (id: number) => void; children: ReactNode }

export function TopBar({ tabs, active, onClose, children }: Props) {
  return (
    <Bar>
      <TicketTabs tabs={tabs} active={active} onClose={onClose} />
      <End>{children}</End>
    </Bar>
  )
}
