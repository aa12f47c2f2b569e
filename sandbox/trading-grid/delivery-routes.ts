import {
  leaseDelivery,
  readDeliveries,
  readUndelivered,
  reportDelivery,
} from '../../src/trading-grid/contract/delivery.ts'
import { numberAt, page, writeCursor } from './cursor.ts'
import { batchAsSent, batchesOf, findBatch, type StoredBatch, waitingTickets } from './delivery-batches.ts'
import { acceptReport } from './delivery-reports.ts'
import { isLeased, takeLease } from './leases.ts'
import { notFound } from './problem.ts'
import { isBorneOut } from './report-check.ts'
import { requireVisible } from './restrictions.ts'
import { type Route, requireAccount, route } from './route.ts'
import { threadOf } from './threads.ts'
import type { World } from './world.ts'

function stateOf(world: World, batch: StoredBatch): 'waiting' | 'leased' | 'delivered' | 'terminal' {
  if (batch.state !== 'open') return batch.state
  return isLeased(world, batch) ? 'leased' : 'waiting'
}

const DEFAULT_LIMIT = 200

export const deliveryRoutes: Route[] = [
  route(readUndelivered, (call) => {
    const { world, account, query } = call
    requireAccount(call, query.account)
    const limit = query.limit ?? DEFAULT_LIMIT
    const after = query.cursor === undefined ? 0 : numberAt(query.cursor)
    return page(waitingTickets(world, account, after, limit + 1), limit, ({ ticket }) => writeCursor(ticket))
  }),
  route(leaseDelivery, (call) => {
    const { world, account, body } = call
    requireAccount(call, body.ticket.account)
    const taken = takeLease(world, { account, ticket: body.ticket.id }, body.holder, body.onDemand)
    if (taken.outcome !== 'leased') return taken
    return { ...taken, batch: batchAsSent(world, taken.batch, body.agent.id) }
  }),
  route(
    reportDelivery,
    ({ world, account, agent, body, parameter }, borneOut: boolean) => {
      const batch = findBatch(world, parameter('batch'))
      if (batch?.account !== account) throw notFound('This batch')
      requireVisible(world, batch.thread, agent)
      return { outcome: acceptReport(world, batch.id, body, borneOut) }
    },
    async ({ world, account, body: { result }, parameter }) => {
      const batch = findBatch(world, parameter('batch'))
      return batch?.account === account && isBorneOut(world, batch, result)
    },
  ),
  route(readDeliveries, (call) => {
    const batches = batchesOf(call.world, threadOf(call).id)
    return {
      items: batches.map((batch) => ({
        batch: batch.id,
        thread: batch.thread,
        ticket: batch.ticket,
        from: batch.fromSeq,
        to: batch.toSeq,
        ...(batch.commentId === null ? {} : { commentId: batch.commentId }),
        state: stateOf(call.world, batch),
        ...(batch.reason === null ? {} : { reason: batch.reason }),
      })),
      hasMore: false,
    }
  }),
]
