import * as z from 'zod/mini'

/** A Zendesk ticket's number. */
export const TicketId = z.int().check(z.positive()).brand<'TicketId'>()
export type TicketId = z.infer<typeof TicketId>

/** A Zendesk user's id: agent, end user or integration. */
export const UserId = z.int().check(z.positive()).brand<'UserId'>()
export type UserId = z.infer<typeof UserId>

/** Ids of the Trading Grid are opaque and never change; names and URLs may. */
const opaque = z.string().check(z.minLength(1), z.maxLength(128), z.regex(/^[\w.:-]+$/))

export const ThreadId = opaque.brand<'ThreadId'>()
export type ThreadId = z.infer<typeof ThreadId>

export const PartnerId = opaque.brand<'PartnerId'>()
export type PartnerId = z.infer<typeof PartnerId>

export const GroupId = opaque.brand<'GroupId'>()
export type GroupId = z.infer<typeof GroupId>

export const DocumentId = opaque.brand<'DocumentId'>()
export type DocumentId = z.infer<typeof DocumentId>

export const TemplateId = opaque.brand<'TemplateId'>()
export type TemplateId = z.infer<typeof TemplateId>

export const BatchId = opaque.brand<'BatchId'>()
export type BatchId = z.infer<typeof BatchId>
