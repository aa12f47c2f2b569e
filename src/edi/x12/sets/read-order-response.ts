import type { OrderResponseDocument } from '../../../domain/trade/trade-document.ts'
import type { AnsweredLine } from '../../../domain/trade/trade-line.ts'
import { element, type Segment } from '../../segment.ts'
import { checkLineCount } from '../check-line-count.ts'
import { dateMeanings } from '../codes/dates.ts'
import { answerOfChange, lineAnswerOf, responseOf } from '../codes/order-answers.ts'
import { purposeOf } from '../codes/purposes.ts'
import { dateFact } from '../facts/read-dates.ts'
import { readItemIds } from '../facts/read-item-ids.ts'
import { changeLayout, itemLayout, priceInCtp, readLine, scheduledDate } from '../facts/read-line.ts'
import { readOrderLineReference } from '../facts/read-order-line.ts'
import { referenceFact } from '../facts/read-references.ts'
import { splitLoops } from '../loops.ts'
import { documentBase } from '../x12-document.ts'
import { beginningSegment, dateIn, firstComponent, numberIn, requiredIn, type X12Reading } from '../x12-reading.ts'

/** 855, the answer to an order, and 865, the answer to an order change or a change the seller asks for. */
export function readOrderResponse(reading: X12Reading): OrderResponseDocument {
  const isChange = reading.transaction.set === '865'
  const beginning = beginningSegment(reading, isChange ? 'BCA' : 'BAK')
  const opening = isChange ? 'POC' : 'PO1'
  const { header, loops, summary } = splitLoops(reading.transaction.segments, opening, ['CTT', 'SE'])
  const orderNumber = requiredIn(reading, beginning, 3, 'purchase order number')
  const responseCode = element(beginning, 2)
  const supplierReference = element(beginning, isChange ? 9 : 8)
  checkLineCount(reading, summary, loops.length)
  return {
    kind: 'order-response',
    ...documentBase(reading, [...header, ...summary], {
      number: orderNumber,
      purpose: purposeOf(element(beginning, 1)),
      orderNumbers: [orderNumber],
      dates: [
        ...dateFact(reading, beginning, isChange ? 6 : 4, 'order'),
        ...dateFact(reading, beginning, isChange ? 10 : 9, 'document'),
      ],
      references: referenceFact(beginning, isChange ? 8 : 7, 'contract'),
    }),
    response: responseOf(responseCode),
    responseCode,
    ...(supplierReference && { supplierReference }),
    lines: loops.map((loop) => ({
      ...readLine(reading, loop, loop[0], isChange ? changeLayout : itemLayout, { mayLackQuantity: true }),
      orderNumber,
      ...readOrderLineReference(loop),
      answers: answersOf(reading, loop, isChange),
    })),
  }
}

type Answer = AnsweredLine['answers'][number]

/** ACK segments; failing those, in an 865, what POC02 says becomes of the line. */
function answersOf(reading: X12Reading, loop: [Segment, ...Segment[]], isChange: boolean): Answer[] {
  const answers = readAnswers(reading, loop)
  const [poc] = loop
  const code = isChange ? element(poc, 2) : ''
  const answer = answerOfChange(code)
  if (answers.length > 0 || answer === undefined) return answers
  const quantity = answer === 'deleted' ? undefined : numberIn(reading, poc, changeLayout.quantity, 'quantity')
  const unit = firstComponent(reading, element(poc, changeLayout.unit))
  return [
    {
      answer,
      code,
      list: '670',
      ...(quantity !== undefined && { quantity }),
      ...(unit && { unit }),
      ids: [],
      position: poc.position,
    },
  ]
}

/** ACK segments, each with the SCH and CTP that follow it up to the next one. */
function readAnswers(reading: X12Reading, loop: Segment[]): Answer[] {
  const { loops } = splitLoops(loop, 'ACK', [])
  return loops.map((group) => {
    const [ack] = group
    const code = element(ack, 1)
    const unit = firstComponent(reading, element(ack, 3))
    const quantity = numberIn(reading, ack, 2, 'quantity')
    const { price } = priceInCtp(reading, group)
    const sch = group.find(({ tag }) => tag === 'SCH')
    const scheduled = sch && scheduledDate(reading, sch)
    const date = dateIn(reading, ack, 5) ?? scheduled?.at
    const dateMeaning = dateMeanings.get(element(ack, 4)) ?? scheduled?.meaning
    return {
      answer: lineAnswerOf(code),
      code,
      ...(quantity !== undefined && { quantity }),
      ...(unit && { unit }),
      ...(date && { date }),
      ...(date && dateMeaning && { dateMeaning }),
      ...(price !== undefined && { price }),
      ids: readItemIds(reading, { ...ack, parts: ack.parts.slice(0, 27) }, 7),
      position: ack.position,
    }
  })
}
