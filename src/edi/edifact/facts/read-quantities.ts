import type { Decimal, Position } from '../../../domain/trade/trade-facts.ts'
import { type EdifactReading, numberIn, positionOf } from '../edifact-reading.ts'
import { type EdifactSegment, value } from '../edifact-segment.ts'

export type StatedQuantity = { code: string; quantity: Decimal; unit: string; position: Position; at: Position }

/** QTY segments; `at` is the composite that holds the figure. What is no number is reported. */
export function readQuantities(reading: EdifactReading, segments: EdifactSegment[]): StatedQuantity[] {
  return segments.flatMap((segment) => {
    if (segment.tag !== 'QTY') return []
    // What is no number counts as none, so that its kind and unit are still known.
    const quantity = numberIn(reading, segment, 1, 2, 'quantity') ?? '0'
    const { position } = segment
    const at = positionOf(reading, segment, 1)
    return [{ code: value(segment, 1), quantity, unit: value(segment, 1, 3), position, at }]
  })
}

/** The first of these codes that is stated. */
export function quantityOf(quantities: StatedQuantity[], ...codes: string[]): StatedQuantity | undefined {
  for (const code of codes) {
    const found = quantities.find((quantity) => quantity.code === code)
    if (found) return found
  }
  return undefined
}
