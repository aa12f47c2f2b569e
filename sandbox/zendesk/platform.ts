import type { Clock } from '../clock.ts'
import type { Switches } from '../switches.ts'
import type { Desk } from './store/desk.ts'
import type { AuditEvent, Ticket, User } from './store/records.ts'
import type { LiveEvents } from './workspace-server/live-events.ts'

/** What every part of the sandbox's Zendesk works with. */
export type Platform = {
  desk: Desk
  clock: Clock
  /** Read on every request: they may change while it runs. */
  switches: Switches
  live: LiveEvents
  wait: Wait
  /** Runs the account's triggers over a saved ticket, and gives the ticket and the events as they left them. */
  runTriggers(saved: SavedTicket): { ticket: Ticket; events: AuditEvent[] }
}

/** Lets time pass for what takes time on the real platform. Cancelled, it is over at once. */
export type Wait = (milliseconds: number, cancel?: AbortSignal) => Promise<void>

export type SavedTicket = {
  ticket: Ticket
  before: Ticket | undefined
  events: AuditEvent[]
  by: User
}
