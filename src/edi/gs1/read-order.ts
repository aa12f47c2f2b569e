import type { OrderChangeDocument, OrderDocument, OrderResponseDocument } from '../../domain/trade/trade-document.ts'
import type { LineAnswer } from '../../domain/trade/trade-line.ts'
import { codeList } from '../code-list.ts'
import { attribute, find, findAll, textAt } from '../xml/elements.ts'
import { decimalIn } from '../xml/values.ts'
import { figureIn, numberOf, readCharges, readTaxes } from './facts.ts'
import { documentBase, type Gs1Reading, lineElements } from './gs1-document.ts'
import { readLine } from './read-line.ts'

const names = {
  quantities: ['requestedQuantity', 'confirmedQuantity'],
  prices: ['netPrice', 'listPrice'],
  amounts: ['netAmount', 'monetaryAmountExcludingTaxes'],
}

/** Order of GS1 XML 3.x (and, in its main facts, 2.x). With the action DELETE it takes the order back. */
export function readOrder(reading: Gs1Reading): OrderDocument | OrderChangeDocument {
  const { report, root } = reading
  const number = numberOf(find(root, 'orderIdentification'))
  const excluding = find(root, 'totalMonetaryAmountExcludingTaxes')
  const including = find(root, 'totalMonetaryAmountIncludingTaxes')
  const lines = findAll(root, 'orderLineItem')
  const base = documentBase(reading, {
    identification: 'orderIdentification',
    sender: ['buyer'],
    receiver: ['seller'],
    orderNumbers: [number],
    currency: currencyOf(reading, ['orderCurrencyCode']),
  })
  const taxes = readTaxes(report, root, lineElements)
  const total = decimalIn(report, figureIn((taxes.length > 0 ? including : undefined) ?? excluding ?? including))
  const amounts = {
    charges: [
      ...readCharges(report, root),
      ...taxes,
      ...lines.flatMap((line) => readCharges(report, line, textAt(line, 'lineItemNumber'))),
    ],
    ...(total !== undefined && { total }),
  }
  if (base.purpose === 'cancel') return { kind: 'order-change', ...base, lines: [], ...amounts }
  const typeCode = textAt(root, 'orderTypeCode')
  return {
    kind: 'order',
    ...base,
    lines: lines.map((line) => readLine(reading, line, names)),
    ...amounts,
    ...(typeCode && { typeCode }),
  }
}

/** Of its own element, else of the first amount that names one. */
export function currencyOf({ root }: Gs1Reading, elements: string[]): string {
  const stated = elements.map((name) => textAt(root, name)).find(Boolean)
  if (stated) return stated
  const amounts = [root, ...root.children, ...root.children.flatMap(({ children }) => children)]
  return amounts.map((element) => attribute(element, 'currencyCode')).find(Boolean) ?? ''
}

const responses = codeList<OrderResponseDocument['response']>({
  ACCEPTED: 'accepted',
  MODIFIED: 'accepted-with-changes',
  ACCEPTED_WITH_CHANGES: 'accepted-with-changes',
  REJECTED: 'rejected',
  NOT_ACCEPTED: 'rejected',
})

const answers = codeList<LineAnswer>({
  ACCEPTED: 'accepted',
  ADDED: 'changed',
  CHANGED: 'changed',
  DELETED: 'deleted',
  MODIFIED: 'changed',
  NOT_ACCEPTED: 'rejected',
  NOT_AMENDED: 'accepted',
  REJECTED: 'rejected',
})

/** OrderResponse of GS1 XML 3.x. */
export function readOrderResponse(reading: Gs1Reading): OrderResponseDocument {
  const { root } = reading
  const order = numberOf(find(root, 'originalOrder'))
  const responseCode = textAt(root, 'responseStatusCode')
  const reference = numberOf(find(root, 'salesOrder'))
  return {
    kind: 'order-response',
    ...documentBase(reading, {
      identification: 'orderResponseIdentification',
      sender: ['seller'],
      receiver: ['buyer'],
      orderNumbers: [order],
      currency: currencyOf(reading, ['orderResponseCurrencyCode']),
    }),
    response: responses.get(responseCode) ?? 'other',
    responseCode,
    ...(reference && { supplierReference: reference }),
    lines: findAll(root, 'orderResponseLineItem').map((element) => {
      const line = readLine(reading, element, { ...names, quantities: ['confirmedQuantity', 'requestedQuantity'] })
      const code = textAt(element, 'lineItemActionCode') || textAt(element, 'lineItemChangeIndicator')
      const { quantity, unit, price, position, dates } = line
      const date = dates[0]?.at
      return {
        ...(order && { orderNumber: order }),
        ...line,
        answers: [
          {
            answer: answers.get(code) ?? 'other',
            code,
            quantity,
            unit,
            ...(date && { date }),
            ...(price !== undefined && { price }),
            ids: [],
            position,
          },
        ],
      }
    }),
  }
}
