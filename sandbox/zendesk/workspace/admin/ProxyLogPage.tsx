import { useQuery } from '@tanstack/react-query'
import { Button } from '@zendeskgarden/react-buttons'
import styled from 'styled-components'
import { color } from '../design/theme.ts'
import { Waiting } from '../design/Waiting.tsx'
import { useWorkspace } from '../workspace-context.ts'
import { AdminPage } from './admin-styles.ts'
import { ProxyLogItem } from './ProxyLogItem.tsx'

const Entries = styled.ol`
  margin: 16px 0 0;
  padding: 0;
  border-top: 1px solid ${color('border.default')};
  list-style: none;
`

export function ProxyLogPage() {
  const { client } = useWorkspace()
  const log = useQuery({ queryKey: ['proxy-log'], queryFn: client.proxyLog, refetchOnMount: 'always' })
  return (
    <AdminPage>
      <h1>Proxy log</h1>
      <p>
        What the request proxy sent for the app, newest first. The real platform has no such page: this is here to check
        that secure settings go where they should and nowhere else. Their values are masked.
      </p>
      <Button size="small" onClick={() => void log.refetch()} disabled={log.isFetching}>
        Refresh
      </Button>
      <Waiting query={log} />
      {log.data?.length === 0 && <p role="status">The proxy has sent nothing yet.</p>}
      {log.data && (
        <Entries>
          {log.data.map((entry) => (
            <ProxyLogItem key={entry.id} entry={entry} />
          ))}
        </Entries>
      )}
    </AdminPage>
  )
}
