import type { OrderResponseDocument } from '../../../domain/trade/trade-document.ts'
import type { DateMeaning } from '../../../domain/trade/trade-facts.ts'
import type { AnsweredLine } from '../../../domain/trade/trade-line.ts'
import { lineAnswerOf, purposeOf, responseOf } from '../codes/functions.ts'
import { checkLineCount, documentBase } from '../edifact-document.ts'
import { beginningSegment, type EdifactReading, numberOfMessage } from '../edifact-reading.ts'
import { value } from '../edifact-segment.ts'
import { readDates } from '../facts/read-dates.ts'
import { readSubstitutes } from '../facts/read-item-ids.ts'
import { readLine, readPrice } from '../facts/read-line.ts'
import { quantityOf, readQuantities } from '../facts/read-quantities.ts'
import { readOrderLineReference } from '../facts/read-references.ts'
import { type LineLoop, splitLines } from '../loops.ts'

/** ORDRSP. */
export function readOrderResponse(reading: EdifactReading): OrderResponseDocument {
  const bgm = beginningSegment(reading)
  const { header, lines, summary } = splitLines(reading.segments)
  const number = numberOfMessage(reading, bgm)
  const { orderNumber } = readOrderLineReference(header)
  const [messageFunction, responseType] = [value(bgm, 3), value(bgm, 4)]
  checkLineCount(reading, summary, lines.length)
  return {
    kind: 'order-response',
    ...documentBase(reading, [...header, ...summary], {
      number,
      purpose: purposeOf(messageFunction),
      orderNumbers: [orderNumber ?? '', ...lines.map((loop) => readOrderLineReference(loop).orderNumber ?? '')],
    }),
    response: responseOf(responseType, messageFunction),
    responseCode: responseType || messageFunction,
    ...(number && { supplierReference: number }),
    lines: lines.map((loop) => ({
      ...readLine(reading, loop, ['21', '113', '12'], { mayLackQuantity: true }),
      ...(orderNumber && { orderNumber }),
      ...readOrderLineReference(loop),
      answers: readAnswers(reading, loop),
    })),
  }
}

/** The line's own day; a wanted one that is repeated is promised by it. */
const promised = new Set<DateMeaning>([
  'promised-delivery',
  'promised-ship',
  'delivery-requested',
  'delivery-estimated',
])

type Answer = AnsweredLine['answers'][number]

/** What LIN 1229 answers, with the quantity, date and price promised; what follows later (QTY+83) is an answer of its own. */
function readAnswers(reading: EdifactReading, loop: LineLoop): Answer[] {
  const [lin] = loop
  const code = value(lin, 2)
  const quantities = readQuantities(reading, loop)
  const confirmed = quantityOf(quantities, '113', '12', '21')
  const backordered = quantityOf(quantities, '83')
  const substitutes = readSubstitutes(loop)
  const promise = readDates(reading, loop).find(({ meaning }) => promised.has(meaning))
  const { price } = readPrice(reading, loop)
  const answered: Answer = {
    answer: substitutes.length > 0 ? 'substituted' : lineAnswerOf(code),
    code,
    ...(confirmed && { quantity: confirmed.quantity }),
    ...(confirmed?.unit && { unit: confirmed.unit }),
    ...(promise && { date: promise.until ?? promise.at, dateMeaning: promise.meaning }),
    ...(price !== undefined && { price }),
    ids: substitutes,
    position: lin.position,
  }
  if (!backordered) return [answered]
  const { quantity, unit, position } = backordered
  return [answered, { answer: 'backordered', code: '83', quantity, ...(unit && { unit }), ids: [], position }]
}
