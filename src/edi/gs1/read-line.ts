import type { Line, LineOfOrder } from '../../domain/trade/trade-line.ts'
import { attribute, find, textAt } from '../xml/elements.ts'
import { decimalIn } from '../xml/values.ts'
import type { XmlElement } from '../xml/xml.ts'
import { figureIn, itemIn, numberOf, readDates, readItemIds, readReferences } from './facts.ts'
import type { Gs1Reading } from './gs1-document.ts'

type Names = { quantities: string[]; prices?: string[]; amounts?: string[] }

const nothing: ReadonlySet<string> = new Set()

/** A line; the names are the elements that may hold its figures, the best first. */
export function readLine({ report }: Gs1Reading, line: XmlElement, names: Names): LineOfOrder {
  const first = (wanted: string[] = []) =>
    wanted.map((name) => find(line, name)).find((element) => element !== undefined)
  const item = itemIn(line)
  const quantity = first(names.quantities)
  if (!quantity) report('value-missing', line.position, { element: line.name, what: names.quantities[0] ?? 'quantity' })
  const unit =
    attribute(quantity, 'measurementUnitCode') || textAt(quantity, 'unitOfMeasure', 'measurementUnitCodeValue')
  const description =
    textAt(item, 'tradeItemDescription') || textAt(item, 'tradeItemDescriptionInformation', 'tradeItemDescription')
  const price = figureIn(first(names.prices))
  const amount = decimalIn(report, figureIn(first(names.amounts)))
  const stated = decimalIn(report, price)
  const base = find(line, 'itemPriceBaseQuantity')
  const baseQuantity = decimalIn(report, figureIn(base))
  const baseUnit = attribute(base, 'measurementUnitCode')
  const order = find(line, 'purchaseOrder') ?? find(line, 'originalOrder')
  const orderNumber = numberOf(order)
  const orderLine = textAt(order, 'lineItemNumber') || textAt(line, 'originalOrderLineItemNumber')
  return {
    line: textAt(line, 'lineItemNumber') || attribute(line, 'number'),
    ids: readItemIds(item),
    ...(description && { description }),
    quantity: decimalIn(report, figureIn(quantity)) ?? '0',
    unit: unit || 'EA',
    ...(price && stated !== undefined && { price: stated, pricePosition: price.position }),
    ...(baseQuantity !== undefined && { priceBasis: { quantity: baseQuantity, ...(baseUnit && { unit: baseUnit }) } }),
    ...(amount !== undefined && { amount }),
    ...(orderNumber && { orderNumber }),
    ...(orderLine && { orderLine }),
    ...scheduleOf({ report, line }),
    dates: readDates(report, line, new Set(['orderLineItemDetail'])),
    references: readReferences(line),
    position: line.position,
    ...(quantity && { quantityPosition: quantity.position }),
  }
}

/** An orderLineItemDetail is a part of the line that goes to another place or on another day. */
function scheduleOf({ report, line }: { report: Gs1Reading['report']; line: XmlElement }): Pick<Line, 'schedule'> {
  const schedule = line.children
    .filter(({ name }) => name === 'orderLineItemDetail')
    .flatMap((detail) => {
      const quantity = decimalIn(report, find(detail, 'requestedQuantity'))
      const [date] = readDates(report, detail, nothing)
      return quantity === undefined ? [] : [{ quantity, ...(date && { date: date.at }), position: detail.position }]
    })
  return schedule.length > 0 ? { schedule } : {}
}
