import * as z from 'zod/mini'
import { callZendesk } from './api.ts'
import type { Zendesk } from './zendesk.ts'

const Many = z.object({
  tickets: z.array(
    z.looseObject({
      id: z.int(),
      subject: z.optional(z.nullable(z.string())),
      assignee_id: z.optional(z.nullable(z.int())),
    }),
  ),
})
/** Zendesk answers no more at once. */
const AT_ONCE = 100

export type ReadableTicket = { id: number; subject: string; assigneeId: number | undefined }

/** Those of the tickets that the signed-in agent may read; Zendesk leaves out the others without a word. */
export async function readableTickets(zendesk: Pick<Zendesk, 'send'>, ids: number[]): Promise<ReadableTicket[]> {
  const found: ReadableTicket[] = []
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const url = `/api/v2/tickets/show_many.json?${new URLSearchParams({ ids: ids.slice(at, at + AT_ONCE).join(',') })}`
    const { data } = await callZendesk(zendesk, { method: 'GET', url }, Many)
    for (const { id, subject, assignee_id } of data.tickets) {
      found.push({ id, subject: subject ?? '', assigneeId: assignee_id ?? undefined })
    }
  }
  return found
}
