import type { OrderChangeDocument, OrderDocument, OrderResponseDocument } from '../../domain/trade/trade-document.ts'
import type { LineOfOrder } from '../../domain/trade/trade-line.ts'
import { lineAnswers, lineChanges, responses } from '../ubl/codes.ts'
import { find, textAt } from '../xml/elements.ts'
import { decimalIn } from '../xml/values.ts'
import type { XmlReading } from '../xml/xml-document.ts'
import { readCharges, readTaxes } from './charges.ts'
import { type CiiParts, documentBase, partsOf } from './cii-document.ts'
import { partsOf as partsOfLine, readLine } from './read-line.ts'

/** Order-X 1.0 (FNFE-MPE and FeRD): 220 an order, 230 a change, 231 an answer (UNTDID 1001). */
export function readOrderX(reading: XmlReading): OrderDocument | OrderChangeDocument | OrderResponseDocument {
  const parts = partsOf(reading.root)
  const type = textAt(parts.head, 'TypeCode')
  if (type === '231' || type === '320') return readResponse(reading, parts)
  if (type === '230') return readChange(reading, parts)
  const number = textAt(parts.head, 'ID')
  return {
    kind: 'order',
    ...documentBase(reading, parts, { by: 'buyer', orderNumbers: [number] }),
    lines: linesOf(reading, parts),
    ...amountsOf(reading, parts),
    ...(type && { typeCode: type }),
  }
}

const quantities = ['AgreedQuantity', 'RequestedQuantity', 'BilledQuantity']

function linesOf(reading: XmlReading, { lines }: CiiParts): LineOfOrder[] {
  return lines.map((line) => readLine(reading, line, ['RequestedQuantity', 'AgreedQuantity']))
}

function amountsOf({ report }: XmlReading, { settlement, lines }: CiiParts): Pick<OrderDocument, 'charges' | 'total'> {
  const sums = find(settlement, 'SpecifiedTradeSettlementHeaderMonetarySummation')
  const total = decimalIn(report, find(sums, 'GrandTotalAmount'))
  return {
    charges: [
      ...readCharges(report, settlement),
      ...readTaxes(report, settlement),
      ...lines.flatMap((line) => {
        const { head, settlement: ofLine } = partsOfLine(line)
        return readCharges(report, ofLine, textAt(head, 'LineID'))
      }),
    ],
    ...(total !== undefined && { total }),
  }
}

function orderOf({ agreement }: CiiParts): string {
  return textAt(agreement, 'BuyerOrderReferencedDocument', 'IssuerAssignedID')
}

function readChange(reading: XmlReading, parts: CiiParts): OrderChangeDocument {
  const order = orderOf(parts) || textAt(parts.head, 'ID')
  const isCancelled = textAt(parts.head, 'PurposeCode') === '1'
  return {
    kind: 'order-change',
    ...documentBase(reading, parts, {
      by: 'buyer',
      orderNumbers: [order],
      purpose: isCancelled ? 'cancel' : 'change',
    }),
    lines: linesOf(reading, parts).map((line, index) => {
      const changeCode = textAt(parts.lines[index], 'AssociatedDocumentLineDocument', 'LineStatusCode')
      return { ...line, changeCode, change: lineChanges.get(changeCode) ?? (changeCode === '' ? 'change' : 'other') }
    }),
    ...amountsOf(reading, parts),
  }
}

function readResponse(reading: XmlReading, parts: CiiParts): OrderResponseDocument {
  const order = orderOf(parts)
  const responseCode = textAt(parts.head, 'StatusCode') || textAt(parts.head, 'PurposeCode')
  const supplierReference = textAt(parts.agreement, 'SellerOrderReferencedDocument', 'IssuerAssignedID')
  return {
    kind: 'order-response',
    ...documentBase(reading, parts, { by: 'seller', orderNumbers: [order] }),
    response: responses.get(responseCode) ?? 'other',
    responseCode,
    ...(supplierReference && { supplierReference }),
    lines: parts.lines.map((element) => {
      const line = readLine(reading, element, quantities)
      const code = textAt(element, 'AssociatedDocumentLineDocument', 'LineStatusCode')
      const [promised] = line.dates.filter(({ meaning }) => meaning !== 'delivery-requested')
      const date = promised?.at ?? line.dates[0]?.at
      const { quantity, unit, price, position } = line
      return {
        ...(order && { orderNumber: order }),
        ...line,
        answers: [
          {
            answer: lineAnswers.get(code) ?? 'other',
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
