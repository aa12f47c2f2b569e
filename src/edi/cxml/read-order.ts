import type { OrderChangeDocument, OrderDocument } from '../../domain/trade/trade-document.ts'
import type { Line } from '../../domain/trade/trade-line.ts'
import { attribute, find, findAll, textAt } from '../xml/elements.ts'
import { decimalIn, decimalOf, momentOf } from '../xml/values.ts'
import type { XmlElement } from '../xml/xml.ts'
import type { XmlReading } from '../xml/xml-document.ts'
import { dated, documentBase } from './cxml-document.ts'
import { currencyIn, descriptionOf, moneyIn, readCharges, readItemIds, readTax } from './facts.ts'

/** OrderRequest. An update states the whole order anew; a delete takes it back. */
export function readOrder(reading: XmlReading): OrderDocument | OrderChangeDocument {
  const { report, root } = reading
  const head = find(root, 'OrderRequestHeader')
  const number = attribute(head, 'orderID')
  const items = findAll(root, 'ItemOut')
  const type = attribute(head, 'type')
  const base = documentBase(reading, {
    head,
    number,
    issued: 'orderDate',
    orderNumbers: [number],
    purpose: type === 'update' ? 'replace' : type === 'delete' ? 'cancel' : 'original',
    currency: currencyIn([moneyIn(head, 'Total'), ...items.map(priceOf)]),
    dates: [
      ...dated(reading, head, 'requestedDeliveryDate', 'delivery-requested'),
      ...dated(reading, head, 'pickUpDate', 'ship-requested'),
      ...dated(reading, head, 'expirationDate', 'cancel-after'),
    ],
    references: agreementsOf(head),
  })
  const total = decimalIn(report, moneyIn(head, 'Total'))
  const amounts = {
    charges: [...readCharges(report, head), ...readTax(report, head).charges],
    ...(total !== undefined && { total }),
  }
  if (type === 'delete') return { kind: 'order-change', ...base, lines: [], ...amounts }
  const orderType = attribute(head, 'orderType')
  return {
    kind: 'order',
    ...base,
    lines: items.filter((item) => attribute(item, 'itemType') !== 'composite').map((item) => readItem(reading, item)),
    ...amounts,
    ...(orderType && { typeCode: orderType }),
  }
}

function agreementsOf(head: XmlElement | undefined) {
  return ['MasterAgreementIDInfo', 'MasterAgreementReference'].flatMap((name) => {
    const element = find(head, name)
    const value = attribute(element, 'agreementID')
    return element && value ? [{ meaning: 'contract' as const, code: name, value, position: element.position }] : []
  })
}

function detailOf(item: XmlElement): XmlElement | undefined {
  return find(item, 'ItemDetail') ?? find(item, 'BlanketItemDetail')
}

function priceOf(item: XmlElement): XmlElement | undefined {
  return moneyIn(detailOf(item), 'UnitPrice')
}

/** An ItemOut of an order, or an ItemIn of what is answered. */
export function readItem(reading: XmlReading, item: XmlElement): Line {
  const { report } = reading
  const detail = detailOf(item)
  const description = descriptionOf(detail)
  const quantity = decimalOf(report, item, 'quantity')
  if (attribute(item, 'quantity') === '')
    report('value-missing', item.position, { element: item.name, what: 'quantity' })
  const schedule = findAll(item, 'ScheduleLine').flatMap((part) => {
    const share = decimalOf(report, part, 'quantity')
    const date = momentOf(report, part, 'requestedDeliveryDate')
    return share === undefined ? [] : [{ quantity: share, ...(date && { date }), position: part.position }]
  })
  return {
    line: attribute(item, 'lineNumber'),
    ids: readItemIds([item, detail]),
    ...(description && { description }),
    quantity: quantity ?? '0',
    unit: textAt(detail, 'UnitOfMeasure'),
    ...readUnitPrice(reading, detail),
    ...(schedule.length > 0 && { schedule }),
    dates: dated(reading, item, 'requestedDeliveryDate', 'delivery-requested'),
    references: [],
    position: item.position,
    quantityPosition: item.position,
  }
}

/** UnitPrice for one, or for so many (PriceBasisQuantity) of a unit. */
export function readUnitPrice(
  { report }: XmlReading,
  holder: XmlElement | undefined,
): Pick<Line, 'price' | 'priceBasis' | 'pricePosition'> {
  const money = moneyIn(holder, 'UnitPrice')
  const price = decimalIn(report, money)
  if (!money || price === undefined) return {}
  const basis = find(holder, 'PriceBasisQuantity')
  const quantity = decimalOf(report, basis, 'quantity')
  const unit = textAt(basis, 'UnitOfMeasure')
  return {
    price,
    ...(quantity !== undefined && { priceBasis: { quantity, ...(unit && { unit }) } }),
    pricePosition: money.position,
  }
}
