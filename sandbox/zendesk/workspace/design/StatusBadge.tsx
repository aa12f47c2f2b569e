import styled from 'styled-components'

export type TicketStatus = 'new' | 'open' | 'pending' | 'hold' | 'solved' | 'closed'

const looks: Record<TicketStatus, { label: string; background: string; foreground: string }> = {
  new: { label: 'New', background: '#ffb648', foreground: '#4c2c17' },
  open: { label: 'Open', background: '#c72a1c', foreground: '#fff' },
  pending: { label: 'Pending', background: '#1f73b7', foreground: '#fff' },
  hold: { label: 'On-hold', background: '#2f3941', foreground: '#fff' },
  solved: { label: 'Solved', background: '#68737d', foreground: '#fff' },
  closed: { label: 'Closed', background: '#d8dcde', foreground: '#2f3941' },
}

export const ticketStatuses = Object.keys(looks) as TicketStatus[] // Object.keys forgets that the keys are a union

export function statusLabel(status: TicketStatus): string {
  return looks[status].label
}

const Badge = styled.span<{ $status: TicketStatus }>`
  display: inline-flex;
  align-items: center;
  justify-content: center;
  flex: none;
  height: 20px;
  padding: 0 6px;
  border-radius: 4px;
  background: ${({ $status }) => looks[$status].background};
  color: ${({ $status }) => looks[$status].foreground};
  font-size: 12px;
  font-weight: 600;
  line-height: 1;
`

export function StatusBadge({ status }: { status: TicketStatus }) {
  return <Badge $status={status}>{looks[status].label}</Badge>
}

/** The coloured square before a status in menus and tabs. */
export const StatusSquare = styled.span<{ $status: TicketStatus }>`
  display: inline-block;
  flex: none;
  width: 12px;
  height: 12px;
  border-radius: 2px;
  background: ${({ $status }) => looks[$status].background};
  box-shadow: 0 0 0 1px rgb(128 128 128 / 40%);
`
