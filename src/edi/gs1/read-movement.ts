import type { ReceiptDocument, ShipNoticeDocument } from '../../domain/trade/trade-document.ts'
import type { ReceiptCondition, ReceivedLine, ShippedLine } from '../../domain/trade/trade-line.ts'
import { codeList } from '../code-list.ts'
import { ssccDigits } from '../sscc.ts'
import { attribute, below, find, findAll, textAt } from '../xml/elements.ts'
import { decimalIn } from '../xml/values.ts'
import type { XmlElement } from '../xml/xml.ts'
import { figureIn, numberOf } from './facts.ts'
import { documentBase, type Gs1Reading } from './gs1-document.ts'
import { readLine } from './read-line.ts'

const nothing: ReadonlySet<string> = new Set()

/** Lines with the logistic units around them, however deep those are nested. */
function placedLines(root: XmlElement, name: string): { line: XmlElement; units: string[] }[] {
  const found: { line: XmlElement; units: string[] }[] = []
  const visit = (element: XmlElement, units: string[]) => {
    const own = /LogisticUnit$/.test(element.name) ? ssccOf(element) : []
    const around = own.length > 0 ? own : units
    for (const child of element.children) {
      if (child.name === name) found.push({ line: child, units: around })
      else visit(child, around)
    }
  }
  visit(root, [])
  return found
}

/** `logisticUnitIdentification/sscc`, or sscc itself. */
function ssccOf(unit: XmlElement): string[] {
  const digits = ssccDigits(textAt(unit, 'logisticUnitIdentification', 'sscc') || textAt(unit, 'sscc'))
  return /^\d{18}$/.test(digits) ? [digits] : []
}

/** DespatchAdvice of GS1 XML 3.x. */
export function readShipNotice(reading: Gs1Reading): ShipNoticeDocument {
  const { root } = reading
  const order = numberOf(find(root, 'purchaseOrder'))
  const placed = placedLines(root, 'despatchAdviceLineItem')
  const lines = placed.map(({ line, units }) => readShippedLine(reading, line, units, order))
  const units = below(root, nothing).flatMap(({ element }) =>
    /LogisticUnit$/.test(element.name) ? ssccOf(element) : [],
  )
  return {
    kind: 'ship-notice',
    ...documentBase(reading, {
      identification: 'despatchAdviceIdentification',
      sender: ['seller', 'shipper', 'shipFrom'],
      receiver: ['buyer', 'receiver', 'shipTo'],
      orderNumbers: [order, ...lines.map(({ orderNumber }) => orderNumber ?? '')],
    }),
    lines,
    sscc: [...new Set([...units, ...lines.flatMap(({ sscc }) => sscc)])],
  }
}

function readShippedLine(reading: Gs1Reading, line: XmlElement, units: string[], order: string): ShippedLine {
  const { report } = reading
  const requested = find(line, 'requestedQuantity')
  const ordered = decimalIn(report, figureIn(requested))
  const own = findAll(line, 'logisticUnitIdentification').flatMap((element) => {
    const digits = ssccDigits(textAt(element, 'sscc'))
    return /^\d{18}$/.test(digits) ? [digits] : []
  })
  const lot =
    textAt(line, 'transactionalTradeItem', 'transactionalItemData', 'batchNumber') ||
    textAt(line, 'transactionalTradeItem', 'transactionalItemData', 'lotNumber')
  const read = readLine(reading, line, { quantities: ['despatchedQuantity'] })
  return {
    ...(order && { orderNumber: order }),
    ...read,
    ...(ordered !== undefined && {
      ordered: { quantity: ordered, unit: attribute(requested, 'measurementUnitCode') || read.unit },
    }),
    sscc: own.length > 0 ? own : units,
    ...(lot && { lot }),
  }
}

/** receivingConditionCode, and what a receiver writes instead of it. */
const conditions = codeList<ReceiptCondition>({
  DAMAGED: 'damaged',
  DAMAGED_PRODUCT_OR_CONTAINER: 'damaged',
  GOOD_CONDITION: 'good',
  GOODS_REJECTED: 'rejected',
  OVERAGE: 'over',
  QUALITY: 'quality',
  REJECTED: 'rejected',
  SHORTAGE: 'short',
  SHORT: 'short',
  WRONG_PRODUCT: 'wrong-item',
})

/** ReceivingAdvice of GS1 XML 3.x. */
export function readReceipt(reading: Gs1Reading): ReceiptDocument {
  const { root } = reading
  const order = numberOf(find(root, 'purchaseOrder'))
  const lines = placedLines(root, 'receivingAdviceLineItem').map(({ line, units }) =>
    readReceivedLine(reading, line, units, order),
  )
  return {
    kind: 'receipt',
    ...documentBase(reading, {
      identification: 'receivingAdviceIdentification',
      sender: ['buyer', 'receiver', 'shipTo'],
      receiver: ['seller', 'shipper', 'shipFrom'],
      orderNumbers: [order, ...lines.map(({ orderNumber }) => orderNumber ?? '')],
    }),
    lines,
  }
}

function readReceivedLine(reading: Gs1Reading, line: XmlElement, units: string[], order: string): ReceivedLine {
  const { report } = reading
  return {
    ...(order && { orderNumber: order }),
    ...readLine(reading, line, { quantities: ['quantityAccepted', 'quantityReceived'] }),
    conditions: findAll(line, 'receivingConditionInformation').flatMap((element): ReceivedLine['conditions'] => {
      const code = textAt(element, 'receivingConditionCode')
      const stated = find(element, 'receivingConditionQuantity')
      const quantity = decimalIn(report, stated)
      const unit = attribute(stated, 'measurementUnitCode')
      if (quantity === undefined || conditions.get(code) === 'good') return []
      return [
        {
          condition: conditions.get(code) ?? 'other',
          code,
          quantity,
          ...(unit && { unit }),
          position: element.position,
        },
      ]
    }),
    sscc: units,
  }
}
