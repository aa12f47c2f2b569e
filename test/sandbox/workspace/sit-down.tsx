import './browser-gaps.ts'
import { configure, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createHost } from '../../../sandbox/zendesk/host.ts'
import type { Backend } from '../../../sandbox/zendesk/workspace/backend/backend.ts'
import { createWorkspaceClient } from '../../../sandbox/zendesk/workspace/backend/workspace-client.ts'
import { Entrance } from '../../../sandbox/zendesk/workspace/Entrance.tsx'
import { createPreferences } from '../../../sandbox/zendesk/workspace/preferences.ts'
import { createWorkspace } from '../../../sandbox/zendesk/workspace/workspace.ts'
import type { LiveEvent } from '../../../sandbox/zendesk/workspace-api.ts'
import { callerAs, manifest, people, smallAccount } from '../zendesk/small-account.ts'

export { people }
export const APP_ORIGIN = 'http://localhost:4001'

// A whole page with its menus takes jsdom a moment, and longer on a machine that is busy with other tests.
configure({ asyncUtilTimeout: 5_000 })

/** Of an account with the app in each of its places. */
export function accountWithApp(given: Parameters<typeof smallAccount>[0] = {}) {
  const support = { ...manifest.location.support, background: { url: 'assets/background.html' } }
  return smallAccount({ ...given, installation: { manifest: { ...manifest, location: { support } } } })
}

type Given = {
  agent?: keyof typeof people
  at?: string
  /** Hears nothing of what others do, as when the connection for live updates is lost. */
  deaf?: boolean
  account?: ReturnType<typeof smallAccount>
}

/** An agent in front of the workspace, over a sandbox's Zendesk of their own. */
export async function sitDown({
  agent = 'agent',
  at = '/agent',
  deaf = false,
  account = accountWithApp(),
}: Given = {}) {
  localStorage.clear()
  sessionStorage.clear()
  history.replaceState(null, '', at)

  const backend = backendOf(account, deaf)
  const client = createWorkspaceClient(backend, location.origin)
  const preferences = createPreferences(localStorage)
  const workspaces: { close(): void }[] = []
  const start = await client.signIn(people[agent])
  const shown = render(
    <Entrance
      start={start}
      client={client}
      preferences={preferences}
      open={(from, who) => {
        const framing = { appOrigin: APP_ORIGIN, iframeSandbox: 'without-modals', hostAnswersAfterMs: 0 } as const
        const workspace = createWorkspace({
          start: from,
          agent: who,
          framing,
          backend,
          client,
          preferences,
          createHost,
        })
        workspaces.push(workspace)
        return workspace
      }}
    />,
  )
  return {
    user: userEvent.setup(),
    account,
    container: shown.container,
    /** Somebody else, at another desk. */
    colleague: await callerAs(account.zendesk, people.admin),
    getUp: () => {
      shown.unmount()
      for (const workspace of workspaces) workspace.close()
    },
  }
}

function backendOf({ zendesk }: ReturnType<typeof smallAccount>, deaf: boolean): Backend {
  let cookie = ''
  const fetch = async (request: Request) => {
    const headers = new Headers(request.headers)
    headers.set('cookie', cookie)
    const answer = await zendesk.fetch(new Request(request, { headers }))
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie
    return answer
  }
  return {
    fetch,
    listen(onEvent) {
      if (deaf) return () => undefined
      let stop = () => {}
      void fetch(new Request(new URL('/_workspace/events', location.origin))).then(async ({ body }) => {
        const reader = body?.getReader()
        if (!reader) return
        stop = () => void reader.cancel()
        const decoder = new TextDecoder()
        for (let part = await reader.read(); !part.done; part = await reader.read()) {
          for (const [, data = ''] of decoder.decode(part.value).matchAll(/^data: (.*)$/gm)) {
            onEvent(JSON.parse(data) as LiveEvent) // the sandbox's own stream, in these types
          }
        }
      })
      return () => stop()
    },
  }
}

/** The ticket that is shown, once it is there. */
export async function ticketPage(id: number): Promise<HTMLElement> {
  const page = await screen.findByRole('main', { name: `Ticket #${id}` })
  await within(page).findByRole('textbox', { name: /Public reply|Internal note/ })
  return page
}

export async function eventually(check: () => void | Promise<void>): Promise<void> {
  await waitFor(check)
}
