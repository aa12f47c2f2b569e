import { partnerClock, type ThreadStanding } from '../../domain/thread/where-it-stands.ts'
import type { Installation } from '../../trading-grid/contract/installation.ts'
import { partnerStateOptions } from '../../trading-grid/contract/vocabulary/partner-state-option.ts'
import type { FieldValue } from '../../zendesk/tickets.ts'

/**
 * What the ticket's own fields say of a thread, as far as the installation has them: views, triggers and reports know
 * nothing else of it. The Trading Grid is the record: losing them loses nothing.
 */
export function ticketFields(
  { fields }: Pick<Installation, 'fields'>,
  thread: ThreadStanding & { label: string },
  now: Date,
): FieldValue[] {
  const { clock, state, label } = thread
  const overdue = partnerClock(thread, now).state === 'missed'
  return [
    { id: fields.state, value: partnerStateOptions[overdue ? 'overdue' : state] },
    { id: fields.dueOn, value: clock && clock.answeredAt === undefined ? clock.dueAt.slice(0, 10) : null },
    { id: fields.thread, value: label },
  ].flatMap(({ id, value }) => (id === undefined ? [] : [{ id, value }]))
}
