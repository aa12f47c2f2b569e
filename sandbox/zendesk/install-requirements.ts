import * as z from 'zod/mini'
import type { Desk } from './store/desk.ts'
import { TicketField, type View } from './store/records.ts'

const Condition = z.object({ field: z.string(), operator: z.string(), value: z.optional(z.unknown()) })

/** The part of an app's requirements file that the platform creates here: ticket fields, and views by tag and status. */
const Requirements = z.object({
  ticket_fields: z._default(
    z.record(
      z.string(),
      z.object({
        title: z.string(),
        type: TicketField.shape.type,
        custom_field_options: z._default(z.array(z.object({ name: z.string(), value: z.string() })), []),
      }),
    ),
    {},
  ),
  views: z._default(z.record(z.string(), z.object({ title: z.string(), all: z._default(z.array(Condition), []) })), {}),
})

/**
 * Creates what an app needs when it is installed. What is there already, by its title, is taken for it, so that an
 * account whose admin made the fields keeps their data.
 */
export function installRequirements(desk: Desk, file: unknown): void {
  const installation = desk.installation()
  if (!installation) return
  const { ticket_fields: fields, views } = Requirements.parse(file)
  const installed: typeof installation.requirements = {}

  for (const [identifier, { title, type, custom_field_options: options }] of Object.entries(fields)) {
    const known = desk.fields.all().find((field) => field.title === title && field.type === type)
    const field = known ?? { id: desk.nextId(), title, type, options }
    if (!known) desk.fields.put(field.id, field)
    installed[identifier] = { requirement_id: field.id, requirement_type: 'ticket_fields' }
  }
  for (const [identifier, { title, all }] of Object.entries(views)) {
    const known = desk.views.all().find((view) => view.title === title)
    const view = known ?? { id: desk.nextId(), title, filter: filterOf(all) }
    if (!known) desk.views.put(view.id, view)
    installed[identifier] = { requirement_id: view.id, requirement_type: 'views' }
  }
  desk.keepInstallation({ ...installation, requirements: installed })
}

const beforeSolved = ['new', 'open', 'pending', 'hold']

function filterOf(conditions: z.infer<typeof Condition>[]): View['filter'] {
  const filter: View['filter'] = {}
  for (const { field, operator, value } of conditions) {
    if (field === 'current_tags' && operator === 'includes') filter.tag = String(value)
    else if (field === 'status' && operator === 'less_than' && value === 'solved') filter.status = beforeSolved
    else if (field === 'status' && operator === 'is') filter.status = [String(value)]
    else if (field === 'assignee_id' && value === 'current_user') filter.assignee = 'me'
    else throw new Error(`The sandbox's views know no condition ${field} ${operator} ${String(value)}`)
  }
  return filter
}
