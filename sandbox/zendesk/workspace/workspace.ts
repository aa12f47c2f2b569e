import type { AgentPage, AppHost } from '../host-model.ts'
import type { AppInstallation, LiveEvent, Start, WorkspaceAgent } from '../workspace-api.ts'
import { createAgentPage } from './agent-page.ts'
import type { AppFraming } from './app-framing.ts'
import { type AppFrames, createAppFrames } from './apps/app-frames.ts'
import { createNotices, type Notices } from './apps/notices.ts'
import type { Backend } from './backend/backend.ts'
import { createSupportClient } from './backend/support-client.ts'
import type { WorkspaceClient } from './backend/workspace-client.ts'
import { createOpenTickets, type OpenTickets } from './open-tickets.ts'
import type { Preferences } from './preferences.ts'
import { createStore, type Store } from './store.ts'
import { createTicketDesk } from './ticket/ticket-desk.ts'

/** One agent's browser window, from signing in to signing out. */
export type Workspace = {
  readonly start: Start
  readonly agent: WorkspaceAgent
  readonly framing: AppFraming
  readonly client: WorkspaceClient
  readonly preferences: Store<Preferences>
  readonly installation: Store<AppInstallation>
  readonly tickets: OpenTickets
  readonly apps: AppFrames
  readonly notices: Notices
  /** Counts up whenever a ticket anywhere was created, changed or deleted: lists are read again. */
  readonly listsChanged: Store<number>
  /** As after pinning: every instance starts anew, in every open ticket. */
  reloadApps(): void
  close(): void
}

export type Needs = {
  start: Start
  agent: WorkspaceAgent
  framing: AppFraming
  backend: Backend
  client: WorkspaceClient
  preferences: Store<Preferences>
  createHost: (page: AgentPage) => AppHost
}

export function createWorkspace({ start, agent, framing, backend, client, preferences, createHost }: Needs): Workspace {
  const notices = createNotices()
  const installation = createStore(start.app)
  const listsChanged = createStore(0)
  const support = createSupportClient(backend, location.origin)

  const page = createAgentPage({
    start,
    answersAfterMs: framing.hostAnswersAfterMs,
    agent,
    preferences,
    installation,
    notices,
    fetch: backend.fetch,
    showModal: (modal) => apps.openModal(modal),
    closeInstance: (guid) => apps.close(guid),
    resize: (guid, size) => apps.resize(guid, size),
  })
  const host = createHost(page)
  const apps = createAppFrames({ host, page, appOrigin: framing.appOrigin })
  const tickets = createOpenTickets({
    apps,
    client,
    create: (id) => createTicketDesk(id, { start, agent, support }),
    panel: () => preferences.get().panel,
  })

  function reloadApps(): void {
    for (const frame of apps.frames.get()) apps.close(frame.guid)
    apps.open({ location: 'background' })
    tickets.reopenApps()
  }

  async function readInstallationAgain(): Promise<void> {
    const { app } = await client.start()
    installation.set(() => app)
    reloadApps()
  }

  function hear(event: LiveEvent): void {
    switch (event.type) {
      case 'ticket.created':
        listsChanged.set((count) => count + 1)
        break
      case 'ticket.updated':
      case 'ticket.deleted':
        listsChanged.set((count) => count + 1)
        void tickets.changedElsewhere(event.ticketId, event.by.id === agent.id ? undefined : event.by)
        break
      case 'ticket.viewers':
        tickets.viewedBy(
          event.ticketId,
          event.viewers.filter(({ id }) => id !== agent.id),
        )
        break
      case 'notify':
        if (event.appId === installation.get().appId && (event.agentId === null || event.agentId === agent.id)) {
          host.broadcast(`api_notification.${event.event}`, { body: event.body, sender: event.sender })
        }
        break
      case 'installation.changed':
        void readInstallationAgain()
    }
  }

  const stops = [
    backend.listen(hear, () => tickets.readAgain()),
    preferences.subscribe((now, before) => {
      if (now.colorScheme !== before.colorScheme) host.colorSchemeChanged()
      if (now.locale !== before.locale) host.localeChanged()
      if (now.pinned !== before.pinned) reloadApps()
      if (now.panel !== before.panel) tickets.panelChanged(now.panel)
    }),
  ]
  const handleMessage = (event: MessageEvent) => apps.receive(event)
  window.addEventListener('message', handleMessage)
  apps.open({ location: 'background' })

  return {
    start,
    agent,
    framing,
    client,
    preferences,
    installation,
    tickets,
    apps,
    notices,
    listsChanged,
    reloadApps,
    close() {
      for (const stop of stops) stop()
      window.removeEventListener('message', handleMessage)
      tickets.closeAll()
      for (const frame of apps.frames.get()) apps.close(frame.guid)
    },
  }
}
