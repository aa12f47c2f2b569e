import type { UseQueryResult } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import styled from 'styled-components'
import { color } from './theme.ts'

const Line = styled.p`
  color: ${color('foreground.subtle')};
`

/** Where a query is, until there is something to show of it. */
export function Waiting({ query }: { query: Pick<UseQueryResult, 'isPending' | 'error' | 'refetch'> }) {
  if (query.error) {
    return (
      <div role="alert">
        <Line>{query.error.message}</Line>
        <Button size="small" onClick={() => void query.refetch()}>
          Try again
        </Button>
      </div>
    )
  }
  return query.isPending ? <Line role="status">Loading…</Line> : null
}
