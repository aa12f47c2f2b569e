import * as z from 'zod/mini'

/** The event under which a nudge arrives: `api_notification.partner_update` in Zendesk's app framework. */
export const pushEvent = 'partner_update'

/**
 * What the Trading Grid side sends through Zendesk's `apps/notify`: that something happened, never what, since any agent
 * could forge it. `seq` is the newest event of the ticket's threads, 0 where what happened is no event of a thread.
 */
export const PushNudge = z.object({
  tickets: z.array(
    z.object({
      id: z.int(),
      seq: z.int(),
      /** False where nothing of it came from the partner: only sidebars beside that ticket have to ask. */
      fromPartner: z.exactOptional(z.boolean()),
    }),
  ),
})
export type PushNudge = z.infer<typeof PushNudge>
