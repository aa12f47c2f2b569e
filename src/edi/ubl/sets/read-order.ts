import type { OrderChangeDocument, OrderDocument, OrderResponseDocument } from '../../../domain/trade/trade-document.ts'
import { attribute, find, findAll, textAt } from '../../xml/elements.ts'
import type { XmlElement } from '../../xml/xml.ts'
import { lineAnswers, lineChanges, responses } from '../codes.ts'
import { readCharges, readItemIds, readPrice, readTaxes } from '../facts.ts'
import { readLine, readOrderLine } from '../read-line.ts'
import { documentBase } from '../ubl-document.ts'
import { dateIn, numberIn, type UblReading } from '../ubl-reading.ts'

const byBuyer = { sender: 'BuyerCustomerParty', receiver: 'SellerSupplierParty' }
const bySeller = { sender: 'SellerSupplierParty', receiver: 'BuyerCustomerParty' }

export function readOrder(reading: UblReading): OrderDocument {
  const { root } = reading
  const typeCode = textAt(root, 'OrderTypeCode')
  return {
    kind: 'order',
    ...documentBase(reading, byBuyer),
    // OrderDocumentReference and OrderReference name other orders, such as one that was refused before.
    orderNumbers: [textAt(root, 'ID')].filter(Boolean),
    lines: findAll(root, 'OrderLine').map((line) => readLine(reading, line, ['Quantity'])),
    charges: chargesOf(reading, findAll(root, 'OrderLine')),
    ...totalOf(reading),
    ...(typeCode && { typeCode }),
  }
}

/** OrderChange, and OrderCancellation, which has no lines. */
export function readOrderChange(reading: UblReading): OrderChangeDocument {
  const { root } = reading
  return {
    kind: 'order-change',
    ...documentBase(reading, { ...byBuyer, purpose: root.name === 'OrderCancellation' ? 'cancel' : 'change' }),
    lines: findAll(root, 'OrderLine').map((line) => {
      const changeCode = textAt(line, 'LineItem', 'LineStatusCode')
      const change = lineChanges.get(changeCode) ?? (changeCode === '' ? 'change' : 'other')
      return { ...readLine(reading, line, ['Quantity'], { mayLackQuantity: change !== 'add' }), change, changeCode }
    }),
    charges: chargesOf(reading, findAll(root, 'OrderLine')),
    ...totalOf(reading),
  }
}

function chargesOf(reading: UblReading, lines: XmlElement[]): OrderDocument['charges'] {
  const { root } = reading
  return [
    ...readCharges(reading, root),
    ...readTaxes(reading, root).charges,
    ...lines.flatMap((line) => {
      const item = find(line, 'LineItem') ?? line
      return readCharges(reading, item, textAt(item, 'ID'))
    }),
  ]
}

function totalOf(reading: UblReading): Pick<OrderDocument, 'total'> {
  const total = numberIn(reading, find(reading.root, 'AnticipatedMonetaryTotal', 'PayableAmount'))
  return total === undefined ? {} : { total }
}

/** OrderResponse, and OrderResponseSimple, which accepts or refuses the whole order. */
export function readOrderResponse(reading: UblReading): OrderResponseDocument {
  const { root } = reading
  const orderNumber = textAt(root, 'OrderReference', 'ID')
  const accepted = textAt(root, 'AcceptedIndicator')
  const responseCode = textAt(root, 'OrderResponseCode') || (accepted && (accepted === 'true' ? 'AP' : 'RE'))
  const supplierReference = textAt(root, 'SalesOrderID')
  return {
    kind: 'order-response',
    ...documentBase(reading, bySeller),
    response: responses.get(responseCode) ?? 'other',
    responseCode,
    ...(supplierReference && { supplierReference }),
    lines: findAll(root, 'OrderLine').map((line) => ({
      ...readLine(reading, line, ['Quantity'], { mayLackQuantity: true }),
      ...(orderNumber && { orderNumber }),
      ...readOrderLine(line),
      answers: readAnswers(reading, line),
    })),
  }
}

type Answers = OrderResponseDocument['lines'][number]['answers']

/** The line as the seller will fulfil it, and what it puts in its place. */
function readAnswers(reading: UblReading, line: XmlElement): Answers {
  const item = find(line, 'LineItem')
  const code = textAt(item, 'LineStatusCode')
  const quantity = find(item, 'Quantity')
  const unit = attribute(quantity, 'unitCode')
  const confirmed = numberIn(reading, quantity)
  const promised = find(item, 'Delivery', 'PromisedDeliveryPeriod')
  const date = dateIn(reading, find(promised, 'EndDate') ?? find(promised, 'StartDate'))
  const { price } = item ? readPrice(reading, item) : {}
  const substitutes = findAll(line, 'SellerSubstitutedLineItem').flatMap((one) => readItemIds(find(one, 'Item')))
  return [
    {
      answer: substitutes.length > 0 ? 'substituted' : (lineAnswers.get(code) ?? 'other'),
      code,
      ...(confirmed !== undefined && { quantity: confirmed }),
      ...(unit && { unit }),
      ...(date && { date, dateMeaning: 'promised-delivery' as const }),
      ...(price !== undefined && { price }),
      ids: substitutes,
      position: line.position,
    },
  ]
}
