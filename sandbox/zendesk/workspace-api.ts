/**
 * What the agent workspace asks of the sandbox's Zendesk beyond the Support API: signing in, views, the admin's pages,
 * live updates. Everything about a ticket itself (read, comments, submit, uploads) goes through `/api/v2`, as the
 * signed-in agent: the session is a cookie, so plain same-origin `fetch` is enough.
 *
 * Every answer is JSON. 401: nobody is signed in. 403: not an admin. 422: `{ message }` says what is wrong.
 */
export const workspacePaths = {
  /** GET → Start. Needs no session. */
  start: '/_workspace/start',
  /** POST { agentId } → Start, and sets the session. DELETE → 204. */
  session: '/_workspace/session',
  /** GET → ViewRow[], with counts as the signed-in agent sees them. */
  views: '/_workspace/views',
  /** GET → TicketRow[], newest update first. */
  viewTickets: (viewId: number) => `/_workspace/views/${viewId}/tickets`,
  /** GET → ProxyLogEntry[], newest first, at most 200. Admins only. */
  proxyLog: '/_workspace/proxy-log',
  /** GET → InstallationSettings. PUT InstallationChange → InstallationSettings; the page then reloads the app. Admins only. */
  installation: '/_workspace/installation',
  /** GET → server-sent events; each `data:` line is a LiveEvent as JSON, and the `event:` line its `type`. */
  events: '/_workspace/events',
  /** POST { ticketId, viewing: boolean } → 204. Who has a ticket open, for `ticket.viewers`. */
  viewing: '/_workspace/viewing',
} as const

export type AgentRole = 'admin' | 'agent' | 'restricted' | 'light'
export type WorkspaceAgent = {
  id: number
  name: string
  email: string
  role: AgentRole
  locale: string
  timeZone: string
  groupIds: number[]
}

export type Start = {
  account: { subdomain: string; name: string; timeZone: string; planName: string }
  agents: WorkspaceAgent[]
  signedIn: WorkspaceAgent | null
  groups: { id: number; name: string }[]
  brands: { id: number; name: string }[]
  forms: { id: number; name: string }[]
  ticketFields: WorkspaceField[]
  /** Of the app under development; `settings` without the secure ones. */
  app: AppInstallation
}

export type WorkspaceField = {
  id: number
  title: string
  type: 'text' | 'tagger' | 'date' | 'checkbox' | 'integer'
  options: { name: string; value: string }[]
}

/** What ZAF hands to the app as `metadata`, and what its host needs beside it. */
export type AppInstallation = {
  appId: number
  installationId: number
  name: string
  version: string
  settings: Record<string, string | boolean | number | null>
  /** Identifier in the app's requirements file → what was created for it here. */
  requirements: Record<string, { requirement_id: number; requirement_type: string }>
  ticketFields: WorkspaceField[]
  /** Where the app's pages are, by location, as in its manifest: `assets/sidebar.html`. */
  locations: Partial<Record<AppLocation, { url: string; autoLoad: boolean; flexible: boolean }>>
}
export type AppLocation = 'ticket_sidebar' | 'new_ticket_sidebar' | 'modal' | 'background'

export type ViewRow = { id: number; title: string; count: number }
export type TicketRow = {
  id: number
  subject: string
  status: string
  priority: string | null
  requester: string
  assignee: string | null
  group: string | null
  updatedAt: string
}

/** What the request proxy sent for an app. Values of secure settings are masked wherever they went. */
export type ProxyLogEntry = {
  id: number
  at: string
  agent: string
  method: string
  url: string
  requestHeaders: Record<string, string>
  requestBody: string | null
  /** Secure settings that were filled in. */
  filledIn: string[]
  /** 0: nothing was sent, see `refused`. */
  status: number
  responseBytes: number
  tookMs: number
  refused: string | null
}

export type InstallationParameter = {
  name: string
  label: string
  help: string | null
  type: 'text' | 'checkbox' | 'url' | 'number' | 'multiline' | 'hidden'
  required: boolean
  secure: boolean
  scopes: string[]
  /** Secure: always null, see `isSet`. */
  value: string | boolean | number | null
  isSet: boolean
}
export type InstallationSettings = { enabled: boolean; parameters: InstallationParameter[] }
/** A secure setting that is left out keeps its value; null clears it. */
export type InstallationChange = { settings: Record<string, string | boolean | number | null> }

export type LiveEvent =
  | { type: 'ticket.created'; ticketId: number; by: { id: number; name: string } }
  | { type: 'ticket.updated'; ticketId: number; by: { id: number; name: string }; updatedAt: string }
  | { type: 'ticket.deleted'; ticketId: number; by: { id: number; name: string } }
  | { type: 'ticket.viewers'; ticketId: number; viewers: { id: number; name: string }[] }
  /** For the app: becomes `api_notification.<event>` in every open instance of it, unless meant for another agent. */
  | { type: 'notify'; appId: number; event: string; body: unknown; agentId: number | null; sender: string }
  | { type: 'installation.changed' }
