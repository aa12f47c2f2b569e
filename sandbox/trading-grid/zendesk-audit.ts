import * as z from 'zod/mini'

const Via = z.object({
  channel: z.optional(z.nullable(z.union([z.string(), z.int()]))),
  source: z.optional(
    z.object({
      rel: z.optional(z.nullable(z.string())),
      from: z.optional(z.nullable(z.object({ ticket_id: z.optional(z.int()) }))),
    }),
  ),
})
export const Audit = z.object({
  id: z.int(),
  author_id: z.optional(z.int()),
  via: z.optional(z.nullable(Via)),
  created_at: z.string(),
  metadata: z.optional(
    z.nullable(
      z.looseObject({
        custom: z.optional(z.nullable(z.looseObject({}))),
        /** False where Zendesk doubts that the author wrote it, as with forged mails. */
        trusted: z.optional(z.nullable(z.boolean())),
      }),
    ),
  ),
  events: z.array(
    z.looseObject({
      id: z.int(),
      type: z.string(),
      body: z.optional(z.nullable(z.string())),
      public: z.optional(z.nullable(z.boolean())),
      author_id: z.optional(z.nullable(z.int())),
      via: z.optional(z.nullable(Via)),
    }),
  ),
})
export type Audit = z.infer<typeof Audit>
