import type { Decimal, Position } from '../../../domain/trade/trade-facts.ts'
import { element, type Segment } from '../../segment.ts'
import { splitLoops } from '../loops.ts'
import { firstComponent, positionOf, quantityIn, type X12Reading } from '../x12-reading.ts'

export type StatedQuantity = { code: string; quantity: Decimal; unit: string; position: Position }

/** QTY segments. Where QTY03 is empty, the UIT behind it names the unit, or the one UIT of the line. */
export function readQuantities(reading: X12Reading, loop: Segment[]): StatedQuantity[] {
  const unitOfLine = unitIn(reading, loop)
  return splitLoops(loop, 'QTY', []).loops.map((group) => {
    const [qty] = group
    return {
      code: element(qty, 1),
      quantity: quantityIn(reading, qty, 2, 'quantity'),
      unit: firstComponent(reading, element(qty, 3)) || unitIn(reading, group) || unitOfLine,
      position: positionOf(reading, qty, 2),
    }
  })
}

function unitIn(reading: X12Reading, segments: Segment[]): string {
  return firstComponent(
    reading,
    element(
      segments.find(({ tag }) => tag === 'UIT'),
      1,
    ),
  )
}
