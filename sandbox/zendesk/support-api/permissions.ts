import type { Desk } from '../store/desk.ts'
import type { Ticket, User } from '../store/records.ts'
import { forbidden, notFound } from './refusal.ts'

export function maySee(user: User, ticket: Ticket): boolean {
  if (user.role === 'end-user') return false
  if (user.role !== 'restricted') return true
  return ticket.assigneeId === user.id || (ticket.groupId !== null && user.groupIds.includes(ticket.groupId))
}

/** The ticket, unless it is deleted or not for this agent. */
export function ticketFor(desk: Desk, user: User, id: number): Ticket {
  const ticket = desk.tickets.get(id)
  if (!ticket || ticket.deleted) throw notFound()
  if (!maySee(user, ticket)) throw forbidden()
  return ticket
}

/** A light agent reads, and adds internal notes; nothing else of a ticket is theirs to change. */
export function requireMayChange(user: User, change: { touchesFields: boolean; publicComment: boolean }): void {
  if (user.role === 'light' && (change.touchesFields || change.publicComment)) throw forbidden()
}
