import * as z from 'zod/mini'
import { Installation } from '../installation.ts'
import { operation } from '../operation.ts'
import { IdempotencyKey, Instant, ShortText, Version } from '../primitives.ts'

export const readInstallation = operation({
  id: 'readInstallation',
  summary: 'The installation in one account',
  method: 'GET',
  path: '/installations/{account}',
  answer: Installation,
  status: 200,
  problems: [404],
})

/**
 * Only an administrator can write webhooks in Zendesk, and Zendesk says who wrote one: the app keeps one of this name,
 * inactive, and puts the change's nonce into its description.
 */
export const settingsWebhook = 'Trading Grid: settings'

/** A change of settings that waits until an administrator's own session has vouched for it. */
export const InstallationChange = z.discriminatedUnion('state', [
  z.object({ id: z.string(), state: z.literal('awaiting-witness'), nonce: z.string(), expiresAt: Instant }),
  z.object({
    id: z.string(),
    state: z.literal('done'),
    by: z.object({ agentId: z.int(), name: ShortText }),
    at: Instant,
  }),
  z.object({ id: z.string(), state: z.literal('expired') }),
])
export type InstallationChange = z.infer<typeof InstallationChange>

export const changeInstallation = operation({
  id: 'changeInstallation',
  summary:
    'Begin to change the settings that both sides act on, the pause switch above all. Takes effect once an administrator vouches for it. Absent where the server has no Zendesk client',
  method: 'POST',
  path: '/installations/{account}/changes',
  body: z.object({
    idempotencyKey: IdempotencyKey,
    version: Version,
    appId: z.exactOptional(z.int()),
    installationId: z.exactOptional(z.int()),
    automationsPaused: z.exactOptional(z.boolean()),
    notes: z.exactOptional(Installation.shape.notes),
    noteKinds: Installation.shape.noteKinds,
    locale: z.exactOptional(z.string()),
    fields: z.exactOptional(Installation.shape.fields),
    onClosedTicket: z.exactOptional(Installation.shape.onClosedTicket),
    reopenOnAnswer: z.exactOptional(z.boolean()),
  }),
  answer: InstallationChange,
  status: 201,
  problems: [404, 409, 422],
})

export const witnessChange = operation({
  id: 'witnessInstallationChange',
  summary: 'Look whether an administrator has written the nonce into the webhook, and make the change',
  method: 'POST',
  path: '/installations/{account}/changes/{change}/witness',
  body: z.object({}),
  answer: z.object({ change: InstallationChange, installation: Installation }),
  status: 200,
  problems: [404, 409],
})

/** A ticket whose updates cannot be delivered: for the admin's eyes, never retried for ever. */
export const WorkItem = z.object({
  ticket: z.int(),
  thread: z.string(),
  reason: z.enum(['closed', 'deleted', 'full', 'forbidden', 'doubled', 'unescalated']),
  detail: ShortText,
  since: Instant,
  undelivered: z.int(),
})
export type WorkItem = z.infer<typeof WorkItem>

export const readWorkList = operation({
  id: 'readWorkList',
  summary: 'What could not be delivered or escalated by itself, with the reason',
  method: 'GET',
  path: '/installations/{account}/work-list',
  answer: z.object({ items: z.array(WorkItem), hasMore: z.boolean(), cursor: z.exactOptional(z.string()) }),
  status: 200,
})
