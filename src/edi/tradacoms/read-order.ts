import type { OrderDocument } from '../../domain/trade/trade-document.ts'
import type { DatedFact, ItemId } from '../../domain/trade/trade-facts.ts'
import type { Line } from '../../domain/trade/trade-line.ts'
import { documentBase } from './tradacoms-document.ts'
import { dayIn, first, numberIn, type TradacomsReading } from './tradacoms-reading.ts'
import { positionOf, type TradacomsSegment, value } from './tradacoms-segment.ts'

/** ORDERS: ORD names the order, DIN the days, each OLD a line. */
export function readOrder(reading: TradacomsReading): OrderDocument {
  const { segments } = reading
  const ord = first(segments, 'ORD')
  const number = value(ord, 1)
  const typeCode = value(first(reading.file, 'TYP'), 1)
  const supplierNumber = value(ord, 1, 2)
  return {
    kind: 'order',
    ...documentBase(reading, {
      number,
      by: 'customer',
      orderNumbers: [number],
      dates: datesOf(reading, ord),
      references:
        ord && supplierNumber
          ? [{ meaning: 'other', code: 'ORNO', value: supplierNumber, position: positionOf(ord, 1) }]
          : [],
    }),
    lines: segments.filter(({ tag }) => tag === 'OLD').map((old) => readLine(reading, old)),
    charges: [],
    ...(typeCode && { typeCode }),
  }
}

/** DIN: earliest and latest day of delivery; one day alone is the day. */
function datesOf(reading: TradacomsReading, ord: TradacomsSegment | undefined): DatedFact[] {
  const placed = dayIn(reading, ord, 1, 3)
  const din = first(reading.segments, 'DIN')
  const [earliest, latest] = [dayIn(reading, din, 1), dayIn(reading, din, 2)]
  const isWindow = earliest !== undefined && latest !== undefined && earliest !== latest
  return [
    ...(ord && placed ? [{ meaning: 'order' as const, code: 'ORNO', at: placed, position: positionOf(ord, 1) }] : []),
    ...(din && earliest
      ? [
          {
            meaning: isWindow ? ('deliver-not-before' as const) : ('delivery-requested' as const),
            code: 'EDAT',
            at: earliest,
            position: positionOf(din, 1),
          },
        ]
      : []),
    ...(din && latest && latest !== earliest
      ? [{ meaning: 'deliver-not-after' as const, code: 'LDAT', at: latest, position: positionOf(din, 2) }]
      : []),
  ]
}

function readLine(reading: TradacomsReading, old: TradacomsSegment): Line {
  const price = numberIn(reading, old, 7, 4)
  const description = (old.elements[10] ?? [])
    .map((part) => part.value)
    .filter(Boolean)
    .join(' ')
  return {
    line: value(old, 1),
    ids: readItemIds(old, 2),
    ...(description && { description }),
    ...readQuantity(reading, old, 6, 5),
    ...(price !== undefined && { price, pricePosition: positionOf(old, 7) }),
    dates: [],
    references: [],
    position: old.position,
  }
}

/** SPRO, SACU and CPRO, one behind the other: the traded unit, the consumer unit, the customer's own numbers. */
export function readItemIds(segment: TradacomsSegment, from: number): ItemId[] {
  const stated: ItemId[] = [
    { scheme: 'gtin', qualifier: 'SPRO', value: value(segment, from) },
    { scheme: 'supplier', qualifier: 'SPRO', value: value(segment, from, 2) },
    { scheme: 'gtin', qualifier: 'DUN14', value: value(segment, from, 3) },
    { scheme: value(segment, from) ? 'other' : 'gtin', qualifier: 'SACU', value: value(segment, from + 1) },
    { scheme: 'buyer', qualifier: 'CPRO', value: value(segment, from + 2, 2) || value(segment, from + 2) },
  ]
  return stated.filter((id) => id.value !== '')
}

/**
 * Traded units, or a measure with its unit for goods that are weighed. UNOR says how many consumer units one traded unit
 * holds.
 */
export function readQuantity(
  reading: TradacomsReading,
  segment: TradacomsSegment,
  element: number,
  packElement: number,
): Pick<Line, 'quantity' | 'unit' | 'quantityPosition' | 'pack'> {
  const count = numberIn(reading, segment, element, 0)
  const measure = count === undefined ? numberIn(reading, segment, element, 3, 2) : undefined
  const pack = numberIn(reading, segment, packElement, 0)
  if (value(segment, element) === '' && value(segment, element, 2) === '') {
    reading.source.report('value-missing', segment.position, { element: segment.tag, what: 'quantity' })
  }
  const unit = measure === undefined ? 'TU' : value(segment, element, 3) || 'KG'
  const isPack = pack !== undefined && /[2-9]|1\d/.test(pack)
  return {
    quantity: count ?? measure ?? '0',
    unit,
    ...(isPack && { pack: { quantity: pack, of: unit, unit: 'CU' } }),
    quantityPosition: positionOf(segment, element),
  }
}
