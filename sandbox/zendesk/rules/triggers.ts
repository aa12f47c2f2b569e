import type { Platform, SavedTicket } from '../platform.ts'
import type { AuditEvent, Ticket } from '../store/records.ts'
import { openTable } from '../store/tables.ts'
import { setCustomField, taggersFollowTags } from '../support-api/apply-fields.ts'
import { expandPlaceholders, ticketValues } from '../support-api/placeholders.ts'
import { fieldEvents } from '../support-api/save-ticket.ts'
import { normalizeTags } from '../support-api/ticket-change.ts'
import { applies } from './conditions.ts'
import { type Action, Trigger } from './rule-records.ts'
import type { Webhooks } from './webhooks.ts'

/**
 * Runs triggers over a saved ticket in their order. When one has changed the ticket, the others are asked again from
 * the top; none fires twice for one update.
 */
export function triggerRunner(desk: Platform['desk'], webhooks: Webhooks): Platform['runTriggers'] {
  const triggers = openTable(desk.db, 'rule_trigger', Trigger)

  return (saved) => {
    const left = triggers
      .all()
      .filter((trigger) => trigger.active)
      .sort((a, b) => a.position - b.position || a.id - b.id)
    let state = saved
    for (let next = left.findIndex((one) => applies(one, state)); next >= 0; ) {
      const [trigger] = left.splice(next, 1)
      if (trigger) state = fire(desk, webhooks, trigger, state)
      next = left.findIndex((one) => applies(one, state))
    }
    return { ticket: state.ticket, events: state.events }
  }
}

function fire(desk: Platform['desk'], webhooks: Webhooks, trigger: Trigger, saved: SavedTicket): SavedTicket {
  const ticket: Ticket = { ...saved.ticket, customFields: { ...saved.ticket.customFields } }
  for (const action of trigger.actions) {
    if (action.field === 'notification_webhook') {
      const [webhook = '', body = ''] = Array.isArray(action.value) ? action.value : []
      // Values are put in as they are: one with a quote in it breaks the JSON around it.
      webhooks.call(webhook, expandPlaceholders(body, ticketValues(desk, ticket, saved.by)))
    } else act(desk, ticket, action)
  }
  const by = { id: trigger.id, title: trigger.title }
  const changed: AuditEvent[] = fieldEvents({ desk }, saved.ticket, ticket, by)
  return { ...saved, ticket, events: [...saved.events, ...changed] }
}

const words = (value: Action['value']) => normalizeTags([String(value ?? '')])
const number = (value: Action['value']) => (value === null || value === '' ? null : Number(value))

function act(desk: Platform['desk'], ticket: Ticket, { field, value }: Action): void {
  const custom = /^custom_fields_(\d+)$/.exec(field)?.[1]
  if (custom) {
    setCustomField(desk, ticket, custom, Array.isArray(value) ? (value[0] ?? null) : value)
    return
  }
  switch (field) {
    case 'set_tags':
      ticket.tags = words(value)
      break
    case 'current_tags':
      ticket.tags = normalizeTags([...ticket.tags, ...words(value)])
      break
    case 'remove_tags':
      ticket.tags = ticket.tags.filter((tag) => !words(value).includes(tag))
      break
    case 'status': {
      const to = (['new', 'open', 'pending', 'hold', 'solved', 'closed'] as const).find((status) => status === value)
      if (to) ticket.status = to
      return
    }
    case 'group_id':
      ticket.groupId = number(value)
      return
    case 'assignee_id':
      ticket.assigneeId = number(value)
      return
    default:
      return
  }
  taggersFollowTags(desk, ticket)
}
