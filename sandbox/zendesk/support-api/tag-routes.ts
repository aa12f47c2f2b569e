import * as z from 'zod/mini'
import type { Platform } from '../platform.ts'
import { type Api, type ApiContext, agentOf, idOf, jsonOf } from './api.ts'
import type { Limits } from './limits.ts'
import { ticketFor } from './permissions.ts'
import { badRequest, updateConflict } from './refusal.ts'
import { updateTicket } from './save-ticket.ts'
import { normalizeTags } from './ticket-change.ts'

const TagsBody = z.object({
  tags: z.array(z.string()),
  updated_stamp: z.optional(z.string()),
  safe_update: z.optional(z.union([z.boolean(), z.string()])),
})

/** Unlike `tags` in a ticket's update, these add and remove single tags. POST sets them all. */
export function tagRoutes(api: Api, platform: Platform, limits: Limits): void {
  const { desk } = platform
  const path = '/api/v2/tickets/:id/tags'

  const change = async (c: ApiContext, combine: (had: string[], given: string[]) => string[]) => {
    const caller = agentOf(c)
    const parsed = TagsBody.safeParse(await jsonOf(c))
    if (!parsed.success) throw badRequest('You passed an invalid value for the tags attribute. Must be an array')
    const ticket = ticketFor(desk, caller.user, idOf(c))
    limits.countUpdate(caller.user.id, ticket.id)
    const { updated_stamp, safe_update } = parsed.data
    if (String(safe_update) === 'true' && updated_stamp && Date.parse(updated_stamp) !== Date.parse(ticket.updatedAt)) {
      throw updateConflict()
    }
    const tags = combine(ticket.tags, normalizeTags(parsed.data.tags))
    return updateTicket(platform, caller, ticket, { tags }).ticket.tags
  }

  api.get(path, (c) => c.json({ tags: ticketFor(desk, agentOf(c).user, idOf(c)).tags }))
  api.put(path, async (c) => c.json({ tags: await change(c, (had, given) => [...had, ...given]) }))
  api.post(path, async (c) => c.json({ tags: await change(c, (_had, given) => given) }, 201))
  api.delete(path, async (c) =>
    c.json({ tags: await change(c, (had, given) => had.filter((tag) => !given.includes(tag))) }),
  )
}
