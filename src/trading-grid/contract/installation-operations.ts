import * as z from 'zod/mini'
import { Installation } from './installation.ts'
import { operation } from './operation.ts'
import { IdempotencyKey, Instant, ShortText, Version } from './primitives.ts'

export const readInstallation = operation({
  id: 'readInstallation',
  summary: 'The installation in one account',
  method: 'GET',
  path: '/installations/{account}',
  answer: Installation,
  status: 200,
  problems: [404],
})

export const changeInstallation = operation({
  id: 'changeInstallation',
  summary: 'Change the settings that both sides act on, the pause switch above all',
  method: 'PATCH',
  path: '/installations/{account}',
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
  answer: Installation,
  status: 200,
  problems: [404, 409, 422],
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
