import type { Decimal, Position } from '../../../domain/trade/trade-facts.ts'
import { type EdifactReading, numberIn, positionOf } from '../edifact-reading.ts'
import { type EdifactSegment, value } from '../edifact-segment.ts'

export type StatedAmount = { code: string; amount: Decimal; position: Position }

/** MOA segments. */
export function readAmounts(reading: EdifactReading, segments: EdifactSegment[]): StatedAmount[] {
  return segments.flatMap((segment) => {
    const amount = segment.tag === 'MOA' ? numberIn(reading, segment, 1, 2, 'amount') : undefined
    return amount === undefined ? [] : [{ code: value(segment, 1), amount, position: positionOf(reading, segment, 1) }]
  })
}

/** The first of these codes that is stated. */
export function amountOf(amounts: StatedAmount[], ...codes: string[]): StatedAmount | undefined {
  for (const code of codes) {
    const found = amounts.find((amount) => amount.code === code)
    if (found) return found
  }
  return undefined
}
