import type { OrderDocument } from '../../../domain/trade/trade-document.ts'
import { element, type Segment } from '../../segment.ts'
import { checkLineCount } from '../check-line-count.ts'
import { purposeOf } from '../codes/purposes.ts'
import { readCharges } from '../facts/read-charges.ts'
import { dateFact } from '../facts/read-dates.ts'
import { itemLayout, readLine } from '../facts/read-line.ts'
import { referenceFact } from '../facts/read-references.ts'
import { dueDates } from '../facts/read-terms.ts'
import { readTotal } from '../facts/read-total.ts'
import { splitLoops } from '../loops.ts'
import { documentBase } from '../x12-document.ts'
import { beginningSegment, requiredIn, type X12Reading } from '../x12-reading.ts'

/** 850, purchase order. */
export function readOrder(reading: X12Reading): OrderDocument {
  const beg = beginningSegment(reading, 'BEG')
  const { header, loops, summary } = splitLoops(reading.transaction.segments, 'PO1', ['CTT', 'SE'])
  const number = requiredIn(reading, beg, 3, 'purchase order number')
  const typeCode = element(beg, 2)
  const acknowledgmentWanted = element(beg, 7)
  const aboutAll = [...header, ...summary]
  const total = readTotal(reading, aboutAll)
  checkLineCount(reading, summary, loops.length)
  return {
    kind: 'order',
    ...documentBase(reading, aboutAll, {
      number,
      purpose: purposeOf(element(beg, 1)),
      dates: [...dateFact(reading, beg, 5, 'order'), ...dueDates(reading, aboutAll)],
      references: [...referenceFact(beg, 4, 'other'), ...referenceFact(beg, 6, 'contract')],
    }),
    // Whatever other orders it refers to are not this one.
    orderNumbers: [number].filter(Boolean),
    lines: loops.map((loop) => readLine(reading, loop, loop[0], itemLayout, { mayLackQuantity: isSplit(loop) })),
    charges: [
      ...readCharges(reading, aboutAll),
      ...loops.flatMap((loop) => readCharges(reading, loop, element(loop[0], 1))),
    ],
    ...(total !== undefined && { total }),
    ...(typeCode && { typeCode }),
    ...(acknowledgmentWanted && { acknowledgmentWanted }),
  }
}

/** Where dates or places say how many, the line itself may leave it out. */
function isSplit(loop: Segment[]): boolean {
  return loop.some(({ tag }) => tag === 'SCH' || tag === 'SDQ')
}
