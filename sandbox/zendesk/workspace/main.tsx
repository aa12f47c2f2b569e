import { createRoot } from 'react-dom/client'
import { createHost } from '../host.ts'
import { frameUrl } from '../host-frame.ts'
import type { Start, WorkspaceAgent } from '../workspace-api.ts'
import { readAppFraming } from './app-framing.ts'
import { browserBackend } from './backend/backend.ts'
import { createWorkspaceClient } from './backend/workspace-client.ts'
import { Entrance } from './Entrance.tsx'
import { createPreferences } from './preferences.ts'
import { createWorkspace } from './workspace.ts'

const framing = readAppFraming(document)
const preferences = createPreferences(localStorage)
const client = createWorkspaceClient(browserBackend, location.origin)

function open(start: Start, agent: WorkspaceAgent) {
  return createWorkspace({
    start,
    agent,
    framing,
    backend: browserBackend,
    client,
    preferences,
    createHost,
    addressOf: frameUrl,
  })
}

async function signIn(agentId: number) {
  const start = await client.signIn(agentId)
  if (!start.signedIn) throw new Error('The server did not sign anybody in.')
  // The language chosen before was another agent's.
  preferences.set(({ locale: _, ...rest }) => rest)
  return open(start, start.signedIn)
}

const root = createRoot(document.getElementById('root') ?? document.body)
try {
  const start = await client.start()
  document.title = `${start.account.name} – Agent Workspace`
  root.render(
    <Entrance
      start={start}
      preferences={preferences}
      signIn={signIn}
      signOut={async () => void (await client.signOut())}
      open={open}
    />,
  )
} catch (error) {
  root.render(
    <p role="alert">The workspace could not start: {error instanceof Error ? error.message : String(error)}</p>,
  )
}
