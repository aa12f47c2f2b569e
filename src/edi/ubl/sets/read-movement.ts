import type { ReceiptDocument, ShipNoticeDocument } from '../../../domain/trade/trade-document.ts'
import type { ReceivedLine, ShippedLine } from '../../../domain/trade/trade-line.ts'
import { ssccDigits } from '../../sscc.ts'
import { attribute, below, find, findAll, textAt } from '../../xml/elements.ts'
import type { XmlElement } from '../../xml/xml.ts'
import { readLine, readOrderLine } from '../read-line.ts'
import { documentBase } from '../ubl-document.ts'
import { numberIn, type UblReading } from '../ubl-reading.ts'

export function readShipNotice(reading: UblReading): ShipNoticeDocument {
  const { root } = reading
  const orderNumber = textAt(root, 'OrderReference', 'ID')
  const lines = findAll(root, 'DespatchLine').map((line) => readShippedLine(reading, line, orderNumber))
  return {
    kind: 'ship-notice',
    ...documentBase(reading, {
      sender: 'DespatchSupplierParty',
      receiver: 'DeliveryCustomerParty',
      orderNumbers: [orderNumber, ...lines.map((line) => line.orderNumber ?? '')],
    }),
    lines,
    sscc: [...new Set(unitsIn(root))],
  }
}

const nothing: ReadonlySet<string> = new Set()

/** Serial numbers of logistic units: the ID of a transport handling unit, 18 digits with or without brackets. */
function unitsIn(holder: XmlElement): string[] {
  return below(holder, nothing).flatMap(({ element }) => {
    if (element.name !== 'TransportHandlingUnit' && element.name !== 'ActualPackage') return []
    const digits = ssccDigits(textAt(element, 'ID'))
    return /^\d{18}$/.test(digits) ? [digits] : []
  })
}

function readShippedLine(reading: UblReading, line: XmlElement, orderNumber: string): ShippedLine {
  const outstanding = numberIn(reading, find(line, 'OutstandingQuantity'))
  const backordered = numberIn(reading, find(line, 'BackorderQuantity'))
  const completionCode = textAt(line, 'OutstandingReason')
  const lot = textAt(line, 'Item', 'ItemInstance', 'LotIdentification', 'LotNumberID')
  const isMoreToCome = [outstanding, backordered].some((quantity) => /[1-9]/.test(quantity ?? ''))
  return {
    ...readLine(reading, line, ['DeliveredQuantity']),
    ...(orderNumber && { orderNumber }),
    ...readOrderLine(line),
    ...(isMoreToCome && { completion: 'backordered' as const }),
    ...(completionCode && { completionCode }),
    ...(backordered !== undefined && { backordered }),
    sscc: [...new Set(unitsIn(line))],
    ...(lot && { lot }),
  }
}

export function readReceipt(reading: UblReading): ReceiptDocument {
  const { root } = reading
  const orderNumber = textAt(root, 'OrderReference', 'ID')
  const lines = findAll(root, 'ReceiptLine').map((line) => readReceivedLine(reading, line, orderNumber))
  return {
    kind: 'receipt',
    ...documentBase(reading, {
      sender: 'DeliveryCustomerParty',
      receiver: 'DespatchSupplierParty',
      orderNumbers: [orderNumber, ...lines.map((line) => line.orderNumber ?? '')],
    }),
    lines,
  }
}

function readReceivedLine(reading: UblReading, line: XmlElement, orderNumber: string): ReceivedLine {
  return {
    ...readLine(reading, line, ['ReceivedQuantity']),
    ...(orderNumber && { orderNumber }),
    ...readOrderLine(line),
    conditions: readConditions(reading, line),
    sscc: [...new Set(unitsIn(line))],
  }
}

const conditions = [
  { element: 'ShortQuantity', condition: 'short', code: 'ShortageActionCode' },
  { element: 'RejectedQuantity', condition: 'rejected', code: 'RejectReasonCode' },
  { element: 'OversupplyQuantity', condition: 'over', code: 'OversupplyQuantity' },
] as const

function readConditions(reading: UblReading, line: XmlElement): ReceivedLine['conditions'] {
  return conditions.flatMap(({ element, condition, code }) => {
    const stated = find(line, element)
    const quantity = numberIn(reading, stated)
    if (!stated || quantity === undefined || !/[1-9]/.test(quantity)) return []
    const unit = attribute(stated, 'unitCode')
    return [
      { condition, code: textAt(line, code) || element, quantity, ...(unit && { unit }), position: stated.position },
    ]
  })
}
