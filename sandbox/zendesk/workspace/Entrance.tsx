import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { ThemeProvider } from '@zendeskgarden/react-theming'
import { useState } from 'react'
import type { Start, WorkspaceAgent } from '../workspace-api.ts'
import type { WorkspaceClient } from './backend/workspace-client.ts'
import { PageStyle } from './design/page-style.ts'
import { themeFor } from './design/theme.ts'
import type { Preferences } from './preferences.ts'
import { SignInPage } from './sign-in/SignInPage.tsx'
import { type Store, useStore } from './store.ts'
import { WorkspacePage } from './WorkspacePage.tsx'
import type { Workspace } from './workspace.ts'
import { WorkspaceContext } from './workspace-context.ts'

type Session = { workspace: Workspace; queries: QueryClient }

type Props = {
  start: Start
  client: WorkspaceClient
  preferences: Store<Preferences>
  open: (start: Start, agent: WorkspaceAgent) => Workspace
}

const sessionOf = (workspace: Workspace): Session => ({ workspace, queries: new QueryClient() })

/** The page from its first moment: who is here, and then their workspace. */
export function Entrance({ start, client, preferences, open }: Props) {
  const { colorScheme } = useStore(preferences)
  const [session, setSession] = useState<Session | undefined>(() =>
    start.signedIn ? sessionOf(open(start, start.signedIn)) : undefined,
  )
  const [problem, setProblem] = useState<string>()

  const handleChoice = async (agentId: number) => {
    try {
      const from = await client.signIn(agentId)
      if (!from.signedIn) throw new Error('The server did not sign anybody in.')
      // The language chosen before was another agent's.
      preferences.set(({ locale: _, ...rest }) => rest)
      setSession(sessionOf(open(from, from.signedIn)))
      setProblem(undefined)
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'Signing in failed.')
    }
  }

  const handleSignOut = async () => {
    session?.workspace.close()
    setSession(undefined)
    await client.signOut()
  }

  return (
    <ThemeProvider theme={themeFor(colorScheme)}>
      <PageStyle />
      {session ? (
        <QueryClientProvider client={session.queries}>
          <WorkspaceContext.Provider value={session.workspace}>
            <WorkspacePage onSignOut={() => void handleSignOut()} />
          </WorkspaceContext.Provider>
        </QueryClientProvider>
      ) : (
        <SignInPage
          account={start.account.name}
          agents={start.agents}
          problem={problem}
          onChoose={(id) => void handleChoice(id)}
        />
      )}
    </ThemeProvider>
  )
}
