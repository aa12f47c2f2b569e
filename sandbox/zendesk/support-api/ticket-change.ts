import * as z from 'zod/mini'
import { CustomFieldValue, Priority, Status, TicketType } from '../store/records.ts'
import { recordInvalid } from './refusal.ts'

const IdLike = z.pipe(
  z.union([z.int(), z.string().check(z.regex(/^\d+$/))]),
  z.transform((value: string | number) => Number(value)),
)
const FlagLike = z.pipe(
  z.union([z.boolean(), z.enum(['true', 'false'])]),
  z.transform((value: boolean | 'true' | 'false') => value === true || value === 'true'),
)
const Words = z.pipe(
  z.union([z.array(z.string()), z.string()]),
  z.transform((value: string | string[]) => (typeof value === 'string' ? value.split(/[\s,]+/) : value)),
)

const CommentChange = z.object({
  body: z.optional(z.string()),
  /** An older name of `body`. */
  value: z.optional(z.string()),
  html_body: z.optional(z.string()),
  public: z.optional(FlagLike),
  author_id: z.optional(IdLike),
  uploads: z.optional(Words),
})
export type CommentChange = z.infer<typeof CommentChange>

/** The part of `{ "ticket": … }` in a create or an update that the sandbox knows. Anything else is ignored, as there. */
export const TicketChange = z.object({
  subject: z.optional(z.string()),
  comment: z.optional(CommentChange),
  status: z.optional(Status),
  priority: z.optional(z.nullable(Priority)),
  type: z.optional(z.nullable(TicketType)),
  tags: z.optional(Words),
  custom_fields: z.optional(
    z.union([z.array(z.object({ id: IdLike, value: CustomFieldValue })), z.record(z.string(), CustomFieldValue)]),
  ),
  assignee_id: z.optional(z.nullable(IdLike)),
  group_id: z.optional(z.nullable(IdLike)),
  requester_id: z.optional(IdLike),
  followers: z.optional(z.array(z.object({ user_id: IdLike, action: z._default(z.enum(['put', 'delete']), 'put') }))),
  external_id: z.optional(z.nullable(z.string())),
  brand_id: z.optional(IdLike),
  ticket_form_id: z.optional(IdLike),
  metadata: z.optional(z.record(z.string(), z.unknown())),
  safe_update: z.optional(FlagLike),
  updated_stamp: z.optional(z.string()),
  via_followup_source_id: z.optional(IdLike),
})
export type TicketChange = z.infer<typeof TicketChange>

const Body = z.object({ ticket: TicketChange })

export function parseTicketBody(body: unknown): TicketChange {
  const parsed = Body.safeParse(body)
  if (parsed.success) return parsed.data.ticket
  const details: Record<string, { description: string; error: string }[]> = {}
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[1] ?? 'base')
    details[field] = [{ description: `${field}: is invalid`, error: 'InvalidValue' }]
  }
  throw recordInvalid(details)
}

export function customFieldChanges(change: TicketChange): { id: string; value: CustomFieldValue }[] {
  const given = change.custom_fields ?? []
  return Array.isArray(given)
    ? given.map(({ id, value }) => ({ id: String(id), value }))
    : Object.entries(given).map(([id, value]) => ({ id, value }))
}

/** Tags are words: lower case, without spaces, each once, in the order of the alphabet. */
export function normalizeTags(tags: string[]): string[] {
  const words = tags.flatMap((tag) => tag.toLowerCase().split(/[\s,]+/)).filter((tag) => tag !== '')
  return [...new Set(words)].sort()
}
