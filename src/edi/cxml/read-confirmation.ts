import type { OrderResponseDocument } from '../../domain/trade/trade-document.ts'
import type { AnsweredLine, LineAnswer } from '../../domain/trade/trade-line.ts'
import { codeList } from '../code-list.ts'
import { attribute, find, findAll, textAt } from '../xml/elements.ts'
import { decimalOf, momentOf } from '../xml/values.ts'
import type { XmlElement } from '../xml/xml.ts'
import type { XmlReading } from '../xml/xml-document.ts'
import { documentBase, operations } from './cxml-document.ts'
import { currencyIn, moneyIn, readItemIds } from './facts.ts'
import { readUnitPrice } from './read-order.ts'

/** ConfirmationHeader/@type */
const responses = codeList<OrderResponseDocument['response']>({
  accept: 'accepted',
  allDetail: 'accepted-with-changes',
  backordered: 'accepted-with-changes',
  detail: 'accepted-with-changes',
  except: 'accepted-with-changes',
  reject: 'rejected',
  replace: 'accepted-with-changes',
})

/** ConfirmationStatus/@type */
const lineAnswers = codeList<LineAnswer>({
  accept: 'accepted',
  allDetail: 'changed',
  backordered: 'backordered',
  detail: 'changed',
  reject: 'rejected',
})

/** ConfirmationRequest: the supplier's answer to an OrderRequest. */
export function readConfirmation(reading: XmlReading): OrderResponseDocument {
  const { root } = reading
  const head = find(root, 'ConfirmationHeader')
  const reference = find(root, 'OrderReference')
  const orderNumber = attribute(reference, 'orderID') || attribute(find(root, 'OrderIDInfo'), 'orderID')
  const responseCode = attribute(head, 'type')
  const items = findAll(root, 'ConfirmationItem')
  const number = attribute(head, 'confirmID') || orderNumber
  return {
    kind: 'order-response',
    ...documentBase(reading, {
      head,
      number,
      issued: 'noticeDate',
      orderNumbers: [orderNumber],
      purpose: operations.get(attribute(head, 'operation')) ?? 'original',
      currency: currencyIn([
        moneyIn(head, 'Total'),
        ...items.map((item) => moneyIn(find(item, 'ConfirmationStatus'), 'UnitPrice')),
      ]),
    }),
    response: responses.get(responseCode) ?? 'other',
    responseCode,
    lines: items.map((item) => readAnsweredLine(reading, item, orderNumber)),
  }
}

function readAnsweredLine(reading: XmlReading, item: XmlElement, orderNumber: string): AnsweredLine {
  const { report } = reading
  const line = attribute(item, 'lineNumber')
  const statuses = statusesIn(item)
  const ids = readItemIds(statuses.flatMap((status) => [find(status, 'ItemIn'), find(status, 'ItemIn', 'ItemDetail')]))
  const [first] = statuses
  return {
    line,
    ...(orderNumber && { orderNumber }),
    ...(line && { orderLine: line }),
    ids,
    quantity: decimalOf(report, item, 'quantity') ?? '0',
    unit: textAt(item, 'UnitOfMeasure'),
    ...priceIn(reading, first),
    dates: [],
    references: [],
    answers: statuses.map((status) => readAnswer(reading, status)),
    position: item.position,
    quantityPosition: item.position,
  }
}

/** A line that is confirmed as a whole in two parts has its second status inside the first in old documents. */
function statusesIn(item: XmlElement): XmlElement[] {
  return findAll(item, 'ConfirmationStatus').flatMap((status) => [status, ...statusesIn(status)])
}

function priceIn(reading: XmlReading, status: XmlElement | undefined) {
  const inItem = readUnitPrice(reading, find(status, 'ItemIn', 'ItemDetail'))
  return inItem.price === undefined ? readUnitPrice(reading, status) : inItem
}

function readAnswer(reading: XmlReading, status: XmlElement): AnsweredLine['answers'][number] {
  const { report } = reading
  const code = attribute(status, 'type')
  const quantity = decimalOf(report, status, 'quantity')
  const unit = textAt(status, 'UnitOfMeasure')
  const date = momentOf(report, status, 'deliveryDate') ?? momentOf(report, status, 'shipmentDate')
  const { price } = priceIn(reading, status)
  const changed = price !== undefined ? 'price-changed' : date !== undefined ? 'date-changed' : 'changed'
  const answer = lineAnswers.get(code) ?? 'other'
  return {
    answer: answer === 'changed' ? changed : answer,
    code,
    ...(quantity !== undefined && { quantity }),
    ...(unit && { unit }),
    ...(date && { date }),
    ...(price !== undefined && { price }),
    ids: [],
    position: status.position,
  }
}
