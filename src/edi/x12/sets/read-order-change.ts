import type { OrderChangeDocument } from '../../../domain/trade/trade-document.ts'
import type { ChangeOfLine } from '../../../domain/trade/trade-line.ts'
import { element } from '../../segment.ts'
import { checkLineCount } from '../check-line-count.ts'
import { lineChangeOf } from '../codes/order-answers.ts'
import { purposeOf } from '../codes/purposes.ts'
import { readCharges } from '../facts/read-charges.ts'
import { dateFact } from '../facts/read-dates.ts'
import { changeLayout, readLine } from '../facts/read-line.ts'
import { referenceFact } from '../facts/read-references.ts'
import { readTotal } from '../facts/read-total.ts'
import { splitLoops } from '../loops.ts'
import { documentBase } from '../x12-document.ts'
import { beginningSegment, requiredIn, type X12Reading } from '../x12-reading.ts'

/** Changes that say nothing without a quantity. */
const needQuantity = new Set<ChangeOfLine>(['add', 'quantity'])

/** 860, a change that the buyer asks for. BCH05 numbers the changes of one order. */
export function readOrderChange(reading: X12Reading): OrderChangeDocument {
  const bch = beginningSegment(reading, 'BCH')
  const { header, loops, summary } = splitLoops(reading.transaction.segments, 'POC', ['CTT', 'SE'])
  const number = requiredIn(reading, bch, 3, 'purchase order number')
  const aboutAll = [...header, ...summary]
  const total = readTotal(reading, aboutAll)
  checkLineCount(reading, summary, loops.length)
  return {
    kind: 'order-change',
    ...documentBase(reading, aboutAll, {
      number,
      purpose: purposeOf(element(bch, 1)),
      orderNumbers: [number],
      dates: [...dateFact(reading, bch, 6, 'order'), ...dateFact(reading, bch, 11, 'document')],
      references: [...referenceFact(bch, 5, 'other'), ...referenceFact(bch, 8, 'contract')],
    }),
    lines: loops.map((loop) => {
      const [poc] = loop
      const changeCode = element(poc, 2)
      const change = lineChangeOf(changeCode)
      // POC03 is optional: what is deleted, or gets another price or day, keeps the quantity it had.
      const line = readLine(reading, loop, poc, changeLayout, { mayLackQuantity: !needQuantity.has(change) })
      return { ...line, change, changeCode }
    }),
    charges: readCharges(reading, aboutAll),
    ...(total !== undefined && { total }),
  }
}
