import type { Line, LineOfOrder } from '../../domain/trade/trade-line.ts'
import { attribute, below, find, findAll, textAt } from '../xml/elements.ts'
import type { XmlElement } from '../xml/xml.ts'
import { descriptionOf, readDates, readItemIds, readPrice, readReferences } from './facts.ts'
import { dateIn, numberIn, type UblReading } from './ubl-reading.ts'

const nothing: ReadonlySet<string> = new Set()

/** A line; `quantities` are the elements that may hold its quantity, the best first. Orders wrap lines in a LineItem. */
export function readLine(
  reading: UblReading,
  line: XmlElement,
  quantities: string[],
  options: { mayLackQuantity?: boolean } = {},
): Line {
  const holder = find(line, 'LineItem') ?? line
  const item = find(holder, 'Item')
  const quantity = quantities.map((name) => find(holder, name)).find((element) => element !== undefined)
  if (!quantity && !options.mayLackQuantity) {
    reading.report('value-missing', line.position, { element: line.name, what: quantities[0] ?? 'quantity' })
  }
  const description = descriptionOf(item)
  const amount = numberIn(reading, find(holder, 'LineExtensionAmount'))
  const placed = below(line, nothing)
  const notes = [...findAll(line, 'Note'), ...(holder === line ? [] : findAll(holder, 'Note'))]
    .map(({ text }) => text)
    .filter(Boolean)
  const schedule = readSchedule(reading, holder)
  return {
    line: textAt(holder, 'ID'),
    ids: readItemIds(item),
    ...(description && { description }),
    quantity: numberIn(reading, quantity) ?? '0',
    unit: attribute(quantity, 'unitCode'),
    ...readPrice(reading, holder),
    ...(amount !== undefined && { amount }),
    ...(notes.length > 0 && { notes }),
    ...(schedule.length > 0 && { schedule }),
    dates: readDates(reading, placed),
    references: readReferences(placed),
    position: line.position,
    ...(quantity && { quantityPosition: quantity.position }),
  }
}

/** Several Delivery elements with a quantity split the line over their days. */
function readSchedule(reading: UblReading, holder: XmlElement): NonNullable<Line['schedule']> {
  return findAll(holder, 'Delivery').flatMap((delivery) => {
    const stated = find(delivery, 'Quantity')
    const quantity = numberIn(reading, stated)
    if (quantity === undefined) return []
    const unit = attribute(stated, 'unitCode')
    const period = find(delivery, 'PromisedDeliveryPeriod') ?? find(delivery, 'RequestedDeliveryPeriod')
    const date = dateIn(
      reading,
      find(period, 'EndDate') ?? find(period, 'StartDate') ?? find(delivery, 'LatestDeliveryDate'),
    )
    return [{ quantity, ...(unit && { unit }), ...(date && { date }), position: delivery.position }]
  })
}

/** The order and the order's line that a line says it belongs to. */
export function readOrderLine(line: XmlElement): Pick<LineOfOrder, 'orderNumber' | 'orderLine'> {
  const [reference] = findAll(line, 'OrderLineReference')
  const orderNumber = textAt(reference, 'OrderReference', 'ID')
  const orderLine = textAt(reference, 'LineID')
  return { ...(orderNumber && { orderNumber }), ...(orderLine && { orderLine }) }
}
