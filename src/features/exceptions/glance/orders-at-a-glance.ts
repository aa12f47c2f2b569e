import { groupByOrder } from '../../../domain/exceptions/exception-list.ts'
import type { SumAtRisk } from '../../../domain/exceptions/money-at-risk.ts'
import type { OrderPicture } from '../../../worker/protocol.ts'
import type { Listed } from '../use-ticket-exceptions.ts'

export type OrderAtAGlance = OrderPicture & {
  /** What is open on it, worst first. */
  open: Listed[]
  atRisk: SumAtRisk[]
}

/** Each order with what is open on it; the one with the worst exception first, those in order last. */
export function ordersAtAGlance(orders: readonly OrderPicture[], listed: Listed[]): OrderAtAGlance[] {
  const groups = groupByOrder(listed.filter(({ standing }) => standing === 'open'))
  const place = new Map(groups.map(({ orderNumber }, index) => [orderNumber, index]))
  return orders
    .map((order) => {
      const group = groups.find(({ orderNumber }) => orderNumber === order.orderNumber)
      const open = (group?.exceptions ?? []).filter(({ found }) => !found || found.partner === order.partner)
      return { ...order, open, atRisk: group?.atRisk ?? [] }
    })
    .sort((a, b) => (place.get(a.orderNumber) ?? groups.length) - (place.get(b.orderNumber) ?? groups.length))
}
