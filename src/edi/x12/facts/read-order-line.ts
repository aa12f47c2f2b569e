import type { LineOfOrder } from '../../../domain/trade/trade-line.ts'
import { element, type Segment } from '../../segment.ts'

type OrderLineReference = Pick<LineOfOrder, 'orderNumber' | 'orderLine'>

/**
 * The order and the order's line that a line says it belongs to: PRF or REF*PO, and REF*LI or REF*PL, or either among
 * the product ids.
 */
export function readOrderLineReference(loop: Segment[]): OrderLineReference {
  const orderNumber =
    element(
      loop.find(({ tag }) => tag === 'PRF'),
      1,
    ) ||
    referenceValue(loop, ['PO']) ||
    itemValue(loop, 'PO')
  const orderLine = referenceValue(loop, ['LI', 'PL', 'POL']) || itemValue(loop, 'PL')
  return { ...(orderNumber && { orderNumber }), ...(orderLine && { orderLine }) }
}

function referenceValue(loop: Segment[], codes: string[]): string {
  const found = loop.find(({ tag, parts }) => (tag === 'REF' || tag === 'N9') && codes.includes(parts[1] ?? ''))
  return element(found, 2)
}

/** Item data may name the order and its line among the product ids, with the qualifiers `PO` and `PL` (element 235). */
function itemValue(loop: Segment[], qualifier: string): string {
  for (const { tag, parts } of loop) {
    const first = tag === 'LIN' ? 2 : tag === 'IT1' || tag === 'PO1' ? 6 : parts.length
    for (let number = first; number < parts.length; number += 2) {
      if (parts[number] === qualifier) return parts[number + 1]?.trim() ?? ''
    }
  }
  return ''
}
