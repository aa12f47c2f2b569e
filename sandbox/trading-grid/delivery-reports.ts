import * as z from 'zod/mini'
import type { reportDelivery } from '../../src/trading-grid/contract/delivery.ts'
import { systemActor } from './actors.ts'
import { findBatch, type StoredBatch } from './delivery-batches.ts'
import { appendEvent } from './events.ts'
import { giveBack, holds, rememberRefusal } from './leases.ts'
import { countAsWitnessed, isWitnessed, notWitnessed } from './links/ticket-links.ts'
import { linkTo } from './open-thread.ts'
import { everyThreadOfTicket, knownThread } from './threads.ts'
import { addToWorkList, takeOffWorkList } from './work-list.ts'
import type { World } from './world.ts'

const NotedThrough = z.object({ notedThroughSeq: z.int() })

export type Report = z.output<NonNullable<typeof reportDelivery.body>>
export type ReportOutcome = z.output<typeof reportDelivery.answer>['outcome']

/**
 * What became of a batch. A comment that is there is there, whoever held the lease meanwhile.
 * @param borneOut whether Zendesk itself says so
 * @throws Problem 409 `not-witnessed`: said again a little later, it may be
 */
export function acceptReport(
  world: World,
  batchId: string,
  { holder, fence, result }: Report,
  borneOut: boolean,
): ReportOutcome {
  const batch = findBatch(world, batchId)
  if (!batch) throw new Error(`Batch ${batchId} is not stored.`)
  if (!borneOut) throw notWitnessed('Zendesk does not show what is reported, or not yet.')
  if (result.kind === 'delivered') return noteWritten(world, batch, holder, result.commentId)
  if (batch.state === 'delivered') return 'already-delivered'
  if (batch.state !== 'open' || !holds(world, batch, holder, fence)) return 'fenced-off'

  if (result.kind === 'terminal') end(world, batch, result.reason, result.detail)
  if (result.kind === 'moved') moveLinks(world, batch, result)
  if (result.kind === 'released' && (result.reason === 'forbidden' || result.reason === 'not-found')) {
    rememberRefusal(world, batch, holder)
  }
  giveBack(world, batch, holder)
  return 'accepted'
}

function noteWritten(world: World, batch: StoredBatch, holder: string, commentId: number): ReportOutcome {
  const { account, ticket, thread, toSeq } = batch
  if (batch.commentId === commentId) return 'already-delivered'
  if (batch.commentId !== null) {
    const detail = `Comments ${batch.commentId} and ${commentId} say the same.`
    addToWorkList(world, account, { ticket, thread, reason: 'doubled', detail })
    return 'doubled'
  }
  world.db.run("UPDATE batches SET state = 'delivered', commentId = ? WHERE id = ?", commentId, batch.id)
  world.db.run(
    `UPDATE thread_tickets SET notedThroughSeq = max(notedThroughSeq, ?)
     WHERE thread = ? AND account = ? AND ticket = ?`,
    toSeq,
    thread,
    account,
    ticket,
  )
  appendEvent(world, thread, {
    type: 'note-written',
    actor: systemActor,
    audience: 'internal',
    automatic: true,
    body: { ticket: { account, id: ticket }, commentId, throughSeq: toSeq },
  })
  takeOffWorkList(world, account, ticket, thread)
  giveBack(world, batch, holder)
  return 'accepted'
}

/** Never tried again by itself; linking the ticket anew begins anew. */
function end(
  world: World,
  { id, account, ticket, thread }: StoredBatch,
  reason: 'closed' | 'deleted' | 'full' | 'forbidden',
  detail: string,
): void {
  world.db.run("UPDATE batches SET state = 'terminal', reason = ? WHERE id = ?", reason, id)
  world.db.run(
    'UPDATE thread_tickets SET terminal = ? WHERE thread = ? AND account = ? AND ticket = ?',
    detail,
    thread,
    account,
    ticket,
  )
  addToWorkList(world, account, { ticket, thread, reason, detail })
}

/** The conversation goes on in another ticket: with all threads, and with what the old one had no note of. */
function moveLinks(world: World, batch: StoredBatch, { to, how }: Extract<Report['result'], { kind: 'moved' }>): void {
  const { account, ticket } = batch
  world.db.run(
    "UPDATE batches SET state = 'terminal', reason = ? WHERE account = ? AND ticket = ? AND state = 'open'",
    `${how === 'merged' ? 'Merged into' : 'Followed up in'} #${to}`,
    account,
    ticket,
  )
  for (const { id: thread } of everyThreadOfTicket(world, account, ticket)) {
    const noted = world.db.row(
      NotedThrough,
      'SELECT notedThroughSeq FROM thread_tickets WHERE thread = ? AND account = ? AND ticket = ?',
      thread,
      account,
      ticket,
    )
    const vouched = isWitnessed(world, { thread, account, ticket })
    world.db.run(
      'UPDATE thread_tickets SET linked = 0 WHERE thread = ? AND account = ? AND ticket = ?',
      thread,
      account,
      ticket,
    )
    linkTo(world, thread, account, to, noted?.notedThroughSeq ?? knownThread(world, thread).lastSeq)
    if (vouched) countAsWitnessed(world, { thread, account, ticket: to }, 'moved')
    const common = { actor: systemActor, audience: 'internal' as const, automatic: true }
    appendEvent(world, thread, { ...common, type: 'ticket-unlinked', body: { ticket: { account, id: ticket } } })
    appendEvent(world, thread, { ...common, type: 'ticket-linked', body: { ticket: { account, id: to } } })
    takeOffWorkList(world, account, ticket, thread)
  }
}
