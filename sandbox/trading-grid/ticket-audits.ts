import * as z from 'zod/mini'
import type { World } from './world.ts'
import type { ZendeskAnswer } from './zendesk-client.ts'

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
  metadata: z.optional(z.nullable(z.looseObject({ custom: z.optional(z.nullable(z.looseObject({}))) }))),
  events: z.array(
    z.looseObject({
      id: z.int(),
      type: z.string(),
      body: z.optional(z.nullable(z.string())),
      public: z.optional(z.nullable(z.boolean())),
      author_id: z.optional(z.nullable(z.int())),
    }),
  ),
})
export type Audit = z.infer<typeof Audit>

const AuditPage = z.object({
  audits: z.array(Audit),
  meta: z.optional(z.object({ has_more: z.boolean() })),
  links: z.optional(z.object({ next: z.optional(z.nullable(z.string())) })),
})

/** Newest first, back to a time; always at least the newest page. Zendesk's answer where that was no list. */
export async function auditsSince(
  world: World,
  { account, ticket, lookBackTo }: { account: string; ticket: number; lookBackTo: Date },
): Promise<Audit[] | ZendeskAnswer> {
  const audits: Audit[] = []
  let next: string | undefined = `/api/v2/tickets/${ticket}/audits.json?sort=-created_at&page%5Bsize%5D=100`
  while (next !== undefined) {
    const answer: ZendeskAnswer = await world.zendesk.send(account, next)
    const read = AuditPage.safeParse(answer.json)
    if (answer.status !== 200 || !read.success) return answer
    audits.push(...read.data.audits)
    const reached = read.data.audits.some(({ created_at }) => Date.parse(created_at) < lookBackTo.getTime())
    next = reached || !read.data.meta?.has_more ? undefined : (read.data.links?.next ?? undefined)
  }
  return audits
}
