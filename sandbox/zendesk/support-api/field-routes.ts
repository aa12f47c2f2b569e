import * as z from 'zod/mini'
import type { Platform } from '../platform.ts'
import { TicketField } from '../store/records.ts'
import { type Api, agentOf, idOf, jsonOf } from './api.ts'
import { requireAdmin } from './caller.ts'
import { listOf } from './people-routes.ts'
import { notFound, recordInvalid } from './refusal.ts'

const FieldBody = z.object({
  ticket_field: z.object({
    title: z.string().check(z.minLength(1)),
    type: TicketField.shape.type,
    custom_field_options: z.optional(z.array(z.object({ name: z.string(), value: z.string() }))),
  }),
})

export function fieldRoutes(api: Api, { desk }: Platform): void {
  api.get('/api/v2/ticket_fields', (c) => {
    agentOf(c)
    return listOf(c, 'ticket_fields', desk.fields.all().map(c.get('present').field))
  })
  api.get('/api/v2/ticket_fields/:id', (c) => {
    agentOf(c)
    const field = desk.fields.get(idOf(c))
    if (!field) throw notFound()
    return c.json({ ticket_field: c.get('present').field(field) })
  })
  api.post('/api/v2/ticket_fields', async (c) => {
    requireAdmin(c.get('caller'))
    const parsed = FieldBody.safeParse(await jsonOf(c))
    if (!parsed.success)
      throw recordInvalid({ title: [{ description: 'Title: cannot be blank', error: 'BlankValue' }] })
    const { title, type, custom_field_options: options = [] } = parsed.data.ticket_field
    const field = { id: desk.nextId(), title, type, options }
    desk.fields.put(field.id, field)
    return c.json({ ticket_field: c.get('present').field(field) }, 201)
  })
}
