import * as z from 'zod/mini'
import { batchMark, endsWithMark } from '../../src/trading-grid/contract/delivery.ts'
import type { StoredBatch } from './delivery-batches.ts'
import type { Report } from './delivery-reports.ts'
import { hasMoved } from './links/has-moved.ts'
import { usesZendesk } from './links/ticket-links.ts'
import { auditsSince } from './ticket-audits.ts'
import { isClosedOrGone } from './ticket-state.ts'
import type { World } from './world.ts'
import { NoAnswer } from './zendesk-client.ts'

const LOOK_BACK_MS = 5 * 60_000
const CHECKED = ['closed', 'deleted']

/**
 * Whether Zendesk bears out what somebody says became of a batch: that this comment is a note of it in its ticket, that the
 * conversation goes on elsewhere, or that the ticket is closed or gone. Anybody who may call the API can say so. That a
 * ticket is full or takes nothing can only be learned by writing, so it is believed; so is all of it without a client.
 */
export async function isBorneOut(world: World, batch: StoredBatch, result: Report['result']): Promise<boolean> {
  if (!usesZendesk(world)) return true
  try {
    switch (result.kind) {
      case 'delivered':
        return await isNoteOf(world, batch, result.commentId)
      case 'moved':
        return await hasMoved(world, batch.account, batch.ticket, result)
      case 'terminal':
        return !CHECKED.includes(result.reason) || (await isClosedOrGone(world, batch))
      case 'released':
        return true
    }
  } catch (error) {
    if (error instanceof NoAnswer) return false
    throw error
  }
}

const Comments = z.object({
  comments: z.array(z.object({ id: z.int(), body: z.string(), public: z.boolean(), created_at: z.string() })),
  meta: z.optional(z.object({ has_more: z.boolean() })),
  links: z.optional(z.object({ next: z.optional(z.nullable(z.string())) })),
})

/** An internal comment of the ticket that ends with the batch's mark, or whose audit has its marker. */
async function isNoteOf(world: World, batch: StoredBatch, commentId: number): Promise<boolean> {
  const comment = await findComment(world, batch, commentId)
  if (!comment || comment.public) return false
  return endsWithMark(comment.body, batchMark(batch.id)) || hasMarker(world, batch, commentId)
}

async function findComment(world: World, batch: StoredBatch, commentId: number) {
  let next: string | undefined = `/api/v2/tickets/${batch.ticket}/comments.json?sort=-created_at&page%5Bsize%5D=100`
  while (next !== undefined) {
    const answer = await world.zendesk.send(batch.account, next)
    const page = Comments.safeParse(answer.json)
    if (answer.status !== 200 || !page.success) return undefined
    const { comments, meta, links } = page.data
    const found = comments.find(({ id }) => id === commentId)
    const farEnough = comments.some(({ created_at }) => Date.parse(created_at) < lookBackTo(batch).getTime())
    if (found || farEnough) return found
    next = meta?.has_more ? (links?.next ?? undefined) : undefined
  }
  return undefined
}

/** For a note whose text was redacted since. */
async function hasMarker(world: World, batch: StoredBatch, commentId: number): Promise<boolean> {
  const { account, ticket, id } = batch
  const audits = await auditsSince(world, { account, ticket, lookBackTo: lookBackTo(batch) })
  if (!Array.isArray(audits)) return false
  const Marker = z.looseObject({ batch: z.literal(id) })
  return audits.some(
    ({ events, metadata }) =>
      events.some((event) => event.type === 'Comment' && event.id === commentId) &&
      Marker.safeParse(metadata?.custom?.trading_grid).success,
  )
}

/** No note of the batch can be older. */
const lookBackTo = ({ firstLeasedAt }: StoredBatch): Date => new Date(Date.parse(firstLeasedAt) - LOOK_BACK_MS)
