import type { Zendesk } from '../../sandbox/zendesk/create-zendesk.ts'
import { createHost } from '../../sandbox/zendesk/host.ts'
import type { AgentPage, AppHost, AppInstance, Size, TicketTab } from '../../sandbox/zendesk/host-model.ts'
import { type LiveEvent, type Start, workspacePaths } from '../../sandbox/zendesk/workspace-api.ts'
import { type RestTicketTab, restTicketTab } from './rest-ticket-tab.ts'
import { directFrame, type ZafSdk } from './zaf-client.ts'

export type Notice = { message: string; kind: 'notice' | 'alert' | 'error' }
export type OpenPage = { instance: AppInstance; sdk: ZafSdk; size: Size }
export type OpenModal = OpenPage & { url: string }

/** An agent's browser without a screen: Zendesk's page, the app's frames in it, and the session, over the sandbox. */
export type AgentBrowser = {
  host: AppHost
  notices: Notice[]
  /** Where `routeTo` went, last one last. */
  routes: { kind: string; id: number | 'new' }[]
  /** Modals that are open, in the order in which they were opened. */
  modals: OpenModal[]
  openTicket(ticketId: number): Promise<OpenPage & { tab: RestTicketTab }>
  openBackground(): OpenPage
  setColorScheme(scheme: 'light' | 'dark'): void
  setLocale(locale: string): void
  /** As the signed-in agent, from a page of Zendesk's own. */
  fetch(request: Request): Promise<Response>
  close(): void
}

export type BrowserOptions = {
  zendesk: Zendesk
  agentId: number
  origin?: string
  /** Lets time pass; real time unless a test has its own. */
  wait?: (milliseconds: number) => Promise<void>
}

export async function openAgentBrowser({
  zendesk,
  agentId,
  origin = 'http://localhost:4000',
  wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
}: BrowserOptions): Promise<AgentBrowser> {
  const session = await signIn(zendesk, origin, agentId)
  const fetch = (request: Request) => {
    const headers = new Headers(request.headers)
    headers.set('cookie', session.cookie)
    return zendesk.fetch(new Request(request, { headers }))
  }
  const { start } = session
  const agent = start.signedIn
  if (!agent) throw new Error(`Nobody signs in as ${agentId}`)

  let colorScheme: 'light' | 'dark' = 'light'
  let locale = agent.locale
  const pages = new Map<string, OpenPage>()
  const modals: OpenModal[] = []
  const notices: Notice[] = []
  const routes: AgentBrowser['routes'] = []

  const page: AgentPage = {
    origin,
    account: () => start.account,
    user: () => ({
      id: agent.id,
      name: agent.name,
      email: agent.email,
      role: { admin: 'admin', agent: 'agent', restricted: 'agent', light: 'Light Agent' }[agent.role],
      groups: start.groups.filter(({ id }) => agent.groupIds.includes(id)),
      locale,
      timeZone: agent.timeZone,
    }),
    colorScheme: () => colorScheme,
    installation: () => start.app,
    notify: (message, kind) => void notices.push({ message, kind }),
    routeTo: (place) => void routes.push(place),
    showModal: ({ guid, url, size }) => void modals.push({ ...open('modal', { guid }), url, size }),
    closeInstance: (guid) => close(guid),
    resize: (guid, size) => void Object.assign(pages.get(guid)?.size ?? {}, size),
    fetch,
    wait,
  }
  const host = createHost(page)

  function open(
    location: 'ticket_sidebar' | 'modal' | 'background',
    more: { guid?: string; tab?: TicketTab },
  ): OpenPage {
    const frame = directFrame()
    const instance = host.open({ location, port: frame.port, ...more })
    instance.activate()
    const opened = { instance, sdk: frame.sdk(instance), size: {} }
    pages.set(instance.guid, opened)
    return opened
  }

  function close(guid: string): void {
    pages.get(guid)?.instance.close()
    pages.delete(guid)
    const at = modals.findIndex((modal) => modal.instance.guid === guid)
    if (at >= 0) modals.splice(at, 1)
  }

  const tabs = new Map<AppInstance, RestTicketTab>()
  const stop = listen(zendesk, new URL(workspacePaths.events, origin), session.cookie, (event) => {
    if (event.type === 'notify')
      host.broadcast(`api_notification.${event.event}`, { body: event.body, sender: event.sender })
    if (event.type !== 'ticket.updated') return
    for (const [instance, tab] of tabs) {
      if (tab.ticketId !== event.ticketId) continue
      if (event.by.id !== agent.id) instance.event('ticket.updated', event.by)
      void instance.ticketChanged()
    }
  })

  return {
    host,
    notices,
    routes,
    modals,
    fetch,
    openTicket: async (ticketId) => {
      const tab = restTicketTab({ ticketId, fetch, origin, start })
      const opened = open('ticket_sidebar', { tab })
      tabs.set(opened.instance, tab)
      tab.onChange(() => void opened.instance.ticketChanged())
      return { ...opened, tab }
    },
    openBackground: () => open('background', {}),
    setColorScheme: (scheme) => {
      colorScheme = scheme
      host.colorSchemeChanged()
    },
    setLocale: (to) => {
      locale = to
      host.localeChanged()
    },
    close: () => {
      stop()
      for (const guid of [...pages.keys()]) close(guid)
    },
  }
}

async function signIn(zendesk: Zendesk, origin: string, agentId: number): Promise<{ cookie: string; start: Start }> {
  const response = await zendesk.fetch(
    new Request(new URL(workspacePaths.session, origin), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ agentId }),
    }),
  )
  if (!response.ok) throw new Error(`The sandbox signs ${agentId} in with ${response.status}`)
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? ''
  return { cookie, start: await response.json() }
}

/** @returns a function that stops listening */
function listen(zendesk: Zendesk, url: URL, cookie: string, hear: (event: LiveEvent) => void): () => void {
  let stopped = false
  let cancel = () => {}
  void zendesk.fetch(new Request(url, { headers: { cookie } })).then(async ({ body }) => {
    const reader = body?.getReader()
    if (!reader || stopped) return reader?.cancel()
    cancel = () => void reader.cancel()
    const decoder = new TextDecoder()
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const text = decoder.decode(part.value, { stream: true })
      for (const [, event = ''] of text.matchAll(/^data: (.*)$/gm)) hear(JSON.parse(event))
    }
  })
  return () => {
    stopped = true
    cancel()
  }
}
