import type { Decimal } from '../../../domain/trade/trade-facts.ts'
import { element, type Segment } from '../../segment.ts'
import { numberIn, type X12Reading } from '../x12-reading.ts'

/** AMT: the whole order (TT), failing that gross (GV) or the sum of its lines (1). */
export function readTotal(reading: X12Reading, segments: Segment[]): Decimal | undefined {
  return amountOf(reading, segments, 'TT') ?? amountOf(reading, segments, 'GV') ?? amountOf(reading, segments, '1')
}

export function amountOf(reading: X12Reading, segments: Segment[], qualifier: string): Decimal | undefined {
  const amt = segments.find((segment) => segment.tag === 'AMT' && element(segment, 1) === qualifier)
  return amt && numberIn(reading, amt, 2, 'amount')
}
