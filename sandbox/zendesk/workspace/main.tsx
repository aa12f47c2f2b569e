import { createRoot } from 'react-dom/client'
import { createHost } from '../host.ts'
import { browserBackend } from './backend/backend.ts'
import { createWorkspaceClient } from './backend/workspace-client.ts'
import { Entrance } from './Entrance.tsx'
import { createPreferences } from './preferences.ts'
import { createWorkspace } from './workspace.ts'

const backend = browserBackend
const client = createWorkspaceClient(backend, location.origin)
const preferences = createPreferences(localStorage)
const root = createRoot(document.getElementById('root') ?? document.body)

try {
  const [start, framing] = await Promise.all([client.start(), client.framing()])
  document.title = `${start.account.name} – Agent Workspace`
  root.render(
    <Entrance
      start={start}
      client={client}
      preferences={preferences}
      open={(from, agent) => createWorkspace({ start: from, agent, framing, backend, client, preferences, createHost })}
    />,
  )
} catch (error) {
  root.render(
    <p role="alert">The workspace could not start: {error instanceof Error ? error.message : String(error)}</p>,
  )
}
