import * as z from 'zod/mini'
import type { Platform } from '../platform.ts'
import type { Ticket } from '../store/records.ts'
import { type Api, agentOf, idOf, jsonOf } from './api.ts'
import { ticketFor } from './permissions.ts'
import { badRequest, recordInvalid } from './refusal.ts'
import { updateTicket } from './save-ticket.ts'

const MergeBody = z.object({
  ids: z.array(z.int()).check(z.minLength(1), z.maxLength(5)),
  target_comment: z.optional(z.string()),
  source_comment: z.optional(z.string()),
})

/**
 * Merging closes the sources, tags them `closed_by_merge`, and leaves in each ticket a comment that names the other.
 * The real platform does it in a job some seconds later; here the job is done when it is announced.
 */
export function mergeRoutes(api: Api, platform: Platform): void {
  const { desk } = platform

  api.post('/api/v2/tickets/:id/merge', async (c) => {
    const caller = agentOf(c)
    const parsed = MergeBody.safeParse(await jsonOf(c))
    if (!parsed.success)
      throw badRequest('You passed an invalid value for the ids attribute. Must be 1 to 5 ticket ids')
    const { ids, target_comment, source_comment } = parsed.data
    const target = ticketFor(desk, caller.user, idOf(c))
    const sources = ids.map((id) => ticketFor(desk, caller.user, id))
    if (target.status === 'closed' || sources.some(({ id, status }) => status === 'closed' || id === target.id)) {
      throw recordInvalid({ base: [{ description: 'Merge: closed tickets cannot be merged', error: 'InvalidValue' }] })
    }

    desk.db.atomic(() => {
      for (const source of sources) {
        const text =
          source_comment ?? `This request was closed and merged into request #${target.id} "${target.subject}".`
        const closing = {
          status: 'closed' as const,
          tags: [...source.tags, 'closed_by_merge'],
          comment: { body: text, public: false },
        }
        updateTicket(platform, caller, source, closing, merging(target))
        const told =
          target_comment ?? `Request #${source.id} "${source.subject}" was closed and merged into this request.`
        const comment = { body: told, public: false }
        updateTicket(platform, caller, ticketFor(desk, caller.user, target.id), { comment }, merging(source))
      }
    })
    const id = crypto.randomUUID().replaceAll('-', '')
    const url = `${new URL(c.req.url).origin}/api/v2/job_statuses/${id}.json`
    return c.json({
      job_status: { id, url, total: ids.length, progress: ids.length, status: 'completed', message: null },
    })
  })
}

const merging = (other: Ticket) => ({
  client: 'Merge',
  via: { channel: 'system', rel: 'merge', from: { ticket_id: other.id, subject: other.subject } },
})
