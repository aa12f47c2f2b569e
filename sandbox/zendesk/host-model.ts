import type { AppInstallation, AppLocation } from './workspace-api.ts'

/**
 * The seam between ZAF's answers (`host.ts`) and the page that shows tickets: the workspace implements `AgentPage` and
 * `TicketTab`, a test does so over the REST API. The host reads and changes them and never touches a DOM.
 */
export interface AgentPage {
  /** Where relative URLs of the app's requests go: the origin of the workspace. */
  readonly origin: string
  /** How long an app's page that has loaded waits for its first answer; at once unless told. */
  readonly answersAfterMs?: number
  account(): { subdomain: string; planName: string; timeZone: string }
  user(): CurrentUser
  colorScheme(): 'light' | 'dark'
  installation(): AppInstallation
  notify(message: string, kind: 'notice' | 'alert' | 'error', shown: { forMs: number } | 'until-closed'): void
  routeTo(place: { kind: 'ticket' | 'user' | 'organization'; id: number | 'new' }): void
  /** Shows `url` (of the app, with its hash) in a modal. The page then calls `host.open` with this guid. */
  showModal(modal: { guid: string; url: string; size: Size }): void
  /** An instance asked to be closed. The page removes its frame and calls `instance.close()`. */
  closeInstance(guid: string): void
  /** An instance asks for another size of its frame. CSS lengths, as in `640px` or `100%`. */
  resize(guid: string, size: Size): void
  /** Sends as the signed-in agent's browser: same origin, with the session. */
  fetch(request: Request): Promise<Response>
  wait(milliseconds: number): Promise<void>
}

export type Size = { width?: string; height?: string }

export type CurrentUser = {
  id: number
  name: string
  email: string
  role: string
  groups: { id: number; name: string }[]
  locale: string
  timeZone: string
}

/** A ticket that is open in a tab: what is saved, and over it what the agent has changed and not submitted. */
export interface TicketTab {
  readonly ticketId: number
  read(): OpenTicket | Promise<OpenTicket>
  /** Changes the draft only; it is saved when the agent submits. */
  change(change: TicketChange): void
  append(content: string, as: 'text' | 'html' | 'markdown'): void
  /** `false`: the submit button is off until an app calls `enableSave`. */
  allowSave(allowed: boolean): void
  /** `field` as the app names it: `status`, `custom_field_123`. */
  showField(field: string, state: 'shown' | 'hidden' | 'toggled' | 'enabled' | 'disabled'): void
}

export type OpenTicket = {
  id: number
  subject: string
  description: string
  /** System category. */
  status: 'new' | 'open' | 'pending' | 'hold' | 'solved' | 'closed'
  priority: 'low' | 'normal' | 'high' | 'urgent' | null
  type: 'question' | 'incident' | 'problem' | 'task' | null
  tags: string[]
  externalId: string | null
  /** Channel: `web`, `email`, `api`. */
  via: string
  createdAt: string
  updatedAt: string
  form: Named | null
  brand: Named | null
  assignee: { user: Person | null; group: Named | null }
  requester: Requester | null
  organization: Named | null
  collaborators: Person[]
  viewers: Named[]
  /** By id of the field; the ones without a value are there with null. */
  customFields: Map<number, string | boolean | number | null>
  comments: OpenComment[]
  composer: Composer
}
export type Named = { id: number; name: string }
export type Person = { id: number; name: string; email: string }
export type Requester = Person & {
  locale: string
  externalId: string | null
  tags: string[]
  organizations: { id: number; name: string; domains: string[] }[]
}
export type OpenComment = {
  id: number
  /** HTML, as Zendesk gives it. */
  value: string
  public: boolean
  author: Person & { role: string }
  createdAt: string
  channel: string
  attachments: OpenAttachment[]
}
export type OpenAttachment = { contentType: string; contentUrl: string; fileName: string; thumbnailUrl: string | null }
export type Composer = {
  /** HTML, as the rich editor keeps it. */
  text: string
  type: 'publicReply' | 'internalNote'
  attachments: OpenAttachment[]
}

/** Only what is present changes. */
export type TicketChange = {
  subject?: string
  status?: OpenTicket['status']
  priority?: OpenTicket['priority']
  type?: OpenTicket['type']
  tags?: string[]
  brandId?: number
  formId?: number
  assignee?: { userId: number | null; groupId: number | null }
  externalId?: string | null
  collaborators?: string[]
  customField?: { id: number; value: string | boolean | number | null }
  composer?: { text?: string; type?: Composer['type'] }
}

/** Where messages for an app's page go; the transport (postMessage, a direct call) is the caller's. */
export type FramePort = { post(message: object): void }

/** One app, in all the places where it is open in one agent's browser. */
export interface AppHost {
  /**
   * Announces a page of the app. For a modal, the guid that `showModal` gave. Put `frameUrl` of `host-frame.ts` into
   * the frame, and give what it posts to `receive`.
   */
  open(instance: { location: AppLocation; port: FramePort; guid?: string; tab?: TicketTab }): AppInstance
  /** An event for every open instance, as in `api_notification.partner_update`. */
  broadcast(event: string, payload: unknown): void
  colorSchemeChanged(): void
  localeChanged(): void
}

export interface AppInstance {
  readonly guid: string
  /** A message that came from this instance's own frame and origin; string or object, anything else is ignored. */
  receive(message: unknown): void
  /** The tab is shown, or hidden: `app.activated` and `app.deactivated`. */
  activate(): void
  deactivate(): void
  /** The tab's ticket or draft changed: the host reads it again and tells the app what is different. */
  ticketChanged(): Promise<void>
  /** `ticket.updated`, `ticket.submit.start` …, only to this instance. */
  event(name: string, payload: unknown): void
  /** Asks the app before a submit. An app that does not answer in time does not block. */
  beforeSave(): Promise<{ allowed: true } | { allowed: false; message: string | null }>
  /** `app.willDestroy`, then silence. */
  close(): void
}
