import type { Line, LineOfOrder } from '../../domain/trade/trade-line.ts'
import { attribute, find, textAt } from '../xml/elements.ts'
import { decimalIn } from '../xml/values.ts'
import type { XmlElement } from '../xml/xml.ts'
import type { XmlReading } from '../xml/xml-document.ts'
import { either, readDates, readItemIds, readReferences } from './facts.ts'

/** The four parts of a line; ZUGFeRD 1.0 calls three of them differently. */
export function partsOf(line: XmlElement) {
  return {
    head: find(line, 'AssociatedDocumentLineDocument'),
    product: find(line, 'SpecifiedTradeProduct'),
    agreement: either(line, 'SpecifiedLineTradeAgreement', 'SpecifiedSupplyChainTradeAgreement'),
    delivery: either(line, 'SpecifiedLineTradeDelivery', 'SpecifiedSupplyChainTradeDelivery'),
    settlement: either(line, 'SpecifiedLineTradeSettlement', 'SpecifiedSupplyChainTradeSettlement'),
  }
}

/** A line; `quantities` are the elements that may hold its quantity, the best first. */
export function readLine({ report }: XmlReading, line: XmlElement, quantities: string[]): LineOfOrder {
  const { head, product, agreement, delivery, settlement } = partsOf(line)
  const quantity = quantities.map((name) => find(delivery, name)).find((element) => element !== undefined)
  if (!quantity) report('value-missing', line.position, { element: line.name, what: quantities[0] ?? 'quantity' })
  const unit = attribute(quantity, 'unitCode')
  const description = textAt(product, 'Name') || textAt(product, 'Description')
  const summation = either(
    settlement,
    'SpecifiedTradeSettlementLineMonetarySummation',
    'SpecifiedTradeSettlementMonetarySummation',
  )
  const amount = decimalIn(report, find(summation, 'LineTotalAmount'))
  const order = find(agreement, 'BuyerOrderReferencedDocument')
  const orderNumber = textAt(order, 'IssuerAssignedID') || textAt(order, 'ID')
  const orderLine = textAt(order, 'LineID')
  return {
    line: textAt(head, 'LineID'),
    ids: readItemIds(product),
    ...(description && { description }),
    quantity: decimalIn(report, quantity) ?? '0',
    unit,
    ...readPrice(report, agreement),
    ...(amount !== undefined && { amount }),
    dates: readDates(report, [delivery]),
    references: readReferences([agreement, delivery]),
    ...(orderNumber && { orderNumber }),
    ...(orderLine && { orderLine }),
    position: line.position,
    ...(quantity && { quantityPosition: quantity.position }),
  }
}

/** The net price (BT-146) for so many (BT-149) of a unit; the gross price, where it is all that is stated. */
function readPrice(
  report: XmlReading['report'],
  agreement: XmlElement | undefined,
): Pick<Line, 'price' | 'priceBasis' | 'pricePosition'> {
  const holder = find(agreement, 'NetPriceProductTradePrice') ?? find(agreement, 'GrossPriceProductTradePrice')
  const stated = find(holder, 'ChargeAmount')
  const price = decimalIn(report, stated)
  if (!stated || price === undefined) return {}
  const base = find(holder, 'BasisQuantity') ?? find(agreement, 'GrossPriceProductTradePrice', 'BasisQuantity')
  const quantity = decimalIn(report, base)
  const unit = attribute(base, 'unitCode')
  return {
    price,
    ...(quantity !== undefined && { priceBasis: { quantity, ...(unit && { unit }) } }),
    pricePosition: stated.position,
  }
}
