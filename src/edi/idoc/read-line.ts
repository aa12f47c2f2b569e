import type { Line } from '../../domain/trade/trade-line.ts'
import { find, findAll, textAt } from '../xml/elements.ts'
import type { XmlElement } from '../xml/xml.ts'
import { descriptionOf, isPrice, readDates, readItemIds, readReferences } from './facts.ts'
import { dayIn, type IdocReading, numberIn, qualified } from './idoc-reading.ts'

/** An item (E1EDP01) of ORDERS05 or INVOIC02. */
export function readLine(reading: IdocReading, item: XmlElement): Line {
  const quantity = numberIn(reading, item, 'MENGE')
  if (textAt(item, 'MENGE') === '')
    reading.report('value-missing', item.position, { element: 'MENGE', what: 'quantity' })
  const description = descriptionOf(item)
  const net = qualified(item, 'E1EDP26', 'QUALF', '003', '002')
  const amount = numberIn(reading, item, 'NETWR') ?? numberIn(reading, net, 'BETRG')
  const schedule = findAll(item, 'E1EDP20').flatMap((part) => {
    const share = numberIn(reading, part, 'WMENG')
    const date = dayIn(reading, part, 'EDATU', 'EZEIT')
    return share === undefined ? [] : [{ quantity: share, ...(date && { date }), position: part.position }]
  })
  const dates = readDates(reading, item, 'E1EDP03')
  const [only] = schedule
  return {
    line: textAt(item, 'POSEX'),
    ids: readItemIds(item),
    ...(description && { description }),
    quantity: quantity ?? '0',
    unit: textAt(item, 'MENEE'),
    ...readPrice(reading, item),
    ...(amount !== undefined && { amount }),
    ...(schedule.length > 1 && { schedule }),
    dates:
      only?.date && schedule.length === 1
        ? [...dates, { meaning: 'delivery-requested' as const, code: 'EDATU', at: only.date, position: only.position }]
        : dates,
    references: readReferences(item, 'E1EDP02'),
    position: item.position,
    ...positionOf(item),
  }
}

function positionOf(item: XmlElement): Pick<Line, 'quantityPosition'> {
  const quantity = find(item, 'MENGE')
  return quantity ? { quantityPosition: quantity.position } : {}
}

/** VPREI for PEINH of the unit; in an invoice the price condition (E1EDP05) says both. */
function readPrice(reading: IdocReading, item: XmlElement): Pick<Line, 'price' | 'priceBasis' | 'pricePosition'> {
  const stated = find(item, 'VPREI') ?? find(item, 'PREIS')
  const price = stated && numberIn(reading, item, stated.name)
  if (stated && price !== undefined) {
    return {
      price,
      ...basisOf(numberIn(reading, item, 'PEINH'), textAt(item, 'PMENE')),
      pricePosition: stated.position,
    }
  }
  const condition = findAll(item, 'E1EDP05').find(isPrice)
  const rate = numberIn(reading, condition, 'KRATE')
  if (!condition || rate === undefined) return {}
  return {
    price: rate,
    ...basisOf(numberIn(reading, condition, 'UPRBS'), textAt(condition, 'MEAUN')),
    pricePosition: condition.position,
  }
}

function basisOf(quantity: string | undefined, unit: string): Pick<Line, 'priceBasis'> {
  if (quantity === undefined || !/[1-9]/.test(quantity)) return {}
  return { priceBasis: { quantity, ...(unit && { unit }) } }
}
