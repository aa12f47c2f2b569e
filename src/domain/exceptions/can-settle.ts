import type { TradeDocument } from '../trade/trade-document.ts'
import type { Context } from './context.ts'

const HOUR = 3_600_000

/**
 * Whether the arrival of a document can end any trouble. Most documents of a quiet order cannot: then nobody needs to
 * know how things stood before them. In doubt it can.
 */
export function canSettle(document: TradeDocument, before: TradeDocument[], { moments, terms }: Context): boolean {
  if (document.purpose !== 'original' || !before.some(({ kind }) => kind === 'order')) return true
  const has = (...kinds: TradeDocument['kind'][]) => before.some(({ kind }) => kinds.includes(kind))
  // As many hours on the clock are never fewer business hours.
  const age = moments.arrived(document) - Math.min(...before.map(moments.arrived))
  switch (document.kind) {
    case 'acknowledgment':
      return has('acknowledgment') || age >= terms.acknowledgment.withinBusinessHours * HOUR
    case 'order-response':
      return has('order-response', 'order-change') || age >= terms.orderResponse.withinBusinessHours * HOUR
    case 'invoice':
      return (
        document.sign === -1 ||
        has('application-advice', 'invoice') ||
        !has('order-response', 'ship-notice', 'receipt') ||
        before.some((earlier) => earlier.kind === 'acknowledgment' && earlier.status !== 'accepted')
      )
    default:
      return true
  }
}
