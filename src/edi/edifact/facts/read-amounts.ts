import type { Decimal, Position } from '../../../domain/trade/trade-facts.ts'
import { type EdifactReading, numberIn, positionOf } from '../edifact-reading.ts'
import { type EdifactSegment, value } from '../edifact-segment.ts'

export type StatedAmount = { code: string; amount: Decimal; position: Position }

/** MOA segments. What repeats an amount in another currency than the document's (C516 6345) is left out. */
export function readAmounts(reading: EdifactReading, segments: EdifactSegment[]): StatedAmount[] {
  const amounts: StatedAmount[] = []
  for (const segment of segments) {
    if (segment.tag !== 'MOA' || isInOtherCurrency(reading, segment)) continue
    const amount = numberIn(reading, segment, 1, 2, 'amount')
    if (amount !== undefined)
      amounts.push({ code: value(segment, 1), amount, position: positionOf(reading, segment, 1) })
  }
  return amounts
}

function isInOtherCurrency(reading: EdifactReading, moa: EdifactSegment): boolean {
  const stated = value(moa, 1, 3)
  if (stated === '') return false
  const currency = value(
    reading.segments.find(({ tag }) => tag === 'CUX'),
    1,
    2,
  )
  return currency !== '' && stated !== currency
}

/** The first of these codes that is stated. */
export function amountOf(amounts: StatedAmount[], ...codes: string[]): StatedAmount | undefined {
  for (const code of codes) {
    const found = amounts.find((amount) => amount.code === code)
    if (found) return found
  }
  return undefined
}
