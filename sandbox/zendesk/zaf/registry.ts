import type { AgentPage, AppInstance, FramePort, TicketTab } from '../host-model.ts'
import type { AppLocation } from '../workspace-api.ts'

export type Instance = AppInstance & {
  readonly location: AppLocation
  readonly page: AgentPage
  readonly tab: TicketTab | undefined
  readonly port: FramePort
  isRegistered(): boolean
  /** Whether this page listens to that instance's event; it does so through its own client. */
  listensTo(guid: string, event: string): boolean
  context(): object
}

/** What an instance asks of the others. */
export type Registry = {
  find(guid: string): Instance | undefined
  contexts(): Record<string, object>
  createModal(wanted: { url: string; size: { width?: string; height?: string } }): object
  /** To the instance's own page, and to every page that listens to it. */
  deliver(guid: string, event: string, payload: unknown): void
  announce(event: string, about: Instance): void
  forget(guid: string): void
}
