import type { ShipNoticeDocument } from '../../domain/trade/trade-document.ts'
import type { NamedParty, Reference } from '../../domain/trade/trade-facts.ts'
import type { ShippedLine } from '../../domain/trade/trade-line.ts'
import { ssccDigits } from '../sscc.ts'
import { attribute, below, find, findAll, textAt } from '../xml/elements.ts'
import { decimalOf } from '../xml/values.ts'
import type { XmlElement } from '../xml/xml.ts'
import type { XmlReading } from '../xml/xml-document.ts'
import { dated, documentBase, operations } from './cxml-document.ts'
import { descriptionOf, readItemIds } from './facts.ts'
import { readUnitPrice } from './read-order.ts'

/** ShipNoticeRequest: one or more portions, each of one order. */
export function readShipNotice(reading: XmlReading): ShipNoticeDocument {
  const { root } = reading
  const head = find(root, 'ShipNoticeHeader')
  const portions = findAll(root, 'ShipNoticePortion')
  const orders = portions.map(orderOf)
  const controls = findAll(root, 'ShipControl')
  const base = documentBase(reading, {
    head,
    number: attribute(head, 'shipmentID'),
    issued: 'noticeDate',
    orderNumbers: orders,
    purpose: operations.get(attribute(head, 'operation')) ?? 'original',
    parties: controls,
    dates: [
      ...dated(reading, head, 'shipmentDate', 'shipped'),
      ...dated(reading, head, 'deliveryDate', 'delivery-estimated'),
    ],
    references: [...controls.flatMap(referencesOf), ...idReferences(head)],
  })
  return {
    kind: 'ship-notice',
    ...base,
    parties: [...base.parties, ...controls.flatMap(carriersOf)],
    lines: portions.flatMap((portion) =>
      findAll(portion, 'ShipNoticeItem').map((item) => readShippedLine(reading, item, orderOf(portion))),
    ),
    sscc: [...new Set(unitsIn(root))],
  }
}

function orderOf(portion: XmlElement): string {
  return attribute(find(portion, 'OrderReference'), 'orderID') || attribute(find(portion, 'OrderIDInfo'), 'orderID')
}

/** The carrier, by its SCAC or by its name. */
function carriersOf(control: XmlElement): NamedParty[] {
  return findAll(control, 'CarrierIdentifier').flatMap((element): NamedParty[] => {
    const qualifier = attribute(element, 'domain')
    if (element.text === '') return []
    const isName = /name/i.test(qualifier)
    return [
      {
        role: 'carrier',
        code: element.name,
        id: isName ? '' : element.text,
        ...(isName ? { name: element.text } : {}),
        ...(qualifier && { qualifier }),
        position: element.position,
      },
    ]
  })
}

/** Identifiers of the shipment as the carrier knows it. */
function referencesOf(control: XmlElement): Reference[] {
  const shipments = findAll(control, 'ShipmentIdentifier').map((element): Reference => {
    const domain = attribute(element, 'domain')
    const meaning = /bill ?of ?lading|^bol$/i.test(domain) ? 'bill-of-lading' : 'tracking'
    return { meaning, code: domain || element.name, value: element.text, position: element.position }
  })
  return [...shipments, ...idReferences(control)].filter(({ value }) => value !== '')
}

function idReferences(holder: XmlElement | undefined): Reference[] {
  return findAll(holder, 'IdReference').flatMap((element): Reference[] => {
    const domain = attribute(element, 'domain')
    const value = attribute(element, 'identifier')
    const meaning = /bill ?of ?lading/i.test(domain)
      ? 'bill-of-lading'
      : /delivery ?note|packing/i.test(domain)
        ? 'delivery-note'
        : /invoice/i.test(domain)
          ? 'invoice'
          : 'other'
    return value ? [{ meaning, code: domain, value, position: element.position }] : []
  })
}

const nothing: ReadonlySet<string> = new Set()

/** Serial numbers of cartons and pallets (ShippingContainerSerialCode), 18 digits with or without brackets. */
function unitsIn(holder: XmlElement): string[] {
  return below(holder, nothing).flatMap(({ element }) => {
    if (!/^ShippingContainerSerialCode(?:Reference)?$/.test(element.name)) return []
    const digits = ssccDigits(element.text)
    return /^\d{18}$/.test(digits) ? [digits] : []
  })
}

function readShippedLine(reading: XmlReading, item: XmlElement, orderNumber: string): ShippedLine {
  const { report } = reading
  const detail = find(item, 'ShipNoticeItemDetail')
  const quantity = decimalOf(report, item, 'quantity')
  if (attribute(item, 'quantity') === '')
    report('value-missing', item.position, { element: item.name, what: 'quantity' })
  const orderLine = attribute(item, 'lineNumber')
  const ordered = decimalOf(report, find(item, 'OrderedQuantity'), 'quantity')
  const unit = textAt(item, 'UnitOfMeasure') || textAt(detail, 'UnitOfMeasure')
  const description = descriptionOf(detail)
  const lot = textAt(item, 'Batch', 'SupplierBatchID') || textAt(item, 'SupplierBatchID')
  const completion = attribute(item, 'completedIndicator') === 'yes'
  return {
    line: attribute(item, 'shipNoticeLineNumber') || orderLine,
    ...(orderNumber && { orderNumber }),
    ...(orderLine && { orderLine }),
    ids: readItemIds([item, detail]),
    ...(description && { description }),
    quantity: quantity ?? '0',
    unit,
    ...readUnitPrice(reading, detail),
    ...(ordered !== undefined && {
      ordered: { quantity: ordered, unit: textAt(find(item, 'OrderedQuantity'), 'UnitOfMeasure') || unit },
    }),
    ...(completion && { completion: 'complete' as const }),
    sscc: [...new Set(unitsIn(item))],
    ...(lot && { lot }),
    dates: [],
    references: [],
    position: item.position,
    quantityPosition: item.position,
  }
}
