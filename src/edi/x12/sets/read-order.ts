import type { OrderDocument } from '../../../domain/trade/trade-document.ts'
import { element } from '../../segment.ts'
import { checkLineCount } from '../check-line-count.ts'
import { purposeOf } from '../codes/purposes.ts'
import { readCharges } from '../facts/read-charges.ts'
import { dateFact } from '../facts/read-dates.ts'
import { itemLayout, readLine } from '../facts/read-line.ts'
import { referenceFact } from '../facts/read-references.ts'
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
  const total = readTotal(reading, summary)
  const aboutAll = [...header, ...summary]
  checkLineCount(reading, summary, loops.length)
  return {
    kind: 'order',
    ...documentBase(reading, aboutAll, {
      number,
      purpose: purposeOf(element(beg, 1)),
      orderNumbers: [number],
      dates: dateFact(reading, beg, 5, 'order'),
      references: [...referenceFact(beg, 4, 'other'), ...referenceFact(beg, 6, 'contract')],
    }),
    lines: loops.map((loop) => readLine(reading, loop, loop[0], itemLayout)),
    charges: [
      ...readCharges(reading, aboutAll),
      ...loops.flatMap((loop) => readCharges(reading, loop, element(loop[0], 1))),
    ],
    ...(total !== undefined && { total }),
    ...(typeCode && { typeCode }),
    ...(acknowledgmentWanted && { acknowledgmentWanted }),
  }
}
