import { useQuery } from '@tanstack/react-query'
import { Table } from '@zendeskgarden/react-tables'
import styled from 'styled-components'
import type { TicketRow, ViewRow } from '../../workspace-api.ts'
import { RouteLink } from '../chrome/RouteLink.tsx'
import { capitalized } from '../design/capitalized.ts'
import { StatusBadge, ticketStatuses } from '../design/StatusBadge.tsx'
import { color } from '../design/theme.ts'
import { timeOf } from '../design/time.ts'
import { Waiting } from '../design/Waiting.tsx'
import { goTo, pathOf } from '../routing.ts'
import { useWorkspace } from '../workspace-context.ts'

const Title = styled.header`
  margin-bottom: 16px;

  h2 {
    margin: 0;
    font-size: 22px;
    font-weight: 600;
  }

  p {
    margin: 2px 0 0;
    color: ${color('foreground.subtle')};
  }
`

const Subject = styled(RouteLink)`
  color: ${color('foreground.default')};
  font-weight: 600;
  text-decoration: none;

  &:hover {
    text-decoration: underline;
  }

  &:focus-visible {
    outline: 2px solid ${color('border.primaryEmphasis')};
    outline-offset: 2px;
  }
`

const Row = styled(Table.Row)`
  cursor: pointer;
`

function statusOf(row: TicketRow) {
  return ticketStatuses.find((status) => status === row.status) ?? 'new'
}

const columns = [
  { title: 'Status', width: 96 },
  { title: 'ID', width: 62 },
  { title: 'Subject', width: undefined },
  { title: 'Requester', width: 150 },
  { title: 'Updated', width: 130 },
  { title: 'Priority', width: 88 },
  { title: 'Assignee', width: 150 },
]

export function TicketTable({ view, version }: { view: ViewRow; version: number }) {
  const { client } = useWorkspace()
  const tickets = useQuery({
    queryKey: ['view', view.id, version],
    queryFn: () => client.viewTickets(view.id),
    placeholderData: (before, query) => (query?.queryKey[1] === view.id ? before : undefined),
  })
  return (
    <>
      <Title>
        <h2>{view.title}</h2>
        <p>{view.count === 1 ? '1 ticket' : `${view.count} tickets`}</p>
      </Title>
      <Waiting query={tickets} />
      {tickets.data && (
        <Table size="small" style={{ minWidth: 940 }} aria-label={view.title}>
          <Table.Head>
            <Table.HeaderRow>
              {columns.map(({ title, width }) => (
                <Table.HeaderCell key={title} {...(width !== undefined && { width })}>
                  {title}
                </Table.HeaderCell>
              ))}
            </Table.HeaderRow>
          </Table.Head>
          <Table.Body>
            {tickets.data.map((row) => (
              <Row key={row.id} onClick={() => goTo({ page: 'ticket', id: row.id })}>
                <Table.Cell>
                  <StatusBadge status={statusOf(row)} />
                </Table.Cell>
                <Table.Cell>#{row.id}</Table.Cell>
                <Table.Cell isTruncated>
                  <Subject href={pathOf({ page: 'ticket', id: row.id })}>{row.subject}</Subject>
                </Table.Cell>
                <Table.Cell isTruncated>{row.requester}</Table.Cell>
                <Table.Cell>{timeOf(row.updatedAt)}</Table.Cell>
                <Table.Cell>{row.priority ? capitalized(row.priority) : '-'}</Table.Cell>
                <Table.Cell isTruncated>{row.assignee ?? row.group ?? '-'}</Table.Cell>
              </Row>
            ))}
          </Table.Body>
        </Table>
      )}
    </>
  )
}
