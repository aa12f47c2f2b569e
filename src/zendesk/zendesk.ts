import type { TicketId, UserId } from '../domain/ids.ts'
import type { TicketFacts } from '../domain/ticket/ticket.ts'
import type { Settings } from './settings.ts'

export type HttpRequest = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Relative: Zendesk's API as the signed-in agent. Absolute: through Zendesk's proxy. */
  url: string
  headers?: Record<string, string>
  /** Already serialised: the framework would turn an object into a form. */
  body?: string
  contentType?: string
  /** Signs the request with a JWT from a secure setting: the proxy fills in `{{jwt.token}}`. */
  jwt?: { secretSetting: string; claims: Record<string, string> }
  /** Absent: 20 000. */
  timeoutMs?: number
}

/** Any HTTP answer, good or bad. Nothing is thrown for a status. */
export type HttpResponse = { status: number; text: string; header(name: string): string | undefined }

export type Installation = {
  subdomain: string
  appId: number
  installationId: number
  settings: Settings
}

export type Agent = { id: UserId; name: string; email: string; locale: string; timeZone?: string; role: string }

/** A modal opened by this page, or the page that opened this modal. */
export type Companion = {
  send(topic: string, message: unknown): void
  on(topic: string, listener: (message: unknown) => void): () => void
}

/** What Zendesk lends to any of the app's pages, in the app's own words. */
export interface Zendesk {
  readonly installation: Installation
  readonly agent: Agent
  /** Sends to Zendesk's API, or through Zendesk's proxy, which fills in secure settings on the server. */
  send(request: HttpRequest, signal?: AbortSignal): Promise<HttpResponse>
  notify(message: string, kind: 'notice' | 'alert' | 'error'): void
  /** Sets the height of this page once; it scrolls inside. */
  setHeight(heightPx: number): void
  openModal(url: string, size: { widthPx: number; heightPx: number }): Promise<Companion>
  /** The page with that instance guid. */
  companion(instanceGuid: string): Companion
  close(): void
  /** This page's own instance guid. */
  readonly instanceGuid: string
  /** @returns a function that stops listening */
  onVisibility(listener: (visible: boolean) => void): () => void
  /** Zendesk is about to take this page away. @returns a function that stops listening */
  onClosing(listener: () => void): () => void
  onColorScheme(listener: (scheme: 'light' | 'dark') => void): () => void
  onLocale(listener: (locale: string) => void): () => void
  /** Pushed by a server through `apps/notify`: a nudge that any agent could forge, so never content. */
  onPush(event: string, listener: (body: unknown) => void): () => void
  showTicket(ticket: TicketId): void
  /** What Zendesk made when it installed the app: the number behind an identifier of `requirements.json`. */
  requirement(identifier: string): Promise<number | undefined>
}

/** A page that Zendesk shows beside a ticket. */
export interface TicketHost extends Zendesk {
  readonly ticketId: TicketId
  /** What the screen knows now; costs no request to Zendesk's API. */
  readFacts(): Promise<TicketFacts>
  /** Adds to what the agent is writing. Never sends. */
  appendToComposer(text: string): Promise<void>
  /** The ticket was saved, here or by somebody else. @returns a function that stops listening */
  onTicketUpdated(listener: () => void): () => void
}
