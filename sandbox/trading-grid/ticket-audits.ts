import * as z from 'zod/mini'
import { noticeListedMarkers } from './kept-metadata.ts'
import type { World } from './world.ts'
import { Audit } from './zendesk-audit.ts'
import type { ZendeskAnswer } from './zendesk-client.ts'

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
    noticeListedMarkers(world, account, read.data.audits)
    const reached = read.data.audits.some(({ created_at }) => Date.parse(created_at) < lookBackTo.getTime())
    next = reached || !read.data.meta?.has_more ? undefined : (read.data.links?.next ?? undefined)
  }
  return audits
}
