import type { OrderChangeDocument, OrderDocument } from '../../../domain/trade/trade-document.ts'
import { lineChangeOf, purposeOf } from '../codes/functions.ts'
import { checkLineCount, documentBase } from '../edifact-document.ts'
import { beginningSegment, type EdifactReading, numberIn, numberOfMessage } from '../edifact-reading.ts'
import { type EdifactSegment, value } from '../edifact-segment.ts'
import { amountOf, readAmounts } from '../facts/read-amounts.ts'
import { readCharges } from '../facts/read-charges.ts'
import { readLine } from '../facts/read-line.ts'
import { readOrderLineReference } from '../facts/read-references.ts'
import { type LineLoop, splitLines } from '../loops.ts'

/** QTY 6063: ordered; then what some senders use for it. */
const ordered = ['21', '1', '131', '12', '47']

/** ORDERS. */
export function readOrder(reading: EdifactReading): OrderDocument {
  const bgm = beginningSegment(reading)
  const { header, lines, summary } = splitLines(reading.segments)
  const number = numberOfMessage(reading, bgm)
  const typeCode = value(bgm, 1)
  const acknowledgmentWanted = value(bgm, 4)
  checkLineCount(reading, summary, lines.length)
  return {
    kind: 'order',
    ...documentBase(reading, [...header, ...summary], {
      number,
      purpose: purposeOf(value(bgm, 3)),
    }),
    // Whatever other orders it refers to are not this one.
    orderNumbers: [number].filter(Boolean),
    lines: lines.map((loop) => readLine(reading, loop, ordered)),
    charges: chargesOf(reading, [...header, ...summary], lines),
    ...totalOf(reading, header, summary),
    ...(typeCode && { typeCode }),
    ...(acknowledgmentWanted && { acknowledgmentWanted }),
  }
}

/** ORDCHG. Its own number is in BGM, the order's in RFF+ON; where that is missing, the two are the same. */
export function readOrderChange(reading: EdifactReading): OrderChangeDocument {
  const bgm = beginningSegment(reading)
  const { header, lines, summary } = splitLines(reading.segments)
  const number = numberOfMessage(reading, bgm)
  const { orderNumber } = readOrderLineReference(header)
  checkLineCount(reading, summary, lines.length)
  return {
    kind: 'order-change',
    ...documentBase(reading, [...header, ...summary], {
      number,
      purpose: purposeOf(value(bgm, 3)),
      orderNumbers: [orderNumber ?? number],
    }),
    lines: lines.map((loop) => {
      const changeCode = value(loop[0], 2)
      const qvr = loop.find(({ tag }) => tag === 'QVR')
      const quantityChange = qvr && numberIn(reading, qvr, 1, 1, 'quantity difference')
      return {
        ...readLine(reading, loop, ordered, { mayLackQuantity: changeCode !== '1' }),
        change: lineChangeOf(changeCode),
        changeCode,
        ...(quantityChange !== undefined && { quantityChange }),
      }
    }),
    charges: chargesOf(reading, [...header, ...summary], lines),
    ...totalOf(reading, header, summary),
  }
}

export function chargesOf(
  reading: EdifactReading,
  aboutAll: EdifactSegment[],
  lines: LineLoop[],
): OrderDocument['charges'] {
  return [...readCharges(reading, aboutAll), ...lines.flatMap((loop) => readCharges(reading, loop, value(loop[0], 1)))]
}

/** Most state it in the summary, some in the header. */
function totalOf(
  reading: EdifactReading,
  header: EdifactSegment[],
  summary: EdifactSegment[],
): Pick<OrderDocument, 'total'> {
  const codes = ['86', '39', '9', '128', '79']
  const total = (amountOf(readAmounts(reading, summary), ...codes) ?? amountOf(readAmounts(reading, header), ...codes))
    ?.amount
  return total === undefined ? {} : { total }
}
