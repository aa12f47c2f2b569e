import {
  type InstallationChange,
  type InstallationSettings,
  type ProxyLogEntry,
  type Start,
  type TicketRow,
  type ViewRow,
  workspacePaths,
} from '../../workspace-api.ts'
import { AppFraming, appFramingPath } from '../app-framing.ts'
import type { Backend } from './backend.ts'
import { Refusal, refusalOf } from './refusal.ts'

/** What the workspace asks beyond the Support API. */
export type WorkspaceClient = ReturnType<typeof createWorkspaceClient>

export function createWorkspaceClient(backend: Backend, origin: string) {
  async function send(method: string, path: string, body?: unknown): Promise<unknown> {
    const request = new Request(new URL(path, origin), {
      method,
      headers: { Accept: 'application/json', ...(body !== undefined && { 'Content-Type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const response = await backend.fetch(request).catch((cause: unknown) => {
      throw new Refusal(0, 'The server did not answer.', { cause })
    })
    if (!response.ok) throw await refusalOf(response)
    return response.status === 204 ? undefined : response.json()
  }

  return {
    // Each answer comes from the same repository's server, written in these very types.
    framing: async () => AppFraming.parse(await send('GET', appFramingPath)),
    start: () => send('GET', workspacePaths.start) as Promise<Start>, // see above
    signIn: (agentId: number) => send('POST', workspacePaths.session, { agentId }) as Promise<Start>, // see above
    signOut: () => send('DELETE', workspacePaths.session),
    views: () => send('GET', workspacePaths.views) as Promise<ViewRow[]>, // see above
    viewTickets: (view: number) => send('GET', workspacePaths.viewTickets(view)) as Promise<TicketRow[]>, // see above
    proxyLog: () => send('GET', workspacePaths.proxyLog) as Promise<ProxyLogEntry[]>, // see above
    installation: () => send('GET', workspacePaths.installation) as Promise<InstallationSettings>, // see above
    changeInstallation: (change: InstallationChange) =>
      send('PUT', workspacePaths.installation, change) as Promise<InstallationSettings>, // see above
    viewing: (ticketId: number, viewing: boolean) => send('POST', workspacePaths.viewing, { ticketId, viewing }),
  }
}
