import * as z from 'zod/mini'
import type { Platform } from '../platform.ts'
import { type Api, agentOf, idOf, jsonOf } from './api.ts'
import { requireAdmin } from './caller.ts'
import type { Limits } from './limits.ts'
import { badRequest, notFound } from './refusal.ts'

const Notification = z.object({
  app_id: z.int(),
  event: z.string().check(z.minLength(1)),
  body: z.optional(z.unknown()),
  agent_id: z.optional(z.nullable(z.int())),
})

/** Of the installed app: who can tell it something, and what an admin can read about it. */
export function appRoutes(api: Api, platform: Platform, limits: Limits): void {
  const { desk, live } = platform

  /** Reaches what is open at this moment. Nothing is kept for later. */
  api.post('/api/v2/apps/notify', async (c) => {
    const { user } = agentOf(c)
    const parsed = Notification.safeParse(await jsonOf(c))
    if (!parsed.success) throw badRequest('You passed an invalid value. app_id and event are needed')
    limits.countNotification()
    const { app_id, event, body = null, agent_id: agentId = null } = parsed.data
    if (desk.installation()?.appId !== app_id) throw notFound()
    live.publish({ type: 'notify', appId: app_id, event, body, agentId, sender: user.email })
    return c.json({})
  })

  const installations = () => {
    const found = desk.installation()
    return found
      ? [{ id: found.installationId, app_id: found.appId, product: 'support', enabled: found.enabled, settings: {} }]
      : []
  }
  api.get('/api/v2/apps/installations', (c) => {
    requireAdmin(c.get('caller'))
    return c.json({ installations: installations() })
  })
  api.get('/api/v2/apps/installations/:id', (c) => {
    requireAdmin(c.get('caller'))
    const [found] = installations().filter(({ id }) => id === idOf(c))
    if (!found) throw notFound()
    return c.json(found)
  })
}
