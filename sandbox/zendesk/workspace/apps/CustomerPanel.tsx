import styled from 'styled-components'
import { color } from '../design/theme.ts'
import { useStore } from '../store.ts'
import type { TicketDesk } from '../ticket/ticket-desk.ts'

const Body = styled.div`
  padding: 20px;
  overflow-y: auto;

  h2 {
    margin: 0 0 16px;
    font-size: 18px;
    font-weight: 600;
  }

  dl {
    display: grid;
    grid-template-columns: 96px 1fr;
    gap: 10px 12px;
    margin: 0;
  }

  dt {
    color: ${color('foreground.subtle')};
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
`

export function CustomerPanel({ desk }: { desk: TicketDesk }) {
  const { saved } = useStore(desk.state)
  const requester = saved?.people.get(saved.ticket.requester_id)
  if (!saved || !requester) return <Body />
  const lines: [string, string | null | undefined][] = [
    ['Email', requester.email],
    ['Organization', saved.organization?.name],
    ['Domains', saved.organization?.domain_names.join(', ')],
    ['Language', requester.locale],
    ['Tags', requester.tags.join(', ')],
  ]
  return (
    <Body>
      <h2>{requester.name}</h2>
      <dl>
        {lines.map(
          ([label, value]) =>
            value && (
              <div key={label} style={{ display: 'contents' }}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </Body>
  )
}
