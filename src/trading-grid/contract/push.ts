import * as z from 'zod/mini'

/** The event under which a nudge arrives: `api_notification.partner_update` in Zendesk's app framework. */
export const pushEvent = 'partner_update'

/**
 * What the Trading Grid side sends through Zendesk's `apps/notify`: that something happened, never what, since any agent
 * could forge it. `seq` is the newest event of the ticket's threads; who knows it already need not ask.
 */
export const PushNudge = z.object({
  tickets: z.array(z.object({ id: z.int(), seq: z.int() })),
})
export type PushNudge = z.infer<typeof PushNudge>
