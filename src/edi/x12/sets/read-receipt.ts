import type { ReceiptDocument } from '../../../domain/trade/trade-document.ts'
import type { ReceivedLine } from '../../../domain/trade/trade-line.ts'
import { element, type Segment } from '../../segment.ts'
import { checkLineCount } from '../check-line-count.ts'
import { conditionOf } from '../codes/movement.ts'
import { purposeOf } from '../codes/purposes.ts'
import { dateFact } from '../facts/read-dates.ts'
import { movementLayout, readLine } from '../facts/read-line.ts'
import { readOrderLineReference } from '../facts/read-order-line.ts'
import { readSscc } from '../facts/read-sscc.ts'
import { splitLoops } from '../loops.ts'
import { documentBase } from '../x12-document.ts'
import { beginningSegment, firstComponent, numberIn, requiredIn, type X12Reading } from '../x12-reading.ts'

/** 861, what the buyer received. */
export function readReceipt(reading: X12Reading): ReceiptDocument {
  const bra = beginningSegment(reading, 'BRA')
  const { header, loops, summary } = splitLoops(reading.transaction.segments, 'RCD', ['CTT', 'SE'])
  const { orderNumber } = readOrderLineReference(header)
  const typeCode = element(bra, 4)
  checkLineCount(reading, summary, loops.length)
  return {
    kind: 'receipt',
    ...documentBase(reading, [...header, ...summary], {
      number: requiredIn(reading, bra, 1, 'receipt number'),
      purpose: purposeOf(element(bra, 3)),
      orderNumbers: [orderNumber ?? '', ...loops.map((loop) => readOrderLineReference(loop).orderNumber ?? '')],
      dates: dateFact(reading, bra, 2, 'document', 5),
    }),
    lines: loops.map((loop) => readReceivedLine(reading, loop, loop[0], orderNumber)),
    ...(typeCode && { typeCode }),
  }
}

function readReceivedLine(
  reading: X12Reading,
  loop: Segment[],
  rcd: Segment,
  orderNumber: string | undefined,
): ReceivedLine {
  const returned = numberIn(reading, rcd, 4, 'quantity returned')
  const hasQuantity = element(rcd, 2) !== ''
  const line = readLine(reading, loop, hasQuantity ? rcd : withoutReceipt(rcd), movementLayout)
  return {
    ...line,
    ...(orderNumber && { orderNumber }),
    ...readOrderLineReference(loop),
    ...(returned !== undefined && { returned }),
    conditions: readConditions(reading, rcd),
    sscc: readSscc(loop),
  }
}

/** Nothing in RCD02 means that nothing was accepted, as when all of it is damaged. */
function withoutReceipt(rcd: Segment): Segment {
  const [tag = 'RCD', line = '', , unit = '', ...rest] = rcd.parts
  return { ...rcd, parts: [tag, line, '0', unit, ...rest] }
}

/** RCD06 to 08 and up to four more groups of quantity, unit and condition. */
function readConditions(reading: X12Reading, rcd: Segment): ReceivedLine['conditions'] {
  return [6, 9, 12, 15, 18].flatMap((first) => {
    const quantity = numberIn(reading, rcd, first, 'quantity in question')
    const code = element(rcd, first + 2)
    if (quantity === undefined && code === '') return []
    const unit = firstComponent(reading, element(rcd, first + 1)) || firstComponent(reading, element(rcd, 3))
    return [
      { condition: conditionOf(code), code, quantity: quantity ?? '0', ...(unit && { unit }), position: rcd.position },
    ]
  })
}
